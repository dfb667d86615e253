/** Which laptop a database belongs to, which epoch it is in, and where it left the lines of other hosts. */
import { randomBytes } from 'node:crypto';
import { findLedgerHead, listLedgerEvents } from './ledger.ts';
import type { Db } from './open.ts';
import { findSetting, putSetting } from './setting.ts';

const hostKey = 'hostId';
const forksKey = 'forks';
const mostForks = 50;

/** An entry of a ledger, as a point of its chain. */
export interface ChainPoint {
  number: number;
  hash: string;
}

/** This laptop's own name for itself: made once, kept by every restore. */
export function ensureHostId(db: Db): string {
  const known = findSetting(db, hostKey);
  if (known !== undefined) return known;
  const made = randomBytes(8).toString('hex');
  putSetting(db, hostKey, made);
  return made;
}

export function readEpoch(db: Db): number {
  return Number(findSetting(db, 'epoch') ?? '1');
}

/** Where each restore left the line that the backup came from, oldest first, by event. */
export function readForks(db: Db): Record<string, ChainPoint[]> {
  return JSON.parse(findSetting(db, forksKey) ?? '{}') as Record<string, ChainPoint[]>;
}

/** Notes the present head of every chain as the point where a new epoch begins. */
export function noteForks(db: Db): void {
  const forks = readForks(db);
  for (const eventId of listLedgerEvents(db)) {
    const head = findLedgerHead(db, eventId);
    if (!head) continue;
    const { number, hash } = head;
    forks[eventId] = [...(forks[eventId] ?? []), { number, hash }].slice(-mostForks);
  }
  putSetting(db, forksKey, JSON.stringify(forks));
}

/** Whether the chain of an event has this very entry. */
export function hasPoint(db: Db, eventId: string, { number, hash }: ChainPoint): boolean {
  const found = db
    .prepare('SELECT hash FROM ledger WHERE eventId = ? AND number = ?')
    .pluck()
    .get(eventId, number);
  return found === hash;
}
