import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PublishedRankingRow } from '../../../electron/contract/topics.ts';
import { MAX_ROWS, rankingPage, rankingPages, type RankingStage } from './rankingPlan.ts';

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

function stageAt(steps: PublishedRankingRow[][], revealStep: number): RankingStage {
  return {
    hasPlaces: true,
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

test('turned page by page every revealed row is on the screen, the winner last', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.integer({ min: 1, max: 12 }), (some, seed, mostRows) => {
      const steps = stepsOf(some);
      const stage = stageAt(steps, 1 + (seed % steps.length));
      const pages = rankingPages(stage, mostRows);
      const drawn = pages.flatMap(({ bands }) =>
        bands.flatMap(({ slots }) => slots.map((slot) => slot.row.presentationId)),
      );
      expect(drawn.toSorted()).toEqual(
        stage.rows.map(({ presentationId }) => presentationId).toSorted(),
      );
      const top = pages.at(-1)?.bands[0]?.slots[0]?.row.presentationId;
      expect(top).toBe(stage.rows[0]?.presentationId);
    }),
  );
});
