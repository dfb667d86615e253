/** Who has handed in for the current presentation: counts for everybody, persons for the operator, values for nobody. */
import type { Progress, ProgressPerson } from '../../contract/topics.ts';
import type { EventRow } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import { conflictTable, listRoll, panelistTable } from '../../../db/panel.ts';
import { presentationTable } from '../../../db/presentation.ts';
import { countFilled, listPresentationSheets } from '../../../db/sheet.ts';
import { liveOf, rulesOf } from '../context.ts';
import type { Nudge } from '../day/nudges.ts';
import type { PresenceKeeper } from '../day/presence.ts';
import { eligiblePanelists, isAway, mayScore, scorersOf } from '../../domain/eligibility.ts';
import { isLocked } from '../../domain/phases.ts';
import { sheetsNeeded } from '../../domain/quorum.ts';

const handedIn: ReadonlySet<string> = new Set(['SUBMITTED', 'LOCKED']);

interface ProgressRooms {
  readonly db: Db;
  readonly presence: PresenceKeeper;
  readonly nudgeOf: (panelistId: string) => Nudge | null;
}

export function readProgress(
  { db, presence, nudgeOf }: ProgressRooms,
  event: EventRow,
  /** Criteria that a whole sheet fills. */
  of: number,
  hasPeople: boolean,
): Progress {
  const { currentPresentationId: presentationId } = liveOf(db, event.id);
  const eventId = event.id;
  const panelists = panelistTable.list(db, eventId);
  const presentation =
    presentationId === null
      ? undefined
      : presentationTable.find(db, { eventId, id: presentationId });
  const sheet = presentation ? listPresentationSheets(db, eventId, presentation.id) : [];
  const sheets = new Map(sheet.map((row) => [row.panelistId, row]));
  const filled =
    presentationId === null ? new Map<string, number>() : countFilled(db, eventId, presentationId);
  const conflict = conflictTable
    .list(db, eventId)
    .filter((row) => row.presentationId === presentationId);
  // There is one while it is locked only; a tap need not ask.
  const roll =
    presentation && isLocked(presentation.phase) ? listRoll(db, eventId, presentation.id) : [];
  const scorers = new Set(
    scorersOf({ panelist: panelists, roll }, presentationId ?? '').map(({ id }) => id),
  );
  const conflicts = new Map(conflict.map((row) => [row.panelistId, row]));
  const connectionOf = presence.connections();
  const people = panelists.map((panelist): ProgressPerson => {
    const sheet = sheets.get(panelist.id);
    const conflict = conflicts.get(panelist.id);
    const nudge = nudgeOf(panelist.id);
    return {
      panelistId: panelist.id,
      name: panelist.name,
      role: panelist.role,
      isScoring: scorers.has(panelist.id),
      attendance: panelist.attendance,
      sheet: sheet?.state ?? 'NONE',
      filled: filled.get(panelist.id) ?? 0,
      of,
      conflict: conflict ? { reason: conflict.reason, isAllowed: conflict.isAllowed === 1 } : null,
      connection: connectionOf.get(panelist.id) ?? 'NONE',
      updatedAtMs: sheet?.updatedAtMs ?? null,
      nudgedAtMs: nudge && nudge.presentationId === presentationId ? nudge.atMs : null,
    };
  });
  const eligible = presentation
    ? eligiblePanelists({ panelist: panelists, conflict, roll, sheet }, presentation)
    : panelists.filter((panelist) => mayScore(panelist) && !isAway(panelist));
  const submitted = eligible.filter(({ id }) => handedIn.has(sheets.get(id)?.state ?? '')).length;
  const needed = sheetsNeeded(rulesOf(event), eligible.length);
  return {
    presentationId,
    submitted,
    expected: eligible.length,
    quorum: { needed, isMet: submitted >= needed },
    people: hasPeople ? people : null,
  };
}
