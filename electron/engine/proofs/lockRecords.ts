/** Lock records: signed statements of each lock and unlock, which seats carry to a host restored from a backup. */
import type { LockedSheetRef, LockRecord, RollEntry } from '../../contract/sheets.ts';
import { eventTable } from '../../../db/event.ts';
import { lockRecordTable, type LockRecordRow } from '../../../db/live.ts';
import type { Db } from '../../../db/open.ts';
import { presentationTable, type PresentationRow } from '../../../db/presentation.ts';
import {
  listPresentationSheets,
  sheetTable,
  waitingSheetTable,
  type SheetRow,
} from '../../../db/sheet.ts';
import { panelistTable } from '../../../db/panel.ts';
import { findLedgerHead } from '../../../db/ledger.ts';
import { withdrawConfirmation } from './confirmations.ts';
import { getOpenEvent, type Context, type Handlers } from '../context.ts';
import { freezeRules } from './freezeRules.ts';
import { takeDown } from '../standings/publications.ts';
import { contentHash, type Receipts } from './receipts.ts';
import { removeRoll, rollEntries, takeRoll } from './rolls.ts';
import { contentOf, writeSheet } from '../sheets/sheetStore.ts';
import { keepWaiting, letGoOvertaken, listKept } from '../sheets/waitingSheets.ts';

/** Device name of the rows that a lock writes for panelists who are not there. */
export const absenceDevice = 'absence';

/** The sheet of somebody who was not there when a presentation was locked. */
export function absenceRow(
  key: Pick<SheetRow, 'eventId' | 'presentationId' | 'panelistId'>,
  nowMs: number,
): SheetRow {
  return {
    ...key,
    state: 'ABSTAINED',
    writer: 'OPERATOR',
    device: absenceDevice,
    revision: 1,
    note: '',
    vote: null,
    abstainReason: 'Tidak hadir',
    updatedAtMs: nowMs,
    submittedAtMs: null,
    door: null,
  };
}

/** What is signed: everything but the signature, in one fixed order. */
function statementOf(record: LockRecord): string {
  const { eventId, presentationId, epoch, number, kind, atMs, sheets, roll } = record;
  return JSON.stringify([
    eventId,
    presentationId,
    epoch,
    number,
    kind,
    atMs,
    sheets,
    // Records signed before there were rolls end here.
    ...(roll === undefined ? [] : [roll]),
  ]);
}
const kindName = 'lock-record';

/** Signs and stores the record of a lock or unlock that has just been applied in this transaction. */
export function writeLockRecord(
  context: Context,
  eventId: string,
  presentationId: string,
  kind: 'LOCK' | 'UNLOCK',
): void {
  const { db, receipts, epoch, nowMs } = context;
  const sheets =
    kind === 'UNLOCK'
      ? []
      : listPresentationSheets(db, eventId, presentationId).flatMap((sheet) =>
          refOf(db, sheet, receipts),
        );
  const number = (findLedgerHead(db, eventId)?.number ?? 0) + 1;
  const record: LockRecord = {
    eventId,
    presentationId,
    epoch,
    number,
    kind,
    atMs: nowMs,
    sheets,
    roll: rollEntries(db, { eventId, presentationId }),
    signature: '',
  };
  store(context, {
    ...record,
    signature: receipts.signStatement(eventId, kindName, statementOf(record)),
  });
}

function refOf(db: Db, sheet: SheetRow, receipts: Receipts): LockedSheetRef[] {
  if (sheet.state !== 'LOCKED' && sheet.state !== 'ABSTAINED') return [];
  const isAbsence = sheet.device === absenceDevice ? 1 : 0;
  return [
    {
      panelistId: sheet.panelistId,
      state: sheet.state,
      isAbsence,
      receipt: receiptOf(db, sheet, receipts),
    },
  ];
}

function receiptOf(db: Db, sheet: SheetRow, receipts: Receipts): string {
  return receipts.sign({ ...sheet, contentHash: contentHash(contentOf({ db }, sheet)) });
}

/** A signed record is no fact, so no noted change tells of it. */
function store({ db, tell }: Context, record: LockRecord): void {
  tell('locks', 'tray');
  const { roll, ...rest } = record;
  lockRecordTable.put(db, {
    ...rest,
    sheets: JSON.stringify(record.sheets),
    roll: roll === undefined ? null : JSON.stringify(roll),
  });
}

function recordOf({ sheets, roll, ...rest }: LockRecordRow): LockRecord {
  return {
    ...rest,
    sheets: JSON.parse(sheets) as LockedSheetRef[],
    ...(roll !== null && { roll: JSON.parse(roll) as RollEntry[] }),
  };
}

/** The newest record of a presentation. */
export function findLockRecord(
  db: Db,
  eventId: string,
  presentationId: string,
): LockRecord | undefined {
  const row = lockRecordTable.find(db, { eventId, presentationId });
  return row && recordOf(row);
}

/** The newest record of each presentation of an event. */
export function readLockRecords(db: Db, eventId: string): LockRecord[] {
  return lockRecordTable.list(db, eventId).map(recordOf);
}

export const lockRecordHandlers: Handlers<'presentLocks'> = {
  presentLocks: (context, { records }) => {
    const event = getOpenEvent(context);
    const applied = applyRecords(context, event.id, records);
    context.subject['what'] = applied.map(({ presentationId }) => presentationId).join(', ');
    return { applied: applied.length };
  },
};

/** Applies what this host does not know of records that seats have kept. @returns the applied ones */
export function applyRecords(
  context: Context,
  eventId: string,
  records: readonly LockRecord[],
): LockRecord[] {
  return records.filter((record) => record.eventId === eventId && applyRecord(context, record));
}

/** Applies a genuine record that is newer than what this host knows; says whether it did. */
function applyRecord(context: Context, record: LockRecord): boolean {
  const { db, receipts } = context;
  const { eventId, presentationId } = record;
  if (!receipts.isValidStatement(eventId, kindName, statementOf(record), record.signature))
    return false;
  const known = lockRecordTable.find(db, { eventId, presentationId });
  const isNewer =
    !known ||
    record.epoch > known.epoch ||
    (record.epoch === known.epoch && record.number > known.number);
  const presentation = presentationTable.find(db, { eventId, id: presentationId });
  // A host that took over has gone on under a new epoch: its own locks and unlocks are newer than any record from before.
  if (!isNewer || !presentation || record.epoch > context.epoch) return false;
  context.leaves.add(`${record.kind === 'UNLOCK' ? 'UNLOCK' : 'PROOF'} ${presentationId}`);
  store(context, record);
  // Nobody could have been scored under rules that still move.
  freezeRules(context, eventTable.get(db, { id: eventId }), record.atMs);
  if (record.kind === 'UNLOCK') {
    openLocked(db, presentation);
    bringBackAcknowledged(context, presentation);
  } else lockAsRecorded(context, presentation, record);
  return true;
}

/** Opens a locked presentation for scoring again: what came of the lock goes with it. */
export function openLocked(db: Db, presentation: PresentationRow): void {
  const { eventId, id: presentationId } = presentation;
  presentationTable.put(db, { ...presentation, phase: 'SCORING', lockedAtMs: null });
  for (const sheet of listPresentationSheets(db, eventId, presentationId)) {
    if (sheet.state === 'LOCKED') sheetTable.put(db, { ...sheet, state: 'SUBMITTED' });
    if (sheet.device === absenceDevice) sheetTable.remove(db, sheet);
  }
  removeRoll(db, { eventId, presentationId });
  takeDown(db, eventId);
  withdrawConfirmation(db, { eventId, presentationId });
}

/**
 * Locks a presentation as a record says, whatever came here before it: only the sheets it names stand, and what stood in
 * their place waits in the tray.
 */
function lockAsRecorded(context: Context, presentation: PresentationRow, record: LockRecord): void {
  const { db, receipts, nowMs } = context;
  const { eventId, id: presentationId } = presentation;
  presentationTable.put(db, { ...presentation, phase: 'LOCKED', lockedAtMs: record.atMs });
  takeRoll(db, { eventId, presentationId }, record.roll);
  // A later lock than the one a result was shown of, or the chair confirmed beside.
  takeDown(db, eventId);
  withdrawConfirmation(db, { eventId, presentationId });
  const refs = new Map(record.sheets.map((ref) => [ref.panelistId, ref]));
  for (const sheet of listPresentationSheets(db, eventId, presentationId)) {
    const { panelistId, state } = sheet;
    // Unsent at the lock, or about to be replaced by what was locked: it counts nowhere.
    if (state === 'DRAFT') continue;
    const ref = refs.get(panelistId);
    if (ref === undefined || receiptOf(db, sheet, receipts) !== ref.receipt)
      setAside(context, sheet);
    else if (state === 'SUBMITTED') sheetTable.put(db, { ...sheet, state: 'LOCKED' });
  }
  for (const ref of record.sheets) {
    const key = { eventId, presentationId, panelistId: ref.panelistId };
    const stood = sheetTable.find(db, key);
    if (stood && stood.state !== 'DRAFT') continue;
    const kept = listKept(db, key).find(
      ({ device, revision, state, content }) =>
        receipts.sign({ ...key, device, revision, state, contentHash: contentHash(content) }) ===
        ref.receipt,
    );
    if (kept) {
      if (stood) setAside(context, stood);
      standAgain(context, kept);
      if (ref.state === 'LOCKED')
        sheetTable.put(db, { ...sheetTable.get(db, key), state: 'LOCKED' });
    } else if (ref.isAbsence === 1 && !stood) sheetTable.put(db, absenceRow(key, nowMs));
  }
}

/** An unlock that comes after what its host acknowledged later: the newest revision of the device that stands goes on. */
function bringBackAcknowledged(context: Context, { eventId, id }: PresentationRow): void {
  for (const { id: panelistId } of panelistTable.list(context.db, eventId)) {
    const key = { eventId, presentationId: id, panelistId };
    const stood = sheetTable.find(context.db, key);
    const kept = listKept(context.db, key).findLast(({ isAcknowledged }) => isAcknowledged);
    if (!kept || (stood && (stood.device !== kept.device || stood.revision >= kept.revision)))
      continue;
    standAgain(context, kept);
  }
}

function standAgain(context: Context, kept: ReturnType<typeof listKept>[number]): void {
  const { eventId, presentationId, panelistId, ...sheet } = kept;
  const key = { eventId, presentationId, panelistId };
  const { writer, device, revision, state, content, door } = sheet;
  writeSheet(context, key, { writer, device, revision, state, content, door });
  waitingSheetTable.put(context.db, {
    ...kept.row,
    status: 'APPLIED',
    resolution: 'berlaku di host sebelumnya',
    resolvedAtMs: context.nowMs,
  });
  letGoOvertaken(context, { ...key, writer, device, revision });
}

/** Takes a sheet from its place into the operator's tray: nothing that was written is lost. */
export function setAside(context: Pick<Context, 'db' | 'nowMs'>, sheet: SheetRow): void {
  const { db } = context;
  const { eventId, presentationId, panelistId, writer, device, revision, state, door } = sheet;
  if (device !== absenceDevice)
    keepWaiting(context, {
      eventId,
      presentationId,
      panelistId,
      writer,
      device,
      revision,
      cause: 'UNRECEIPTED',
      state: state === 'LOCKED' ? 'SUBMITTED' : state,
      content: contentOf({ db }, sheet),
      door,
    });
  sheetTable.remove(db, sheet);
}

/** Sheets that lock records name but that are not here in that revision. */
export function listMissingSheets(
  db: Db,
  eventId: string,
): { presentationId: string; panelistId: string }[] {
  const known = new Set(
    sheetTable
      .list(db, eventId)
      .filter(({ state }) => state === 'LOCKED' || state === 'ABSTAINED')
      .map(({ presentationId, panelistId }) => `${presentationId}/${panelistId}`),
  );
  return readLockRecords(db, eventId)
    .filter(({ kind }) => kind === 'LOCK')
    .flatMap(({ presentationId, sheets }) =>
      sheets.map(({ panelistId }) => ({ presentationId, panelistId })),
    )
    .filter(({ presentationId, panelistId }) => !known.has(`${presentationId}/${panelistId}`));
}
