import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublishedRankingRow } from '../../../electron/contract/topics.ts';
import { MAX_ROWS, rankingGroups, rankingPage, type RankingStage } from './rankingPlan.ts';

function row(number: number, rank: number | null, tier: number | null): PublishedRankingRow {
  const scoreText = { id: '80,00', en: '80.00' };
  return {
    presentationId: `M${number}`,
    number,
    title: `Usulan ${number}`,
    agencyName: '',
    rank,
    scoreText,
    scoreValue: 80,
    tier,
    rankInterval: null,
    className: null,
  };
}

/** Steps from last to first, as they are published; sizes are how many share each place, best first. */
function stepsOf(sizes: readonly number[]): PublishedRankingRow[][] {
  let rank = 1;
  let number = 1;
  return sizes
    .map((size) => {
      const rows = Array.from({ length: size }, () => row(number++, rank, Math.ceil(rank / 3)));
      rank += size;
      return rows;
    })
    .toReversed();
}

function stageAt(
  steps: PublishedRankingRow[][],
  revealStep: number,
  hasPlaces = true,
): RankingStage {
  return {
    hasPlaces,
    meaningfulGapText: null,
    pending: [],
    revealStep,
    stepCount: steps.length,
    rows: steps.slice(0, revealStep).toReversed().flat(),
    newest: (steps[revealStep - 1] ?? []).map(({ presentationId }) => presentationId),
  };
}

const placesOn = (stage: RankingStage): Map<string, string> => {
  const { bands, page } = rankingPage(stage);
  return new Map(
    bands.flatMap(({ start, slots }) =>
      slots.map(
        ({ row: { presentationId } }, index) =>
          [presentationId, `${page}/${start + index}`] as const,
      ),
    ),
  );
};

const sizes = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 40 });

test('from step to step no row that stays on the screen moves', () => {
  fc.assert(
    fc.property(sizes, (sizesOfPlaces) => {
      const steps = stepsOf(sizesOfPlaces);
      for (let step = 1; step < steps.length; step += 1) {
        const before = placesOn(stageAt(steps, step));
        const after = placesOn(stageAt(steps, step + 1));
        expect(
          [...before].filter(([id, place]) => after.has(id) && after.get(id) !== place),
        ).toEqual([]);
      }
    }),
  );
});

test('the newest step is always on the screen, and nothing that was not published', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), (sizesOfPlaces, seed) => {
      const steps = stepsOf(sizesOfPlaces);
      const stage = stageAt(steps, 1 + (seed % steps.length));
      const { bands, rowCount } = rankingPage(stage);
      const drawn = bands.flatMap(({ slots }) => slots);
      expect(drawn.some(({ isNewest }) => isNewest)).toBe(true);
      expect(stage.rows.map(({ presentationId }) => presentationId)).toEqual(
        expect.arrayContaining(drawn.map((slot) => slot.row.presentationId)),
      );
      expect(rowCount).toBeLessThanOrEqual(MAX_ROWS);
      for (const band of bands)
        expect(band.start + band.slots.length).toBeLessThanOrEqual(rowCount);
    }),
  );
});

test('thirty places take three pages of ten; the last places come first', () => {
  const steps = stepsOf(Array.from({ length: 30 }, () => 1));
  expect(rankingPage(stageAt(steps, 1))).toMatchObject({
    page: 2,
    pageCount: 3,
    rowCount: 10,
    total: 30,
  });
  expect(rankingPage(stageAt(steps, 30))).toMatchObject({ page: 0, pageCount: 3 });
});

test('rows of one tier stand in one band', () => {
  const { bands } = rankingPage(stageAt(stepsOf([1, 1, 1, 1, 1, 1, 1]), 7));
  expect(bands.map(({ tier, start, slots }) => [tier, start, slots.length])).toEqual([
    [1, 0, 3],
    [2, 3, 3],
    [3, 6, 1],
  ]);
});

test('where places cannot be told apart a group is ordered by number, not by score', () => {
  const tiers = [
    [row(7, null, 2), row(2, null, 2)],
    [row(9, null, 1), row(4, null, 1), row(5, null, 1)],
  ];
  const groups = rankingGroups(stageAt(tiers, 2, false), 20, 2);
  expect(
    groups.map(({ tier, rows, isNewest }) => [tier, rows.map(({ number }) => number), isNewest]),
  ).toEqual([
    [1, [4, 5, 9], true],
    [2, [2, 7], false],
  ]);
});

test('when room is short the newest group keeps its rows and the others are counted', () => {
  const group = (from: number, tier: number) =>
    Array.from({ length: 10 }, (_, index) => row(from + index, null, tier));
  const groups = rankingGroups(stageAt([group(1, 3), group(11, 2), group(21, 1)], 3, false), 8, 2);
  expect(groups.map(({ rows, count }) => [rows.length, count])).toEqual([
    [10, 10],
    [4, 10],
    [2, 10],
  ]);
});

test('a proposal without a tier is shown too', () => {
  const groups = rankingGroups(stageAt([[row(1, null, null)]], 1, false), 5, 1);
  expect(groups).toMatchObject([{ tier: null, count: 1 }]);
});
