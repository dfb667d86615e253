import { beforeEach, expect, test } from 'vitest';
import { emptyContent, setNote, setScore } from './sheetEdits.ts';
import { forgetSteps, noteStep, takeStep } from './undoStore.ts';

beforeEach(forgetSteps);

test('steps are taken back one by one, newest first, each sheet for itself', () => {
  const one = setScore(emptyContent, 'A', 1);
  noteStep('M01', emptyContent, '');
  noteStep('M01', one, '');
  noteStep('M02', one, '');
  expect(takeStep('M01')).toBe(one);
  expect(takeStep('M01')).toBe(emptyContent);
  expect(takeStep('M01')).toBeUndefined();
  expect(takeStep('M02')).toBe(one);
});

test('a note typed in one go is taken back in one step', () => {
  noteStep('M01', emptyContent, 'note A');
  noteStep('M01', setNote(emptyContent, 'b'), 'note A');
  noteStep('M01', setNote(emptyContent, 'ba'), 'note A');
  expect(takeStep('M01')).toBe(emptyContent);
  expect(takeStep('M01')).toBeUndefined();
});
