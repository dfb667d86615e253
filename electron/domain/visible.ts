/**
 * What may be on the wall. A published snapshot is made of talks as they were locked; it lives only while each of them
 * stays locked at that very lock (RULES.md, rules 1 and 4). An unlock takes it down, a later lock does not bring it back.
 */
import type { PresentationRow } from '../../db/presentation.ts';
import { isLocked } from './phases.ts';

type Talk = Pick<PresentationRow, 'id' | 'phase' | 'lockedAtMs'>;

/** Which lock of each talk a snapshot was made from: its moment names it, and orders nothing. */
export type Locks = Readonly<Record<string, number | null>>;

/** The locks that stand now, of `ids` or of all talks. */
export function locksNow(talks: readonly Talk[], ids?: readonly string[]): Locks {
  const locked = talks.filter(({ id, phase }) => isLocked(phase) && (ids?.includes(id) ?? true));
  return Object.fromEntries(locked.map(({ id, lockedAtMs }) => [id, lockedAtMs]));
}

/** Whether a snapshot made from `locks` may still be shown. */
export function isVisible(locks: Locks, talks: readonly Talk[]): boolean {
  const now = locksNow(talks);
  return Object.entries(locks).every(([id, atMs]) => id in now && now[id] === atMs);
}
