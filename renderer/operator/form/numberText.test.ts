import { expect, test } from 'vitest';
import { readDecimal, readFraction, shareOf, showDecimal } from './numberText.ts';

test.each([
  ['12,5', '12.5'],
  ['12.50', '12.5'],
  ['015', '15'],
  ['15,', '15'],
  ['0,0625', '0.0625'],
])('a weight typed as %s is carried as %s', (typed, carried) => {
  expect(readDecimal(typed)).toBe(carried);
});

test.each(['', '-1', '1.234,5', '12,34567', '12345', 'x', '1e3'])('"%s" is no weight', (typed) => {
  expect(readDecimal(typed)).toBeNull();
});

test.each([
  ['2/3', '2/3'],
  ['60 %', '3/5'],
  ['66,67%', null],
  ['0,6', '3/5'],
  ['6/10', '3/5'],
  ['1', '1/1'],
  ['0', '0/1'],
] as [string, string | null][])('a share typed as %s is carried as %s', (typed, carried) => {
  expect(readFraction(typed)).toBe(carried);
});

test.each(['5/3', '120 %', '1/0', 'half', '-1/2'])('"%s" is no share', (typed) => {
  expect(readFraction(typed)).toBeNull();
});

test('numbers are shown in the language of the page', () => {
  expect(showDecimal('12.5', 'id')).toBe('12,5');
  expect(showDecimal('12.5', 'en')).toBe('12.5');
  expect(shareOf('2/3')).toBeCloseTo(0.6667, 3);
  expect(shareOf('x')).toBeNull();
});
