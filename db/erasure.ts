/** Taking the content of a ledger away so that no byte of it stays; the chain and its commitments remain. */
import type { Db } from './handle.ts';
import { findSetting, putSetting } from './setting.ts';

/** Set in the transaction that erases, forgotten once the file is rewritten: a crash in between is made good later. */
const pendingKey = 'scrubPending';

/** Deletes payloads and salts of an event's chain; call it inside the transaction that erases. @returns how many went */
export function erasePayloads(db: Db, eventId: string): number {
  // What is freed is overwritten at once, not only when the file is rewritten.
  db.pragma('secure_delete = ON');
  putSetting(db, pendingKey, '1');
  db.prepare("UPDATE session SET label = '' WHERE eventId = ?").run(eventId);
  db.prepare('DELETE FROM commandAnswer').run();
  return db.prepare('DELETE FROM ledgerPayload WHERE eventId = ?').run(eventId).changes;
}

/** Chains of rehearsals of an event, ended ones included: they began as copies with the same people. */
export function listRehearsalChains(db: Db, eventId: string): string[] {
  const mark = `"rehearsalOfEventId":${JSON.stringify(eventId)}`;
  return db
    .prepare(
      `SELECT DISTINCT eventId FROM ledgerPayload WHERE instr(payload, ?) > 0 AND eventId <> ?
       UNION SELECT id FROM event WHERE rehearsalOfEventId = ? ORDER BY 1`,
    )
    .pluck()
    .all(mark, eventId, eventId) as string[];
}

/**
 * Rewrites the file and its log, where an erasure waits for it; call it outside a transaction.
 * @returns whether nothing of what was erased is left in them
 */
export function scrubFile(db: Db): boolean {
  if (findSetting(db, pendingKey) === undefined) return true;
  db.pragma('secure_delete = ON');
  db.exec('VACUUM');
  const [log] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  // Somebody reads an older state still; the next start tries again.
  if (log?.busy === 1) return false;
  putSetting(db, pendingKey, null);
  return true;
}

/** Whether an erasure still waits for its file to be rewritten. */
export function isScrubPending(db: Db): boolean {
  return findSetting(db, pendingKey) !== undefined;
}

/** How many ledger entries of an event have content. */
export function countPayloads(db: Db, eventId: string): number {
  return Number(
    db.prepare('SELECT count(*) FROM ledgerPayload WHERE eventId = ?').pluck().get(eventId),
  );
}

export interface ErasureEntry {
  eventId: string;
  number: number;
  hash: string;
  payload: string;
  previousHash: string | null;
}

/** Entries of every chain that tell of an erasure ordered for this event, newest first. */
export function listErasureEntries(db: Db, eventId: string): ErasureEntry[] {
  // Only the entries since a chain's own erasure have content, so that few are looked through.
  return db
    .prepare(
      `SELECT ledger.eventId, ledger.number, ledger.hash, payload, before.hash AS previousHash
       FROM ledgerPayload JOIN ledger USING (eventId, number)
       LEFT JOIN ledger AS before ON before.eventId = ledger.eventId AND before.number = ledger.number - 1
       WHERE json_extract(payload, '$.command') = 'erasePersonalData'
         AND json_extract(payload, '$.subject.eventId') = ? ORDER BY ledger.number DESC`,
    )
    .all(eventId) as ErasureEntry[];
}
