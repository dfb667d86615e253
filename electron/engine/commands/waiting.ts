/** The operator's tray and the sheets entered from paper. */
import { z } from 'zod';
import { Refusal } from '../../contract/problems.ts';
import { sheetContent, type SheetContent } from '../../contract/sheets.ts';
import { sheetTable, waitingSheetTable, type WaitingSheetRow } from '../../../db/sheet.ts';
import { getEditableEvent, getPresentation, type Handlers } from '../context.ts';
import { isLocked } from '../../domain/phases.ts';
import { keepWaiting, type WrittenState } from '../waitingSheets.ts';
import { refuseContent, writeSheet } from './sheets.ts';

const waitingContent = sheetContent.extend({ state: z.enum(['DRAFT', 'SUBMITTED', 'ABSTAINED']) });

/** Device name of sheets entered from paper. */
export const paperDevice = 'kertas';

export const waitingHandlers: Handlers<'resolveWaitingSheet' | 'enterProxySheet'> = {
  resolveWaitingSheet: (context, { id, verdict, reason }) => {
    const eventId = getEditableEvent(context).id;
    const row = waitingSheetTable.find(context.db, { eventId, id });
    if (!row) throw new Refusal('UNKNOWN_ID', { kind: 'lembar tertunda', id }, 'id');
    if (row.status !== 'WAITING') throw new Refusal('ALREADY_RESOLVED');
    if (verdict === 'APPLY') {
      const presentation = getPresentation(context, eventId, row.presentationId);
      // It counts only after an unlock (electron/domain/RULES.md, rule 4).
      if (isLocked(presentation.phase))
        throw new Refusal('LOCKED', { number: presentation.number });
      const { state, ...content } = waitingContent.parse(JSON.parse(row.content));
      refuseContent(context, row, presentation, content, state);
      const { panelistId, presentationId, writer, device, revision } = row;
      writeSheet(
        context,
        { eventId, presentationId, panelistId },
        { state, writer, device, revision, content },
      );
    }
    resolve(context, row, verdict === 'APPLY' ? 'APPLIED' : 'DISCARDED', reason);
    return {};
  },
  enterProxySheet: (context, { presentationId, panelistId, content, state, reason }) => {
    const { db } = context;
    const eventId = getEditableEvent(context).id;
    const presentation = getPresentation(context, eventId, presentationId);
    if (isLocked(presentation.phase)) throw new Refusal('LOCKED', { number: presentation.number });
    const key = { eventId, presentationId, panelistId };
    refuseContent(context, key, presentation, content, state);
    const first = waitingSheetTable
      .list(db, eventId)
      .find(
        (row) =>
          row.cause === 'PROXY' &&
          row.status === 'WAITING' &&
          row.presentationId === presentationId &&
          row.panelistId === panelistId,
      );
    const revision =
      waitingSheetTable.list(db, eventId).filter((row) => row.device === paperDevice).length + 1;
    const wait = () =>
      keepWaiting(context, {
        ...key,
        cause: 'PROXY',
        writer: 'OPERATOR',
        device: paperDevice,
        revision,
        state,
        content,
      });
    if (!first) {
      wait();
      return { status: 'FIRST', differences: [] };
    }
    const { state: firstState, ...firstContent } = waitingContent.parse(JSON.parse(first.content));
    const differences = compareEntries(
      { ...firstContent, state: firstState },
      { ...content, state },
    );
    if (differences.length > 0) {
      // The second entry becomes the one to compare with: the next equal entry counts.
      resolve(context, first, 'DISCARDED', 'entri kedua berbeda');
      wait();
      return { status: 'DIFFERENT', differences };
    }
    resolve(context, first, 'APPLIED', reason);
    const old = sheetTable.find(db, key);
    writeSheet(context, key, {
      state,
      writer: 'OPERATOR',
      device: paperDevice,
      revision: Math.max(revision, (old?.revision ?? 0) + 1),
      content,
    });
    return { status: 'EQUAL', differences: [] };
  },
};

function resolve(
  { db, nowMs }: { db: Parameters<typeof waitingSheetTable.put>[0]; nowMs: number },
  row: WaitingSheetRow,
  status: 'APPLIED' | 'DISCARDED',
  resolution: string,
): void {
  waitingSheetTable.put(db, { ...row, status, resolution, resolvedAtMs: nowMs });
}

type Entry = SheetContent & { state: WrittenState };

function compareEntries(
  first: Entry,
  second: Entry,
): { criterionId: string | null; first: string; second: string }[] {
  const show = (entry: Entry, criterionId: string): string => {
    const score = entry.scores.find((row) => row.criterionId === criterionId);
    if (!score) return '';
    return score.isNotApplicable === 1 ? 'tidak relevan' : String(score.value ?? '');
  };
  const ids = new Set([...first.scores, ...second.scores].map(({ criterionId }) => criterionId));
  const differences = [...ids]
    .map((criterionId) => ({
      criterionId: criterionId as string | null,
      first: show(first, criterionId),
      second: show(second, criterionId),
    }))
    .filter((row) => row.first !== row.second);
  const rest = (entry: Entry) =>
    [entry.state, entry.vote ?? '', entry.abstainReason.trim()].join(' · ');
  if (rest(first) !== rest(second))
    differences.push({ criterionId: null, first: rest(first), second: rest(second) });
  return differences;
}
