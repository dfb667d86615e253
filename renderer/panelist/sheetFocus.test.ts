import { expect, test } from 'vitest';
import { findLevelBelow, hasButtons, listScores } from './scale.ts';
import { type Criterion, emptyContent, setScore } from './sheetEdits.ts';
import { findNextOpen } from './sheetFocus.ts';

const criterion = (id: string, min = 1, max = 5): Criterion => ({
  id,
  groupCode: 'G',
  name: id,
  description: '',
  weight: '10',
  min,
  max,
  allowsNotApplicable: false,
  levels: [
    { score: 1, label: 'Lemah', description: '' },
    { score: 6, label: 'Kuat', description: '' },
  ],
});
const rubric = [criterion('A'), criterion('B'), criterion('C')];

test('after a score the focus goes to the next open row, then back to the one that was skipped', () => {
  const afterB = setScore(emptyContent, 'B', 3);
  expect(findNextOpen(rubric, afterB, 'B')?.id).toBe('C');
  const afterC = setScore(afterB, 'C', 3);
  expect(findNextOpen(rubric, afterC, 'C')?.id).toBe('A');
  expect(findNextOpen(rubric, setScore(afterC, 'A', 3), 'A')).toBeUndefined();
});

test('scales up to seven levels are buttons, longer ones a number', () => {
  expect(hasButtons(criterion('A', 1, 7))).toBe(true);
  expect(hasButtons(criterion('A', 0, 7))).toBe(false);
  expect(listScores({ min: 0, max: 3 })).toEqual([0, 1, 2, 3]);
});

test('on a long scale a score carries the name of the level it has reached', () => {
  const long = criterion('A', 1, 10);
  expect(findLevelBelow(long, 5)?.label).toBe('Lemah');
  expect(findLevelBelow(long, 9)?.label).toBe('Kuat');
  expect(findLevelBelow(long, null)).toBeUndefined();
});
