/**
 * The operator's tray: revisions that may not count by themselves. One device has one entry a sheet, its newest; the
 * older ones stay in the facts, marked as overtaken.
 */
import {
  listDeviceWaiting,
  waitingSheetTable,
  type SheetWriter,
  type WaitingCause,
  type WaitingSheetRow,
} from '../../db/sheet.ts';
import type { SheetContent } from '../contract/sheets.ts';
import { newId, type Context } from './context.ts';

export type WrittenState = 'DRAFT' | 'SUBMITTED' | 'ABSTAINED';

interface Revision {
  readonly eventId: string;
  readonly presentationId: string;
  readonly panelistId: string;
  readonly writer: SheetWriter;
  readonly device: string;
  readonly revision: number;
}

export interface WaitingEntry extends Revision {
  readonly cause: WaitingCause;
  readonly state: WrittenState;
  readonly content: SheetContent;
}

type Keeping = Pick<Context, 'db' | 'nowMs'>;

/**
 * Puts a revision into the tray; the same revision is kept once.
 * @param isClaim whether nobody but a file says that the device wrote it: then it hides nothing the device brought itself
 */
export function keepWaiting(context: Keeping, entry: WaitingEntry, isClaim = false): void {
  const { db, nowMs } = context;
  const { state, content, ...row } = entry;
  const own = listDeviceWaiting(db, row);
  if (own.some(({ revision }) => revision === row.revision)) return;
  const mayHide = (older: Pick<WaitingSheetRow, 'cause'>, byClaim: boolean) =>
    !byClaim || older.cause === 'UNRECEIPTED';
  const newer = own.findLast(
    (other) =>
      other.status === 'WAITING' &&
      other.revision > row.revision &&
      mayHide(row, other.cause === 'UNRECEIPTED'),
  );
  waitingSheetTable.put(db, {
    ...row,
    id: newId('baki'),
    content: JSON.stringify({ ...content, state }),
    receivedAtMs: nowMs,
    status: 'WAITING',
    resolution: '',
    resolvedAtMs: null,
    ...(newer ? overtaken(newer, nowMs) : {}),
  });
  for (const old of own) if (mayHide(old, isClaim)) letGo(context, old, row);
}

/** To be called when a revision has come to stand: what its device wrote before waits for nothing any more. */
export function letGoOvertaken(context: Keeping, standing: Revision): void {
  for (const old of listDeviceWaiting(context.db, standing)) letGo(context, old, standing);
}

function letGo({ db, nowMs }: Keeping, old: WaitingSheetRow, by: Pick<Revision, 'revision'>): void {
  if (old.status !== 'WAITING' || old.revision >= by.revision) return;
  waitingSheetTable.put(db, { ...old, ...overtaken(by, nowMs) });
}

function overtaken({ revision }: Pick<Revision, 'revision'>, nowMs: number) {
  return {
    status: 'DISCARDED',
    resolution: `digantikan revisi ${revision}`,
    resolvedAtMs: nowMs,
  } as const;
}
