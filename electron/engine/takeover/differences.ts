/** What a replaced host has that the new one lacks: sheets with their proofs, locks, and the operator's own steps. */
import type { Differences, HostRecord } from '../../contract/takeover.ts';
import type { CarriedRevision } from '../../contract/carry.ts';
import { isStep, stepOf } from '../../../db/compareBackup.ts';
import { listLedgerAfter } from '../../../db/ledger.ts';
import { hasPoint, type ChainPoint } from '../../../db/hostMark.ts';
import type { Db } from '../../../db/open.ts';
import { sheetTable, type SheetRow } from '../../../db/sheet.ts';
import { eventTable } from '../../../db/event.ts';
import { contentOf } from '../sheets/sheetStore.ts';
import { parseEntry } from '../proofs/ledgerPayload.ts';
import { absenceDevice, readLockRecords } from '../proofs/lockRecords.ts';
import { contentHash, type Receipts } from '../proofs/receipts.ts';

const actOf = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMIT',
  LOCKED: 'SUBMIT',
  ABSTAINED: 'ABSTAIN',
} as const satisfies Record<SheetRow['state'], CarriedRevision['act']>;

/** @param own this host's record @param by the record of the host that replaced it */
export function readDifferences(
  db: Db,
  receipts: Receipts,
  own: HostRecord,
  by: HostRecord | null,
  nowMs: number,
): Differences {
  const { eventId, hostId, hostName, epoch } = own;
  const forks = by !== null && by.eventId === eventId ? by.forks : [];
  const fork =
    forks
      .filter((point) => hasPoint(db, eventId, point))
      .sort(byNumber)
      .at(-1) ?? null;
  const later = listLedgerAfter(db, eventId, fork?.number ?? 0);
  const changed = new Set(
    later.flatMap((entry) =>
      (parseEntry(entry)?.changes ?? [])
        .filter(({ table }) => table === 'sheet' || table === 'score')
        .map(({ before, after }) => {
          const row = after ?? before;
          return `${String(row?.['presentationId'])}/${String(row?.['panelistId'])}`;
        }),
    ),
  );
  return {
    kind: 'bantaya-differences',
    version: 1,
    eventId,
    eventName: eventTable.get(db, { id: eventId }).name.slice(0, 300),
    hostId,
    hostName,
    epoch,
    madeAtMs: nowMs,
    fork,
    locks: readLockRecords(db, eventId),
    sheets: sheetTable
      .list(db, eventId)
      .filter(
        ({ presentationId, panelistId, device }) =>
          device !== absenceDevice && changed.has(`${presentationId}/${panelistId}`),
      )
      .map((sheet) => oldSheetOf(db, receipts, sheet)),
    steps: later.filter(isStep).map(stepOf),
  };
}

const byNumber = (a: ChainPoint, b: ChainPoint): number => a.number - b.number;

function oldSheetOf(db: Db, receipts: Receipts, sheet: SheetRow): Differences['sheets'][number] {
  const { eventId, presentationId, panelistId, writer, device, revision, state, door } = sheet;
  const content = contentOf({ db }, sheet);
  const subject = { eventId, presentationId, panelistId, device, revision, state };
  return {
    presentationId,
    panelistId,
    writer,
    door,
    device,
    revision,
    base: null,
    act: actOf[state],
    content,
    // Only what a panelist's own seat was told is proved by it.
    receipt:
      writer === 'PANELIST'
        ? receipts.sign({ ...subject, contentHash: contentHash(content) })
        : null,
  };
}
