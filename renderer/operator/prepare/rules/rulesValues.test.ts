import { expect, test } from 'vitest';
import { defaultRules } from '../../../../electron/contract/rules.ts';
import { rulesInput, rulesValues, thresholdIssues, type RulesValues } from './rulesValues.ts';

const withLines = (more: Partial<RulesValues['recommendation']>): RulesValues => ({
  ...rulesValues(defaultRules),
  recommendation: { ...defaultRules.recommendation, ...more },
});

test('rules that were not touched are sent as they came', () => {
  expect(rulesInput(rulesValues(defaultRules))).toEqual(defaultRules);
});

test('a lower line above the upper one is named before saving', () => {
  expect(thresholdIssues(withLines({}))).toEqual([]);
  expect(thresholdIssues(withLines({ tMid: '75' }))).toEqual([]);
  expect(thresholdIssues(withLines({ tMid: '75.01' }))).toEqual(['recommendation.tMid']);
  expect(thresholdIssues(withLines({ readinessPilot: 8 }))).toEqual([
    'recommendation.readinessPilot',
  ]);
  expect(thresholdIssues(withLines({ tMid: 'x' }))).toEqual([]);
});

test('an emptied number field is no number', () => {
  expect(rulesInput({ ...rulesValues(defaultRules), minSheets: '' }).minSheets).toBeNaN();
});
