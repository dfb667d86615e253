/**
 * The operator's tray: revisions that may not count by themselves. One device has one entry a sheet, its newest; the
 * older ones stay in the facts, marked as overtaken.
 */
import { z } from 'zod';
import type { Db } from '../../../db/open.ts';
import {
  listDeviceWaiting,
  waitingSheetTable,
  type SheetDoor,
  type SheetWriter,
  type WaitingCause,
  type WaitingSheetRow,
} from '../../../db/sheet.ts';
import { sheetContent, type SheetContent } from '../../contract/sheets.ts';
import { newId } from '../newId.ts';
import type { WrittenState } from './sheetStore.ts';

/** Device name of sheets entered from paper. */
export const paperDevice = 'kertas';

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
  readonly door: SheetDoor;
}

interface Keeping {
  readonly db: Db;
  readonly nowMs: number;
}

/**
 * Puts a revision into the tray; the same revision is kept once. What a file claims that a device wrote gives way to what the
 * device brought itself.
 */
export function keepWaiting(context: Keeping, entry: WaitingEntry): void {
  const { db } = context;
  const own = listDeviceWaiting(db, entry);
  if (own.some(({ revision }) => revision === entry.revision)) return;
  const others = entry.writer === 'PANELIST' ? [] : listDeviceWaiting(db, asOwn(entry));
  const newer =
    own.findLast((other) => other.status === 'WAITING' && other.revision > entry.revision) ??
    others.findLast((other) => other.revision >= entry.revision);
  put(context, entry, newer ? overtaken(newer, context.nowMs) : waits);
  for (const old of own) if (old.revision < entry.revision) letGo(context, old, entry);
  if (entry.writer === 'PANELIST') letGoClaims(context, entry);
}

/** The reason under which an acknowledged revision is kept that another one stands in the place of. */
const acknowledgedBefore = 'diterima host sebelumnya';

/**
 * Keeps what the host that was replaced had acknowledged while something else stands here: a lock or an unlock of that host
 * may come later and say that this is what stood.
 */
export function keepAcknowledged(context: Keeping, entry: Omit<WaitingEntry, 'cause'>): void {
  const { db, nowMs } = context;
  const known = listDeviceWaiting(db, entry).find(({ revision }) => revision === entry.revision);
  if (known && known.status !== 'WAITING') return;
  const resolved = {
    status: 'DISCARDED',
    resolution: acknowledgedBefore,
    resolvedAtMs: nowMs,
  } as const;
  if (known) waitingSheetTable.put(db, { ...known, ...resolved });
  else put(context, { ...entry, cause: 'LATE' }, resolved);
}

/** Whatever one panelist's seat brought of a sheet that did not stand by itself, oldest revision first. */
export function listKept(
  db: Db,
  key: Pick<Revision, 'eventId' | 'presentationId' | 'panelistId'>,
): (WaitingEntry & { row: WaitingSheetRow; isAcknowledged: boolean })[] {
  return waitingSheetTable
    .list(db, key.eventId)
    .filter(
      (row) =>
        row.presentationId === key.presentationId &&
        row.panelistId === key.panelistId &&
        row.writer === 'PANELIST',
    )
    .toSorted((a, b) => a.revision - b.revision)
    .map((row) => ({
      ...row,
      ...readContent(row),
      row,
      isAcknowledged: row.resolution === acknowledgedBefore,
    }));
}

const waitingContent = sheetContent.extend({ state: z.enum(['DRAFT', 'SUBMITTED', 'ABSTAINED']) });

/** What a waiting sheet says, and as what it was sent. */
export function readContent({ content }: Pick<WaitingSheetRow, 'content'>): {
  state: WrittenState;
  content: SheetContent;
} {
  const { state, ...rest } = waitingContent.parse(JSON.parse(content));
  return { state, content: rest };
}

const asOwn = <Row extends Revision>(row: Row): Row => ({ ...row, writer: 'PANELIST' });

const waits = { status: 'WAITING', resolution: '', resolvedAtMs: null } as const;

function put(
  { db, nowMs }: Keeping,
  { state, content, ...row }: WaitingEntry,
  resolved: Pick<WaitingSheetRow, 'status' | 'resolution' | 'resolvedAtMs'>,
): void {
  waitingSheetTable.put(db, {
    ...row,
    id: newId('baki'),
    content: JSON.stringify({ ...content, state }),
    receivedAtMs: nowMs,
    ...resolved,
  });
}

/**
 * To be called when a revision has come to stand: what its device wrote before waits for nothing any more, nor does what
 * a file claims that it wrote.
 */
export function letGoOvertaken(context: Keeping, standing: Revision): void {
  for (const old of listDeviceWaiting(context.db, standing))
    if (old.revision < standing.revision) letGo(context, old, standing);
  letGoClaims(context, standing);
}

function letGoClaims(context: Keeping, by: Revision): void {
  for (const claim of listDeviceWaiting(context.db, { ...by, writer: 'OPERATOR' }))
    if (claim.revision <= by.revision) letGo(context, claim, by);
}

function letGo({ db, nowMs }: Keeping, old: WaitingSheetRow, by: Pick<Revision, 'revision'>): void {
  if (old.status !== 'WAITING') return;
  waitingSheetTable.put(db, { ...old, ...overtaken(by, nowMs) });
}

function overtaken({ revision }: Pick<Revision, 'revision'>, nowMs: number) {
  return {
    status: 'DISCARDED',
    resolution: `digantikan revisi ${revision}`,
    resolvedAtMs: nowMs,
  } as const;
}
