import { expect, test } from 'vitest';
import type { PublishedRankingRow } from '../../../electron/contract/topics.ts';
import { groupPages, groupRows, groupTurns, holdsNewest } from './groupPages.ts';
import type { RankingStage } from './rankingPlan.ts';

const row = (number: number, tier: number | null, title = `Usulan ${number}`) => ({
  presentationId: `M${number}`,
  number,
  title,
  agencyName: '',
  rank: null,
  scoreText: { id: '80,00', en: '80.00' },
  scoreValue: 80,
  tier,
  rankInterval: null,
  className: null,
});
const group = (from: number, count: number, tier: number) =>
  Array.from({ length: count }, (_, index) => row(from + index, tier));

/** Groups as they are revealed, the last group first. */
const stageOf = (steps: PublishedRankingRow[][]): RankingStage => ({
  hasPlaces: false,
  meaningfulGapText: null,
  pending: [],
  revealStep: steps.length,
  stepCount: steps.length,
  rows: steps.toReversed().flat(),
  newest: steps.at(-1)?.map(({ presentationId }) => presentationId) ?? [],
});
const room = { heightVh: 77, lineVh: 7, aroundVh: 1.7, columns: 2, sizeVh: 2.9, lines: 2 } as const;

test('where places cannot be told apart a group is ordered by number, not by score', () => {
  const tiers = [
    [row(7, 2), row(2, 2)],
    [row(9, 1), row(4, 1), row(5, 1)],
  ];
  const [page] = groupPages(stageOf(tiers), room);
  expect(
    page?.map(({ tier, rows, isNewest }) => [tier, rows.map(({ number }) => number), isNewest]),
  ).toEqual([
    [1, [4, 5, 9], true],
    [2, [2, 7], false],
  ]);
});

test('groups that do not fit go on on the next page, and no row is left out', () => {
  const stage = stageOf([group(1, 10, 3), group(11, 10, 2), group(21, 10, 1)]);
  const pages = groupPages(stage, { ...room, columns: 1 });
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const lines = page.reduce((sum, { rows }) => sum + rows.length, 0);
    expect(lines * 7 + page.length * 1.7).toBeLessThanOrEqual(77);
  }
  const drawn = pages.flatMap((page) => page.flatMap(({ rows }) => rows));
  expect(drawn.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, index) => index + 1),
  );
});

test('the newest group comes first, then the pages turn up to the top and from the last again', () => {
  const stage = stageOf([group(1, 10, 3), group(11, 10, 2), group(21, 10, 1)]);
  const pages = groupPages(stage, { ...room, columns: 1 });
  const turns = groupTurns(pages);
  expect(holdsNewest(pages[turns[0] ?? -1] ?? [])).toBe(true);
  expect(turns.toSorted((a, b) => a - b)).toEqual(pages.map((_, index) => index));
});

test('long titles stand in one column and are whole', () => {
  const long = 'Pemutakhiran data kesejahteraan sosial oleh operator kelurahan di Kota Palu '
    .repeat(2)
    .slice(0, 120);
  const rows = Array.from({ length: 30 }, (_, index) => row(index + 1, 1, long));
  expect(groupRows(rows, 124, 77)).toMatchObject({ columns: 1, sizeVh: 2.9, lines: 3 });
  expect(groupRows(group(1, 30, 1), 124, 77)).toMatchObject({ columns: 2, lines: 1 });
});

test('a proposal without a tier is shown too', () => {
  expect(groupPages(stageOf([[row(1, null)]]), room)).toMatchObject([[{ tier: null }]]);
});
