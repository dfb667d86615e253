import { expect, test } from 'vitest';
import { causesOf, judge } from './judge.ts';
import { median, nothingYet, type Measurement } from './measure.ts';

const done = (change: Partial<Measurement>): Measurement => ({
  ...nothingYet,
  isDone: true,
  ...change,
});
const fast = { roundTripsMs: [4, 5, 6], hasWebsocket: true };

test('a device that answers fast by both ways is called ready', () => {
  expect(judge(done(fast), true, false)).toBe('GOOD');
});

test('an iPhone that refuses the websocket is ready all the same, and hears no causes', () => {
  const verdict = judge(done({ ...fast, hasWebsocket: false }), true, false);
  expect(verdict).toBe('NO_SOCKET');
  expect(causesOf(verdict)).toEqual([]);
});

test('one lost answer or a slow middle is told as unsteady', () => {
  expect(judge(done({ ...fast, silent: 1 }), true, false)).toBe('SLOW');
  expect(judge(done({ ...fast, roundTripsMs: [10, 400, 410] }), true, false)).toBe('SLOW');
});

test('a refused connection points at a closed room first, a swallowed one at the other network first', () => {
  expect(causesOf(judge(done({ refused: 2 }), true, false))[0]).toBe('closed');
  expect(causesOf(judge(done({ silent: 2 }), true, false)).slice(0, 2)).toEqual([
    'network',
    'isolation',
  ]);
});

test('without any network the device itself is named, and the ways without one are offered', () => {
  const verdict = judge(done({ refused: 2 }), false, false);
  expect(verdict).toBe('OFFLINE');
  expect(causesOf(verdict)).toContain('turns');
});

test('the host’s own browser proves nothing about the network', () => {
  expect(judge(done(fast), true, true)).toBe('SELF');
});

test('the middle of an even number of round trips lies between the two', () => {
  expect(median([1, 2, 4, 100])).toBe(3);
  expect(median([])).toBe(0);
});
