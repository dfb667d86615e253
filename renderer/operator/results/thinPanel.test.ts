import { expect, test } from 'vitest';
import { analyse } from '../../../electron/ranking/index.ts';
import { isFew, pictureSaying, stableSayings, topSaying } from './thinPanel.ts';

/** Talks of three panelists who score output and outcome from 1 to 5. */
function analysisOf(talks: readonly (readonly [output: number, outcome: number])[]) {
  const criteria = ['OUTPUT', 'OUTCOME'].map((id) => ({
    id,
    group: id,
    weight: 1,
    min: 1,
    max: 5,
  }));
  const panelists = ['P1', 'P2', 'P3'].map((id) => ({ id, weight: 1 }));
  const presentations = talks.map(([OUTPUT, OUTCOME], at) => ({
    id: `M${at + 1}`,
    ballots: Object.fromEntries(
      panelists.map(({ id }) => [id, { scores: { OUTPUT, OUTCOME } }] as const),
    ),
  }));
  return analyse({ criteria, panelists, settings: {}, presentations });
}

const equal = (count: number) => Array.from({ length: count }, () => [3, 3] as const);
const rising = (count: number) =>
  Array.from({ length: count }, (_, at) => [(at % 5) + 1, ((at * 2) % 5) + 1] as const);

test.each([
  ['no talk', [], 'topFew'],
  ['one talk', rising(1), 'topFew'],
  ['two talks', rising(2), 'topFew'],
  ['three talks', rising(3), 'topFew'],
  ['equal talks', equal(6), 'topEqual'],
  ['six talks', rising(6), 'noSinglePanelist'],
] as const)('the top of %s is spoken of only where there is one', (_, talks, saying) => {
  expect(topSaying(analysisOf(talks).panel)).toBe(saying);
});

test('fewer than four talks show neither groups of talks nor agreement', () => {
  expect([0, 1, 2, 3, 4].map((count) => isFew(analysisOf(rising(count)).panel))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test.each([
  ['one talk', [[1, 80]], 'pictureOne'],
  [
    'equal talks',
    [
      [1, 80],
      [1, 80],
    ],
    'pictureEqual',
  ],
  [
    'talks in the order of their places',
    [
      [1, 90],
      [2, 80],
      [3, 80],
    ],
    'pictureSummary',
  ],
  [
    'a weak panel, listed by number',
    [
      [null, 60],
      [null, 90],
    ],
    'pictureUnordered',
  ],
  [
    'talks whose places do not follow their scores',
    [
      [1, 80],
      [2, 90],
    ],
    'pictureUnordered',
  ],
] as const)('the picture of %s names best and last only where they are', (_, rows, saying) => {
  expect(pictureSaying(rows.map(([rank, score]) => ({ rank, score })))).toBe(saying);
});

test.each([
  ['one talk', rising(1), 'stableOne'],
  ['equal talks', equal(5), 'stableEqual'],
  ['three talks', rising(3), ['winnerStays', 'orderStays']],
  ['five talks', rising(5), ['winnerStays', 'topStays', 'orderStays']],
] as const)('the weights of %s keep only what has a place', (_, talks, sayings) => {
  const { slider } = analysisOf(talks);
  if (!slider.available) throw new Error(slider.reason);
  expect(stableSayings(slider)).toEqual(sayings);
});

test('panelists who see the same differences leave no gap of 0,00 points', () => {
  expect(analysisOf(rising(6)).panel).toMatchObject({ meaningfulGap: null, reliability: 1 });
});
