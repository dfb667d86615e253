import { expect, test } from 'vitest';
import { placeTicks, scoreAxis } from './rankRange.ts';

test('the score axis leaves no score at the edge and starts on a ten', () => {
  expect(scoreAxis([62.4, 92.71])).toEqual([60, 100]);
  expect(scoreAxis([61, 79])).toEqual([50, 90]);
  expect(scoreAxis([99.9, 100])).toEqual([90, 100]);
  expect(scoreAxis([0, 1])).toEqual([0, 10]);
  expect(scoreAxis([])).toEqual([0, 100]);
});

test('the axis of places shows the first and the last place and never crowds', () => {
  expect(placeTicks(0)).toEqual([]);
  expect(placeTicks(1)).toEqual([1]);
  expect(placeTicks(5)).toEqual([1, 2, 3, 4, 5]);
  for (const count of [13, 30, 60, 200]) {
    const ticks = placeTicks(count);
    expect(ticks[0]).toBe(1);
    expect(ticks.at(-1)).toBe(count);
    expect(ticks.length).toBeLessThanOrEqual(10);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
  }
});
