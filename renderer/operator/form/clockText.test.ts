import { expect, test } from 'vitest';
import { clockOf, minutesOf, readClock, showClock } from './clockText.ts';

test.each([
  ['8.30', '08:30'],
  ['08:30', '08:30'],
  ['0830', '08:30'],
  ['830', '08:30'],
  ['8', '08:00'],
  ['23.59', '23:59'],
  ['', ''],
])('typing %s is taken as %s', (typed, read) => {
  expect(readClock(typed)).toBe(read);
});

test.each(['24.00', '8.60', 'pagi', '8.3', '12345'])('%s is no time', (typed) => {
  expect(readClock(typed)).toBeNull();
});

test('a time is shown with a point', () => {
  expect(showClock('13:30')).toBe('13.30');
});

test('minutes of the day go there and back', () => {
  expect(minutesOf('11:25')).toBe(685);
  expect(clockOf(685)).toBe('11:25');
  expect(clockOf(1440 + 5)).toBe('00:05');
});
