import { expect, test } from 'vitest';
import { todayInPalu } from './todayInPalu.ts';

test('a plan is late from midnight in Palu, not from midnight of the laptop', () => {
  expect(todayInPalu(Date.parse('2026-12-09T15:59:00Z'))).toBe('2026-12-09');
  expect(todayInPalu(Date.parse('2026-12-09T16:00:00Z'))).toBe('2026-12-10');
});
