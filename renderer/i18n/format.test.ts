import { expect, test } from 'vitest';
import {
  formatClockWita,
  formatDate,
  formatDecimal,
  formatDecimalText,
  formatDuration,
  formatInstant,
  formatInstantWithDate,
  formatList,
  formatPercent,
  formatShortDate,
} from './format.ts';

test('numbers carry a decimal comma and a thousands point in Indonesian', () => {
  expect(formatDecimal(1234.56, 'id')).toBe('1.234,56');
  expect(formatDecimal(86.5, 'id')).toBe('86,50');
  expect(formatDecimal(86.5, 'en')).toBe('86.50');
  expect(formatDecimal(2.5, 'id', 0)).toBe('3');
});

test('a weight is written with the decimals it has', () => {
  expect(formatDecimalText('15', 'id')).toBe('15');
  expect(formatDecimalText('12.50', 'id')).toBe('12,5');
  expect(formatDecimalText('37.125', 'en')).toBe('37.125');
});

test('shares are percent', () => {
  expect(formatPercent(0.6, 'id')).toBe('60 %');
  expect(formatPercent(0.125, 'en', 1)).toBe('12.5%');
});

test('dates and times read as on Indonesian paper, in the time of Palu', () => {
  expect(formatDate('2025-06-18', 'id')).toBe('Rabu, 18 Juni 2025');
  expect(formatShortDate('2025-06-18', 'id')).toBe('18 Jun 2025');
  expect(formatClockWita('13:30', 'id')).toBe('13.30 WITA');
  expect(formatClockWita('13:30', 'en')).toBe('13:30 WITA');
  const moment = Date.parse('2026-12-09T16:30:00Z');
  expect(formatInstant(moment, 'id')).toBe('00.30 WITA');
  expect(formatInstantWithDate(moment, 'id')).toBe('10 Des 2026, 00.30 WITA');
});

test('durations count minutes and seconds, hours only when there are any', () => {
  expect(formatDuration(0)).toBe('00:00');
  expect(formatDuration(725)).toBe('12:05');
  expect(formatDuration(3725)).toBe('1:02:05');
});

test('names are joined as a sentence joins them', () => {
  expect(formatList(['Harun', 'Intan'], 'id')).toBe('Harun dan Intan');
  expect(formatList(['A', 'B', 'C'], 'en')).toBe('A, B and C');
});
