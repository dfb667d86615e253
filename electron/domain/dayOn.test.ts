import { expect, it } from 'vitest';
import { cityMoment } from './cityDay.ts';
import { isDayOn } from './dayOn.ts';

const nowMs = cityMoment('2026-12-09', '07:45');
const quiet = {
  currentPresentationId: null,
  intermissionId: null,
  isRoomOpen: 0,
  scene: 'WELCOME',
  shownAtMs: null,
} as const;

it('a day is on from the first thing people see: an open room, a turn, a break, any scene that was chosen today', () => {
  const on = (shown: object, status: 'PREPARING' | 'LIVE' | 'CLOSED' = 'PREPARING') =>
    isDayOn({ status }, { ...quiet, ...shown }, nowMs);
  expect(on({})).toBe(false);
  expect(on({ isRoomOpen: 1 })).toBe(true);
  expect(on({ currentPresentationId: 'a' })).toBe(true);
  expect(on({ intermissionId: 'b' })).toBe(true);
  expect(on({ shownAtMs: nowMs - 60_000 })).toBe(true);
  expect(on({ scene: 'CALIBRATION', shownAtMs: nowMs - 60_000 })).toBe(true);
  // Tried out last week.
  expect(on({ scene: 'CALIBRATION', shownAtMs: nowMs - 7 * 86_400_000 })).toBe(false);
  expect(on({}, 'LIVE')).toBe(true);
  expect(on({ isRoomOpen: 1 }, 'CLOSED')).toBe(false);
});
