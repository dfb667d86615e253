import { expect, test } from 'vitest';
import { chance, coefficient } from './advancedText.ts';

test('a chance never reads as certain unless it is', () => {
  expect(chance(0.9996, 'id')).toBe('>99 %');
  expect(chance(0.0004, 'id')).toBe('<1 %');
  expect(chance(1, 'id')).toBe('100 %');
  expect(chance(0, 'en')).toBe('0%');
  expect(chance(0.523, 'id')).toBe('52 %');
});

test('a coefficient that does not exist is a dash, never NaN', () => {
  expect(coefficient(null, 'id')).toBe('–');
  expect(coefficient(-0.1234, 'id')).toBe('-0,123');
});
