import { expect, test } from 'vitest';
import {
  findGroupProblem,
  findLevelProblem,
  findScaleProblem,
  findTieBreakProblem,
  listThresholdProblems,
  listWeightProblems,
} from './rubric.ts';

const groups = [{ code: 'OUTPUT' }, { code: 'OUTCOME' }];
const weights = (output: string, outcome: string) => [
  { groupCode: 'OUTPUT', weight: output },
  { groupCode: 'OUTCOME', weight: outcome },
];

test('weights total what they must, exactly, and both groups weigh', () => {
  expect(listWeightProblems(weights('33.3', '66.7'), '100')).toEqual([]);
  expect(listWeightProblems(weights('30', '69.99'), '100')).toEqual([
    { code: 'WEIGHTS_NOT_TOTAL', at: 'criteria', values: { sum: 99.99, total: '100' } },
  ]);
  expect(listWeightProblems(weights('0', '100'), '100')).toEqual([
    { code: 'GROUP_EMPTY', at: 'criteria', values: { group: 'OUTPUT' } },
  ]);
  expect(listWeightProblems([], '100').map(({ code }) => code)).toEqual([
    'WEIGHTS_NOT_TOTAL',
    'GROUP_EMPTY',
    'GROUP_EMPTY',
  ]);
});

test('a lower line above the upper one is named, equal lines are not', () => {
  const lines = { tHigh: '75', tMid: '60', readinessAdopt: 7, readinessPilot: 4 };
  expect(listThresholdProblems(lines)).toEqual([]);
  expect(listThresholdProblems({ ...lines, tMid: '75' })).toEqual([]);
  expect(
    listThresholdProblems({ ...lines, tMid: '75.01', readinessPilot: 8 }).map(({ at }) => at),
  ).toEqual(['recommendation.tMid', 'recommendation.readinessPilot']);
});

test('both groups exist, scales rise, levels stand on them, ties are broken by what there is', () => {
  expect(findGroupProblem(groups)).toBeNull();
  expect(findGroupProblem(groups.slice(1))?.values).toEqual({ group: 'OUTPUT' });
  const scale = { name: 'Kesiapan', min: 1, max: 5 };
  expect(findScaleProblem(scale)).toBeNull();
  expect(findScaleProblem({ ...scale, max: 1 })?.code).toBe('BAD_RULE');
  expect(findLevelProblem(5, scale)).toBeNull();
  expect(findLevelProblem(6, scale)?.code).toBe('SCORE_OFF_SCALE');
  expect(findTieBreakProblem(['OUTCOME', 'MEDIAN', 'PREFERENCE'], groups)).toBeNull();
  expect(findTieBreakProblem(['MEDIAN', 'PROSES'], groups)?.at).toBe('tieBreaks[1]');
  expect(findTieBreakProblem(['MEDIAN', 'MEDIAN'], groups)).toMatchObject({
    code: 'DUPLICATE',
    at: 'tieBreaks[1]',
  });
});
