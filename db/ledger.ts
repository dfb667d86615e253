/** The append-only ledger: one hash chain an event over salted commitments. */
import { hash as digest, randomFillSync } from 'node:crypto';
import type { Db } from './open.ts';
import { keep, keptOr } from './rowMemory.ts';
import { statement } from './table.ts';

export interface LedgerRow {
  eventId: string;
  /** 1, 2, 3 … without a gap. */
  number: number;
  /** SHA-256 hex of salt and payload. */
  commitment: string;
  /** SHA-256 hex of previous hash, event, number and commitment. */
  hash: string;
}

export interface LedgerEntry extends LedgerRow {
  /** Null once erased. */
  salt: string | null;
  payload: string | null;
}

const genesis = '0'.repeat(64);

/** Hash of the row that follows `previousHash`. */
export function chainHash(
  previousHash: string,
  eventId: string,
  number: number,
  commitment: string,
): string {
  return digest('sha256', `${previousHash}\n${eventId}\n${number}\n${commitment}`, 'hex');
}

/** Commitment to a payload under a random salt (hex of 16 bytes). */
export function commit(salt: string, payload: string): string {
  return digest('sha256', Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(payload)]), 'hex');
}

const heads = new WeakMap<Db, ReturnType<typeof prepare>>();
function prepare(db: Db) {
  return {
    head: db.prepare('SELECT * FROM ledger WHERE eventId = ? ORDER BY number DESC LIMIT 1'),
    insert: db.prepare('INSERT INTO ledger VALUES (@eventId, @number, @commitment, @hash)'),
    payload: db.prepare('INSERT INTO ledgerPayload VALUES (@eventId, @number, @salt, @payload)'),
  };
}
function statements(db: Db): ReturnType<typeof prepare> {
  let known = heads.get(db);
  if (!known) {
    known = prepare(db);
    heads.set(db, known);
  }
  return known;
}

function headName(eventId: string): string {
  return `ledgerHead\n${eventId}`;
}

/** The newest row of an event's chain. */
export function findLedgerHead(db: Db, eventId: string): LedgerRow | undefined {
  return keptOr(
    db,
    headName(eventId),
    () => statements(db).head.get(eventId) as LedgerRow | undefined,
  );
}

const saltBytes = 16;
/** Random bytes for the next salts, fetched from the system for many at a time; none is used twice. */
const pool = Buffer.alloc(saltBytes * 256);
let used = pool.length;

function nextSalt(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += saltBytes;
  return pool.toString('hex', used - saltBytes, used);
}

/** Appends a payload (JSON text) to the event's chain; call it inside the transaction that changed the facts. */
export function appendLedger(db: Db, eventId: string, payload: string): LedgerRow {
  const head = findLedgerHead(db, eventId);
  const salt = nextSalt();
  const number = (head?.number ?? 0) + 1;
  const commitment = commit(salt, payload);
  const row = {
    eventId,
    number,
    commitment,
    hash: chainHash(head?.hash ?? genesis, eventId, number, commitment),
  };
  statements(db).insert.run(row);
  statements(db).payload.run({ eventId, number, salt, payload });
  keep(db, headName(eventId), row);
  return row;
}

/** Entries of an event, `beforeNumber` exclusive, newest first, at most `limit`. */
export function listLedger(
  db: Db,
  eventId: string,
  limit: number,
  beforeNumber = Number.MAX_SAFE_INTEGER,
): LedgerEntry[] {
  return statement(
    db,
    `SELECT ledger.*, salt, payload FROM ledger LEFT JOIN ledgerPayload USING (eventId, number)
     WHERE eventId = ? AND number < ? ORDER BY number DESC LIMIT ?`,
  ).all(eventId, beforeNumber, limit) as LedgerEntry[];
}

/** Entries of an event after `number`, in order. */
export function listLedgerAfter(db: Db, eventId: string, number: number): LedgerEntry[] {
  return statement(
    db,
    `SELECT ledger.*, salt, payload FROM ledger LEFT JOIN ledgerPayload USING (eventId, number)
     WHERE eventId = ? AND number > ? ORDER BY number`,
  ).all(eventId, number) as LedgerEntry[];
}

/** All entries of an event in order, one at a time. */
export function iterateLedger(db: Db, eventId: string): IterableIterator<LedgerEntry> {
  return db
    .prepare(
      `SELECT ledger.*, salt, payload FROM ledger LEFT JOIN ledgerPayload USING (eventId, number)
       WHERE eventId = ? ORDER BY number`,
    )
    .iterate(eventId) as IterableIterator<LedgerEntry>;
}

/** Ids of all events that have a chain, deleted ones included. */
export function listLedgerEvents(db: Db): string[] {
  return db
    .prepare('SELECT DISTINCT eventId FROM ledger ORDER BY eventId')
    .pluck()
    .all() as string[];
}

export { genesis as ledgerGenesis };
