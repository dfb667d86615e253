import { expect, test } from 'vitest';
import { retryDelayMs } from './retryDelay.ts';

test('a lost seat knocks soon, then less often, and never waits longer than six seconds', () => {
  const delays = [0, 1, 2, 3, 4, 5, 50].map((attempt) => retryDelayMs(attempt, () => 0.999));
  expect(delays).toEqual([250, 500, 1000, 1999, 3998, 5997, 5997]);
});

test('two seats that lost the host at the same moment come back at different moments', () => {
  expect(retryDelayMs(4, () => 0)).toBe(2000);
  expect(retryDelayMs(4, () => 0.5)).toBe(3000);
});
