import { expect, test } from 'vitest';
import { percentNumber, sharePercent } from './shareText.ts';

test('an exact share reads as percent in both languages, without idle zeros', () => {
  expect(sharePercent('2/5', 'id')).toBe('40 %');
  expect(sharePercent('1/3', 'id')).toBe('33,3 %');
  expect(sharePercent('739/1105', 'en')).toBe('66.9%');
  expect(percentNumber('1/1', 'id')).toBe('100');
  expect(percentNumber('0/1', 'id')).toBe('0');
  expect(percentNumber('1/20', 'id', 0)).toBe('5');
});
