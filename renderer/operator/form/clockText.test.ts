import { expect, test } from 'vitest';
import { clockOf, minutesOf, showClock } from './clockText.ts';

test('a time is shown with a point', () => {
  expect(showClock('13:30')).toBe('13.30');
});

test('minutes of the day go there and back', () => {
  expect(minutesOf('11:25')).toBe(685);
  expect(clockOf(685)).toBe('11:25');
  expect(clockOf(1440 + 5)).toBe('00:05');
});
