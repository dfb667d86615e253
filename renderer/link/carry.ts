/** A seat's own on its way to a host that replaced this one: what is packed, and how a link's fragment carries it. */
import type { CarriedRevision, CarriedSeat } from '../../electron/contract/carry.ts';
import type { LockRecord } from '../../electron/contract/sheets.ts';
import type { MySheet } from '../../electron/contract/topics.ts';
import { isPending, type OutboxRecord, type SheetOwner } from './outboxRecord.ts';

/** Longer fragments are cut by some browsers; then the file is the way. */
export const longestCarry = 500_000;

/** Answers that left a revision with the operator: a backup may not know of it. */
const trayed: ReadonlySet<string> = new Set(['LATE', 'CONFLICT', 'UNRECEIPTED']);

/** @param sheets the host's last word on this panelist's sheets: what another device overtook stays behind */
export function packSeat(
  owner: SheetOwner,
  epoch: number,
  records: readonly OutboxRecord[],
  locks: readonly LockRecord[],
  sheets: readonly MySheet[],
): CarriedSeat {
  const deviceOf = new Map(sheets.map((sheet) => [sheet.presentationId, sheet.device]));
  const acknowledged = new Map<string, OutboxRecord>();
  for (const record of records) {
    const { receipt, presentationId, device } = record;
    if (receipt?.status === 'APPLIED' && (deviceOf.get(presentationId) ?? device) === device)
      acknowledged.set(presentationId, record);
  }
  const isWanted = (record: OutboxRecord): boolean =>
    isPending(record) ||
    trayed.has(record.receipt?.status ?? '') ||
    acknowledged.get(record.presentationId) === record;
  return {
    kind: 'bantaya-seat',
    version: 1,
    eventId: owner.eventId,
    panelistId: owner.panelistId,
    epoch,
    locks: [...locks],
    revisions: records.filter(isWanted).map(carried),
  };
}

function carried(record: OutboxRecord): CarriedRevision {
  const { presentationId, device, revision, base, content, act, order, heldReceipt } = record;
  const isAcknowledged = record.receipt?.status === 'APPLIED';
  const receipt = isAcknowledged ? (record.receipt?.receipt ?? null) : heldReceipt;
  return { presentationId, device, revision, base, content, act, order, receipt };
}

/** As the outbox keeps them: to be sent, each with the receipt it already has. */
export function unpackRecords(seat: CarriedSeat, writtenAtMs: number): OutboxRecord[] {
  const { eventId, panelistId } = seat;
  return seat.revisions.map(({ receipt, ...revision }) => ({
    ...revision,
    eventId,
    panelistId,
    writtenAtMs,
    receipt: null,
    heldReceipt: receipt,
    problem: null,
    answeredAt: null,
  }));
}

/** Compressed and in letters a fragment may hold. */
export async function writeCarry(seat: CarriedSeat): Promise<string> {
  const packed = await pipe(
    new TextEncoder().encode(JSON.stringify(seat)),
    new CompressionStream('deflate-raw'),
  );
  let letters = '';
  for (const byte of packed) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @returns undefined where it is nothing a seat has packed */
export async function readCarry(text: string): Promise<CarriedSeat | undefined> {
  if (text.length > longestCarry) return undefined;
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const plain = await pipe(packed, new DecompressionStream('deflate-raw'));
    // Loaded only by the page that moved: every other panelist's page does without the schemas.
    const { carriedSeat } = await import('../../electron/contract/carry.ts');
    return carriedSeat.parse(JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    return undefined;
  }
}

/** What a small fragment may grow to; more is nothing a seat has packed. */
const LARGEST_PLAIN_BYTES = 20_000_000;

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST_PLAIN_BYTES) throw new Error('too large');
    pieces.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
