/** What an engine sees to before it opens: work that a crash left, and what days of older versions lack. */
import { startCapture, takeChanges } from '../../db/capture.ts';
import { scrubFile } from '../../db/erasure.ts';
import { listEvents } from '../../db/facts.ts';
import { ensureHostId } from '../../db/hostMark.ts';
import { appendLedger } from '../../db/ledger.ts';
import type { Db } from '../../db/open.ts';
import { HOST_SEAT } from '../contract/seats.ts';
import { seatName, type LedgerPayload } from './proofs/ledgerPayload.ts';
import type { Receipts } from './proofs/receipts.ts';
import { writeMissingRolls } from './proofs/rolls.ts';
import type { Clock } from './types.ts';

/** Once for each connection, before anything is written. */
export function startUp(db: Db): void {
  startCapture(db);
  finishErasure(db);
  ensureHostId(db);
}

/** Makes the key of events whose version made it at the first signature, and gives a roll to what was locked before. */
export function completeOldDays(db: Db, receipts: Receipts, clock: Clock): void {
  for (const { id } of listEvents(db)) receipts.makeKey(id);
  enrolOldLocks(db, clock);
}

/** A step in the ledger of its own: a fact without one would not be proved. */
function enrolOldLocks(db: Db, clock: Clock): void {
  db.transaction(() => {
    for (const { id } of listEvents(db)) {
      writeMissingRolls(db, id);
      const changes = takeChanges(db);
      if (changes.length === 0) continue;
      const payload: LedgerPayload = {
        atMs: clock.nowMs(),
        seat: seatName(HOST_SEAT),
        command: 'enrolOldLocks',
        subject: {},
        changes,
      };
      appendLedger(db, id, JSON.stringify(payload));
    }
  }).immediate();
}

/** An erasure that a crash or a reader kept from rewriting the file; it is tried again at every start. */
function finishErasure(db: Db): void {
  try {
    scrubFile(db);
  } catch {
    // A full disk keeps nobody from working; the certificate says that the file still waits.
  }
}
