import { expect, test } from 'vitest';
import type { TimerReading } from '../../ui/index.ts';
import { isRinging } from './bell.ts';

const at = (leftMs: number, more: Partial<TimerReading> = {}): TimerReading => ({
  state: 'RUNNING',
  limitMs: 60_000,
  elapsedMs: 60_000 - leftMs,
  leftMs,
  isOver: leftMs < 0,
  ...more,
});

test('the bell rings once, in the second the time runs out', () => {
  expect(isRinging(at(1000), at(5))).toBe(false);
  expect(isRinging(at(5), at(-995))).toBe(true);
  expect(isRinging(at(-995), at(-1995))).toBe(false);
});

test('the bell stays silent when a page opens late, time is taken away, or nothing runs', () => {
  expect(isRinging(null, at(-5000))).toBe(false);
  expect(isRinging(at(5000), at(-55_000, { limitMs: 1000 }))).toBe(false);
  expect(isRinging(at(5, { state: 'PAUSED' }), at(-995))).toBe(false);
  expect(isRinging(at(5), at(-995, { state: 'PAUSED' }))).toBe(false);
  expect(isRinging(at(5), null)).toBe(false);
});
