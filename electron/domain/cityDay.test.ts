import { expect, test } from 'vitest';
import { cityClock, cityDay, cityMoment } from './cityDay.ts';

test('a new day begins at midnight in Palu, wherever the laptop believes to be', () => {
  expect(cityDay(Date.parse('2026-12-08T15:59:59Z'))).toBe('2026-12-08');
  expect(cityDay(Date.parse('2026-12-08T16:00:00Z'))).toBe('2026-12-09');
});

test('a day and a clock time of the city are one moment, on leap days as well', () => {
  for (const day of ['1970-01-01', '2024-02-29', '2026-12-09', '2027-03-01', '2100-03-01'])
    for (const clock of ['00:00', '07:59', '23:30']) {
      const moment = cityMoment(day, clock);
      expect(moment).toBe(Date.parse(`${day}T${clock}:00+08:00`));
      expect([cityDay(moment), cityClock(moment)]).toEqual([day, clock]);
    }
});
