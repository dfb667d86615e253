import { expect, test } from 'vitest';
import { cityDay } from './cityDay.ts';

test('a new day begins at midnight in Palu, wherever the laptop believes to be', () => {
  expect(cityDay(Date.parse('2026-12-08T15:59:59Z'))).toBe('2026-12-08');
  expect(cityDay(Date.parse('2026-12-08T16:00:00Z'))).toBe('2026-12-09');
});
