import { expect, test } from 'vitest';
import { calibrationPages, criteriaWindow, type Criterion } from './calibrationPages.ts';

function criterion(id: string, levelCount: number): Criterion {
  const levels = Array.from({ length: levelCount }, (_, index) => ({
    score: index + 1,
    label: `Tingkat ${index + 1}`,
    description: '',
  }));
  return {
    id,
    groupCode: 'OUTPUT',
    name: id,
    description: '',
    weight: '10',
    min: 1,
    max: Math.max(5, levelCount),
    allowsNotApplicable: false,
    levels,
  };
}

test('each criterion is explained once, with all its levels', () => {
  const pages = calibrationPages([criterion('K1', 5), criterion('K2', 3)]);
  expect(pages.map((page) => [page.criterion.id, page.levels.length])).toEqual([
    ['K1', 5],
    ['K2', 3],
  ]);
});

test('many levels are spread evenly over pages', () => {
  expect(calibrationPages([criterion('K1', 6)]).map(({ levels }) => levels.length)).toEqual([3, 3]);
  expect(
    calibrationPages([criterion('K1', 11)]).map(({ levels }) => levels.map(({ score }) => score)),
  ).toEqual([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10, 11],
  ]);
});

test('a criterion without level texts still has its page', () => {
  expect(calibrationPages([criterion('K1', 0)])).toMatchObject([{ levels: [] }]);
});

test('of many criteria those around the explained one are listed', () => {
  const all = Array.from({ length: 20 }, (_, index) => index);
  expect(criteriaWindow(all, 0, 8).shown).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(criteriaWindow(all, 10, 8).shown).toContain(10);
  expect(criteriaWindow(all, 19, 8).shown.at(-1)).toBe(19);
  expect(criteriaWindow([1, 2, 3], 2, 8).shown).toEqual([1, 2, 3]);
});
