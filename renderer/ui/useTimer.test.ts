import { expect, test } from 'vitest';
import type { Live } from '../../electron/contract/topics.ts';
import { timerText } from './TimerText.tsx';
import { noteTimerArrival, readTimer } from './useTimer.ts';

const live = (state: Live['timer']['state'], elapsedMs: number): Live => ({
  eventId: 'e1',
  currentPresentationId: 'M01',
  intermissionId: null,
  phase: 'TALK',
  timer: { state, limitMs: 12 * 60_000, elapsedMs },
  isRoomOpen: false,
  isDayOn: true,
  nowMs: 0,
  intermissionSinceMs: null,
  isCalibrating: false,
  undo: null,
});

test('a running timer goes on from the moment its value arrived', () => {
  const value = live('RUNNING', 60_000);
  noteTimerArrival(value);
  const arrivedMs = performance.now();
  const reading = readTimer(value.timer, arrivedMs + 5_000);
  expect(reading.elapsedMs).toBeGreaterThanOrEqual(65_000);
  expect(reading.elapsedMs).toBeLessThan(66_000);
});

test('a paused or interrupted timer stands still', () => {
  for (const state of ['PAUSED', 'INTERRUPTED', 'IDLE'] as const) {
    const { timer } = live(state, 60_000);
    expect(readTimer(timer, performance.now() + 99_000).elapsedMs).toBe(60_000);
  }
});

test('the clock shows 00:00 exactly when the time is over, then counts up', () => {
  const at = (leftMs: number) =>
    timerText({ state: 'RUNNING', limitMs: 0, elapsedMs: -leftMs, leftMs, isOver: leftMs < 0 });
  expect(at(720_000)).toBe('12:00');
  expect(at(719_999)).toBe('12:00');
  expect(at(1)).toBe('00:01');
  expect(at(0)).toBe('00:00');
  expect(at(-999)).toBe('+00:00');
  expect(at(-61_000)).toBe('+01:01');
});
