import { expect, test } from 'vitest';
import {
  blankCriterion,
  groupCodeFor,
  levelLines,
  rubricInput,
  totalState,
  weightSum,
  type CriterionValues,
} from './rubricValues.ts';

const criterion = (more: Partial<CriterionValues> = {}): CriterionValues => ({
  id: 'K1',
  groupCode: 'OUTPUT',
  name: 'Hasil',
  description: '',
  weight: '15',
  min: 1,
  max: 5,
  allowsNotApplicable: 0,
  levels: [],
  ...more,
});

test('weights are added exactly, also those a double cannot hold', () => {
  expect(weightSum(['0.1', '0.2'])).toBe('0.3');
  expect(weightSum(['33.3333', '33.3333', '33.3334'])).toBe('100');
  expect(weightSum([])).toBe('0');
  expect(weightSum(['12,5'])).toBeNull();
  expect(weightSum(['1/3'])).toBeNull();
});

test('the total says how much is missing or too much', () => {
  expect(totalState([{ weight: '60' }, { weight: '40' }], '100')).toEqual({ kind: 'OK' });
  expect(totalState([{ weight: '60' }, { weight: '37.5' }], '100')).toEqual({
    kind: 'SHORT',
    by: '2.5',
    sum: '97.5',
  });
  expect(totalState([{ weight: '60' }, { weight: '41' }], '100')).toEqual({
    kind: 'OVER',
    by: '1',
    sum: '101',
  });
  expect(totalState([{ weight: 'x' }], '100')).toEqual({ kind: 'UNREADABLE' });
});

test('a short scale has a line for every level, a long one only its anchors', () => {
  const levels = [{ score: 3, label: 'Cukup', description: '' }];
  expect(levelLines(criterion({ levels })).map(({ score, label }) => [score, label])).toEqual([
    [1, ''],
    [2, ''],
    [3, 'Cukup'],
    [4, ''],
    [5, ''],
  ]);
  expect(levelLines(criterion({ min: 1, max: 100, levels }))).toEqual(levels);
  expect(levelLines(criterion({ min: '', max: 5, levels }))).toEqual(levels);
});

test('level lines that were left empty are not sent', () => {
  const levels = [
    { score: 1, label: '', description: ' ' },
    { score: 2, label: 'Kurang', description: '' },
  ];
  expect(
    rubricInput({ groups: [], criteria: [criterion({ levels })], weightTotal: '100' }).criteria[0]
      ?.levels,
  ).toEqual([levels[1]]);
});

test('a new criterion never takes an id that is in use', () => {
  const ids = Array.from({ length: 50 }, () => blankCriterion([], 'OUTPUT').id);
  expect(new Set(ids).size).toBe(50);
});

test('the id of a criterion that was deleted is given to no later one', () => {
  const [kept, deleted] = [criterion({ id: 'K1' }), criterion({ id: 'K2' })];
  expect(blankCriterion([kept], 'OUTPUT').id).not.toBe(deleted.id);
  const first = blankCriterion([kept], 'OUTPUT');
  expect(blankCriterion([kept], 'OUTPUT').id).not.toBe(first.id);
});

test('a new group gets a code of its own', () => {
  expect(groupCodeFor('Dampak sosial!', [])).toBe('DAMPAK_SOSIAL');
  expect(groupCodeFor('Output', [{ code: 'OUTPUT' }])).toBe('OUTPUT_2');
  expect(groupCodeFor('…', [])).toBe('KELOMPOK');
});
