/** Who has handed in for the current presentation: counts for everybody, persons for the operator, values for nobody. */
import type { Progress, ProgressPerson } from '../../contract/topics.ts';
import type { EventRow } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { conflictTable, panelistTable } from '../../../db/panel.ts';
import { countFilled, listPresentationSheets } from '../../../db/sheet.ts';
import { liveOf, rulesOf } from '../context.ts';
import type { PresenceKeeper } from '../presence.ts';
import { readRubric } from '../rubricMemory.ts';
import { compare, multiply, parseExact } from '../../ranking/rational.ts';

const handedIn: ReadonlySet<string> = new Set(['SUBMITTED', 'LOCKED']);

export function readProgress(
  db: Db,
  event: EventRow,
  presence: PresenceKeeper,
  hasPeople: boolean,
): Progress {
  const { currentPresentationId: presentationId } = liveOf(db, event.id);
  const eventId = event.id;
  const panelists = panelistTable.list(db, eventId);
  const of = readRubric(db, eventId).weighted.length;
  const sheets = new Map(
    presentationId === null
      ? []
      : listPresentationSheets(db, eventId, presentationId).map((sheet) => [
          sheet.panelistId,
          sheet,
        ]),
  );
  const filled =
    presentationId === null ? new Map<string, number>() : countFilled(db, eventId, presentationId);
  const conflicts = new Map(
    conflictTable
      .list(db, eventId)
      .filter((row) => row.presentationId === presentationId)
      .map((row) => [row.panelistId, row]),
  );
  const connectionOf = presence.connections();
  const people = panelists.map((panelist): ProgressPerson => {
    const sheet = sheets.get(panelist.id);
    const conflict = conflicts.get(panelist.id);
    return {
      panelistId: panelist.id,
      name: panelist.name,
      role: panelist.role,
      isScoring: panelist.isScoring === 1,
      attendance: panelist.attendance,
      sheet: sheet?.state ?? 'NONE',
      filled: filled.get(panelist.id) ?? 0,
      of,
      conflict: conflict ? { reason: conflict.reason, isAllowed: conflict.isAllowed === 1 } : null,
      connection: connectionOf.get(panelist.id) ?? 'NONE',
      updatedAtMs: sheet?.updatedAtMs ?? null,
    };
  });
  const eligible = people.filter((person) => {
    const isGone =
      (person.attendance === 'ABSENT' || person.attendance === 'LEFT') && person.sheet === 'NONE';
    return (
      person.isScoring &&
      person.sheet !== 'ABSTAINED' &&
      person.conflict?.isAllowed !== false &&
      !isGone
    );
  });
  const submitted = eligible.filter(({ sheet }) => handedIn.has(sheet)).length;
  const needed = sheetsNeeded(
    rulesOf(event),
    eligible.length,
    panelists.filter(({ isScoring }) => isScoring === 1).length,
  );
  return {
    presentationId,
    submitted,
    expected: eligible.length,
    quorum: { needed, isMet: submitted >= needed },
    people: hasPeople ? people : null,
  };
}

/** Smallest count that meets both quorum rules (electron/ranking/SPECIFICATION.md, section 1). */
function sheetsNeeded(
  rules: { minSheets: number; minShare: string },
  eligible: number,
  scoring: number,
): number {
  const share = parseExact(rules.minShare);
  let needed = Math.max(1, Math.min(rules.minSheets, Math.max(1, scoring)));
  const wanted = multiply(share, parseExact(eligible));
  while (needed < eligible && compare(parseExact(needed), wanted) < 0) needed += 1;
  return needed;
}
