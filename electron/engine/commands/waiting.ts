/** The operator's tray and the sheets entered from paper. */
import type { CommandAnswer } from '../../contract/commands.ts';
import { Refusal } from '../../contract/problems.ts';
import type { SheetContent } from '../../contract/sheets.ts';
import type { Db } from '../../../db/open.ts';
import { sheetTable, waitingSheetTable, type WaitingSheetRow } from '../../../db/sheet.ts';
import { getEditableEvent, getPresentation, type Context, type Handlers } from '../context.ts';
import { isLocked } from '../../domain/phases.ts';
import { writeSheet, type WrittenState } from '../sheets/sheetStore.ts';
import {
  keepWaiting,
  paperDevice,
  readContent,
  type WaitingEntry,
} from '../sheets/waitingSheets.ts';
import { refuseContent } from './sheets.ts';

export const waitingHandlers: Handlers<'resolveWaitingSheet' | 'enterProxySheet'> = {
  resolveWaitingSheet: (context, { id, verdict, reason }) => {
    const eventId = getEditableEvent(context).id;
    const row = waitingSheetTable.find(context.db, { eventId, id });
    if (!row) throw new Refusal('UNKNOWN_ID', { kind: 'lembar tertunda', id }, 'id');
    if (row.status !== 'WAITING') throw new Refusal('ALREADY_RESOLVED');
    if (verdict === 'APPLY') applyWaiting(context, row, reason);
    else resolve(context, row, 'DISCARDED', reason);
    return {};
  },
  enterProxySheet: (context, { presentationId, panelistId, content, state, reason }) => {
    const { db } = context;
    const eventId = getEditableEvent(context).id;
    const presentation = getPresentation(context, eventId, presentationId);
    if (isLocked(presentation.phase)) throw new Refusal('LOCKED', { number: presentation.number });
    const key = { eventId, presentationId, panelistId };
    refuseContent(context, key, presentation, content, state);
    const revision = nextPaper(db, eventId);
    const paper = {
      ...key,
      writer: 'OPERATOR',
      device: paperDevice,
      revision,
      state,
      door: null,
    } as const;
    return takeEntry(context, { ...paper, content }, reason, () =>
      keepWaiting(context, { ...paper, cause: 'PROXY', content }),
    );
  },
};

/** @throws Refusal where it may not stand: after a lock, or as the only entry of a sheet that somebody else types */
function applyWaiting(context: Context, row: WaitingSheetRow, reason: string): void {
  const { eventId, presentationId, panelistId, writer, device, revision, cause, door } = row;
  const presentation = getPresentation(context, eventId, presentationId);
  // It counts only after an unlock (electron/domain/RULES.md, rule 4).
  if (isLocked(presentation.phase)) throw new Refusal('LOCKED', { number: presentation.number });
  if (cause === 'PROXY') throw new Refusal('SECOND_ENTRY_NEEDED');
  const { state, content } = readContent(row);
  refuseContent(context, row, presentation, content, state);
  const sheet = { state, writer, device, revision, content, door };
  if (cause === 'UNRECEIPTED' && writer !== 'PANELIST') {
    const entry = { eventId, presentationId, panelistId, ...sheet };
    const { status } = takeEntry(context, entry, reason, () =>
      waitingSheetTable.put(context.db, { ...row, cause: 'PROXY' }),
    );
    if (status === 'FIRST' || status === 'DIFFERENT') return;
  } else writeSheet(context, { eventId, presentationId, panelistId }, sheet);
  resolve(context, row, 'APPLIED', reason);
}

const nextPaper = (db: Db, eventId: string): number =>
  1 + waitingSheetTable.list(db, eventId).filter(({ device }) => device === paperDevice).length;

type Entry = Omit<WaitingEntry, 'cause'>;

/**
 * Takes what somebody else says a panelist wrote. Two equal entries make a sheet, of the operator's hand; it never takes
 * the place of the panelist's own.
 * @param keep leaves the entry in the tray, to be compared with the next one
 */
function takeEntry(
  context: Context,
  entry: Entry,
  reason: string,
  keep: () => void,
): CommandAnswer<'enterProxySheet'> {
  const { db } = context;
  const { eventId, presentationId, panelistId, state, content } = entry;
  const first = waitingSheetTable
    .list(db, eventId)
    .find(
      (row) =>
        row.cause === 'PROXY' &&
        row.status === 'WAITING' &&
        row.presentationId === presentationId &&
        row.panelistId === panelistId,
    );
  if (!first) {
    keep();
    return { status: 'FIRST', differences: [] };
  }
  const typed = readContent(first);
  const differences = compareEntries(
    { ...typed.content, state: typed.state },
    { ...content, state },
  );
  if (differences.length > 0) {
    // The second entry becomes the one to compare with: the next equal entry counts.
    resolve(context, first, 'DISCARDED', 'entri kedua berbeda');
    keep();
    return { status: 'DIFFERENT', differences };
  }
  resolve(context, first, 'APPLIED', reason);
  const key = { eventId, presentationId, panelistId };
  const old = sheetTable.find(db, key);
  const revision = Math.max(nextPaper(db, eventId), (old?.revision ?? 0) + 1);
  const paper = {
    writer: 'OPERATOR',
    device: paperDevice,
    revision,
    state,
    content,
    door: null,
  } as const;
  if (old?.writer === 'PANELIST') {
    keepWaiting(context, { ...key, ...paper, cause: 'CONFLICT' });
    return { status: 'BESIDE_OWN', differences: [] };
  }
  writeSheet(context, key, paper);
  return { status: 'EQUAL', differences: [] };
}

function resolve(
  { db, nowMs }: { db: Parameters<typeof waitingSheetTable.put>[0]; nowMs: number },
  row: WaitingSheetRow,
  status: 'APPLIED' | 'DISCARDED',
  resolution: string,
): void {
  waitingSheetTable.put(db, { ...row, status, resolution, resolvedAtMs: nowMs });
}

type Filled = SheetContent & { state: WrittenState };

function compareEntries(
  first: Filled,
  second: Filled,
): { criterionId: string | null; first: string; second: string }[] {
  const show = (entry: Filled, criterionId: string): string => {
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
  const rest = (entry: Filled) =>
    [entry.state, entry.vote ?? '', entry.abstainReason.trim()].join(' · ');
  if (rest(first) !== rest(second))
    differences.push({ criterionId: null, first: rest(first), second: rest(second) });
  return differences;
}
