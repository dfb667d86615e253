/** Lock records: signed statements of each lock and unlock, which seats carry to a host restored from a backup. */
import type { LockedSheetRef, LockRecord, RollEntry } from '../contract/sheets.ts';
import { eventTable } from '../../db/event.ts';
import { lockRecordTable, type LockRecordRow } from '../../db/live.ts';
import type { Db } from '../../db/open.ts';
import { presentationTable } from '../../db/presentation.ts';
import {
  listPresentationSheets,
  listSheetScores,
  sheetTable,
  type SheetRow,
} from '../../db/sheet.ts';
import { findLedgerHead } from '../../db/ledger.ts';
import { isLocked } from '../domain/phases.ts';
import { withdrawConfirmation } from './confirmations.ts';
import { getOpenEvent, type Context, type Handlers } from './context.ts';
import { freezeRules } from './freezeRules.ts';
import { takeDown } from './publications.ts';
import { contentHash, type Receipts } from './receipts.ts';
import { removeRoll, rollEntries, takeRoll } from './rolls.ts';

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
  const scores = listSheetScores(db, sheet);
  const {
    eventId,
    presentationId,
    panelistId,
    device,
    revision,
    state,
    note,
    vote,
    abstainReason,
  } = sheet;
  const hash = contentHash({ scores, note, vote, abstainReason });
  return receipts.sign({
    eventId,
    presentationId,
    panelistId,
    device,
    revision,
    state,
    contentHash: hash,
  });
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
  const { db, receipts, nowMs } = context;
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
  context.leaves.add(record.kind === 'UNLOCK' ? 'UNLOCK' : 'PROOF');
  store(context, record);
  // A later lock or unlock than the one the chair confirmed beside.
  withdrawConfirmation(db, { eventId, presentationId });
  if (record.kind === 'UNLOCK') {
    if (isLocked(presentation.phase))
      presentationTable.put(db, { ...presentation, phase: 'SCORING', lockedAtMs: null });
    for (const sheet of listPresentationSheets(db, eventId, presentationId)) {
      if (sheet.state === 'LOCKED') sheetTable.put(db, { ...sheet, state: 'SUBMITTED' });
    }
    removeRoll(db, { eventId, presentationId });
    takeDown(db, eventId);
    return true;
  }
  // Nobody could have been scored under rules that still move.
  freezeRules(context, eventTable.get(db, { id: eventId }), record.atMs);
  if (!isLocked(presentation.phase))
    presentationTable.put(db, { ...presentation, phase: 'LOCKED', lockedAtMs: record.atMs });
  takeRoll(db, { eventId, presentationId }, record.roll);
  const sheets = new Map(
    listPresentationSheets(db, eventId, presentationId).map((sheet) => [sheet.panelistId, sheet]),
  );
  for (const ref of record.sheets) {
    const sheet = sheets.get(ref.panelistId);
    if (ref.isAbsence === 1 && !sheet)
      sheetTable.put(
        db,
        absenceRow({ eventId, presentationId, panelistId: ref.panelistId }, nowMs),
      );
    if (sheet?.state === 'SUBMITTED' && receiptOf(db, sheet, receipts) === ref.receipt)
      sheetTable.put(db, { ...sheet, state: 'LOCKED' });
  }
  return true;
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
