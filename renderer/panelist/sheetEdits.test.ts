import { expect, test } from 'vitest';
import {
  type Criterion,
  emptyContent,
  findEmptyGroup,
  findScore,
  isSameContent,
  listMissing,
  setCriterionNote,
  setScore,
  toggleNotApplicable,
} from './sheetEdits.ts';

const criterion = (id: string, groupCode: string, weight = '10'): Criterion => ({
  id,
  groupCode,
  name: id,
  description: '',
  weight,
  min: 1,
  max: 5,
  allowsNotApplicable: true,
  levels: [],
});
const rubric = [
  criterion('A', 'OUTPUT'),
  criterion('B', 'OUTCOME'),
  criterion('C', 'OUTCOME', '0'),
];

test('a score and "tidak relevan" exclude each other', () => {
  const scored = setScore(emptyContent, 'A', 4);
  const marked = toggleNotApplicable(scored, 'A');
  expect(findScore(marked, 'A')).toMatchObject({ value: null, isNotApplicable: 1 });
  expect(findScore(setScore(marked, 'A', 2), 'A')).toMatchObject({ value: 2, isNotApplicable: 0 });
});

test('clearing a score keeps the note beside it', () => {
  const content = setCriterionNote(setScore(emptyContent, 'A', 4), 'A', ' bukti ada ');
  expect(findScore(setScore(content, 'A', null), 'A')).toMatchObject({
    value: null,
    note: 'bukti ada',
  });
  expect(setScore(setScore(emptyContent, 'A', 4), 'A', null).scores).toEqual([]);
});

test('a sheet is complete without the criteria that carry no weight', () => {
  expect(listMissing(rubric, emptyContent).map(({ id }) => id)).toEqual(['A', 'B']);
  expect(listMissing(rubric, toggleNotApplicable(setScore(emptyContent, 'A', 3), 'B'))).toEqual([]);
});

test('a group that is not relevant as a whole is found before the host refuses it', () => {
  const content = toggleNotApplicable(setScore(emptyContent, 'A', 3), 'B');
  expect(findEmptyGroup(rubric, content)).toBe('OUTCOME');
  expect(findEmptyGroup(rubric, setScore(content, 'B', 3))).toBeUndefined();
});

test('the same scores in another order are the same sheet', () => {
  const one = setScore(setScore(emptyContent, 'A', 3), 'B', 4);
  const other = setScore(setScore(emptyContent, 'B', 4), 'A', 3);
  expect(isSameContent(one, other)).toBe(true);
  expect(isSameContent(one, setScore(one, 'A', 4))).toBe(false);
});
