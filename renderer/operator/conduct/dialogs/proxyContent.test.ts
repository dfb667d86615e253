import { expect, test } from 'vitest';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { blankEntry, NOT_APPLICABLE, proxyContent, proxyIssues } from './proxyContent.ts';

const criteria = [
  { id: 'K1', min: 1, max: 5, weight: '50', allowsNotApplicable: 0 },
  { id: 'K2', min: 1, max: 5, weight: '50', allowsNotApplicable: 1 },
  { id: 'K3', min: 1, max: 5, weight: '0', allowsNotApplicable: 0 },
] as Setup['criterion'];

test('a paper sheet is complete once every weighted criterion has a number on its scale', () => {
  const entry = { ...blankEntry(), scores: { K1: '5', K2: NOT_APPLICABLE } };
  expect(proxyIssues(entry, criteria)).toEqual({ missing: [], offScale: [] });
  expect(proxyContent(entry, criteria).scores).toEqual([
    { criterionId: 'K1', value: 5, isNotApplicable: 0, note: '' },
    { criterionId: 'K2', value: null, isNotApplicable: 1, note: '' },
  ]);
});

test('what is missing and what is off the scale is named', () => {
  expect(proxyIssues({ ...blankEntry(), scores: { K1: '6' } }, criteria)).toEqual({
    missing: ['K2'],
    offScale: ['K1'],
  });
  expect(
    proxyIssues({ ...blankEntry(), scores: { K1: '2,5', K2: '0' } }, criteria).offScale,
  ).toEqual(['K1', 'K2']);
});

test('an abstaining panelist sends no score and no vote', () => {
  const entry = {
    ...blankEntry(),
    scores: { K1: '5' },
    vote: 'DITUNDA' as const,
    isAbstaining: true,
    abstainReason: 'Sakit',
  };
  expect(proxyIssues(entry, criteria)).toEqual({ missing: [], offScale: [] });
  expect(proxyContent(entry, criteria)).toEqual({
    scores: [],
    note: '',
    vote: null,
    abstainReason: 'Sakit',
  });
});
