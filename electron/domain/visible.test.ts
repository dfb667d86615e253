import { expect, test } from 'vitest';
import { isVisible, locksNow } from './visible.ts';

const talk = (id: string, phase: 'SCORING' | 'LOCKED' | 'SHOWN', lockedAtMs: number | null) => ({
  id,
  phase,
  lockedAtMs,
});

test('a snapshot is shown while all of its talks stay at the lock it was made from', () => {
  const talks = [talk('M1', 'LOCKED', 10), talk('M2', 'SHOWN', 20), talk('M3', 'SCORING', null)];
  expect(locksNow(talks)).toEqual({ M1: 10, M2: 20 });
  expect(locksNow(talks, ['M2', 'M3'])).toEqual({ M2: 20 });
  expect(isVisible({ M1: 10, M2: 20 }, talks)).toBe(true);
  // What another talk does is no matter of it.
  expect(isVisible({ M2: 20 }, [talk('M1', 'SCORING', null), talk('M2', 'SHOWN', 20)])).toBe(true);
});

test('neither a talk that was unlocked, nor one locked again, nor one that is gone is shown as it was', () => {
  const locks = { M1: 10, M2: 20 };
  expect(isVisible(locks, [talk('M1', 'LOCKED', 10), talk('M2', 'SCORING', null)])).toBe(false);
  expect(isVisible(locks, [talk('M1', 'LOCKED', 10), talk('M2', 'LOCKED', 30)])).toBe(false);
  expect(isVisible(locks, [talk('M1', 'LOCKED', 10)])).toBe(false);
});
