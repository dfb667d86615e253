/** Properties that must hold for whatever a panel does, on generated events. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, fullPipeline, panelScore, severity } from './index.ts';
import type { RankingBallot, RankingEvent, RankingSettings } from './index.ts';

interface Plan {
  weights: number[];
  panelWeights: number[];
  /** Presentation x panelist x criterion; an empty sheet is a missing one. */
  sheets: number[][][];
}

const settings: RankingSettings = {
  correction: 'BLUP',
  tieBreaks: ['OUTCOME', 'MEDIAN', 'PREFERENCE'],
};

function toEvent({ weights, panelWeights, sheets }: Plan, prefix = ''): RankingEvent {
  const criteria = weights.map((weight, k) => ({
    id: `${prefix}k${k}`,
    group: k % 2 ? 'OUTCOME' : 'OUTPUT',
    weight,
    min: 1,
    max: 5,
  }));
  const panelists = panelWeights.map((weight, j) => ({ id: `${prefix}j${j}`, weight }));
  const presentations = sheets.map((row, i) => ({
    id: `${prefix}p${i}`,
    readiness: 1 + (i % 9),
    ballots: Object.fromEntries(
      row.flatMap((scores, j) =>
        scores.length === 0
          ? []
          : [
              [
                panelists[j]!.id,
                {
                  scores: Object.fromEntries(scores.map((score, k) => [criteria[k]!.id, score])),
                } as RankingBallot,
              ],
            ],
      ),
    ),
  }));
  return { criteria, panelists, settings, presentations };
}

/** `missing`: how many sheets in 100 are missing. */
const plans = (missing: number, least = 1): fc.Arbitrary<Plan> =>
  fc
    .record({
      K: fc.integer({ min: 2, max: 4 }),
      J: fc.integer({ min: least, max: 6 }),
      P: fc.integer({ min: least, max: 7 }),
    })
    .chain(({ K, J, P }) => {
      const full = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: K, maxLength: K });
      const sheet =
        missing === 0
          ? full
          : fc.oneof(
              { weight: 100 - missing, arbitrary: full },
              { weight: missing, arbitrary: fc.constant<number[]>([]) },
            );
      const list = <T>(item: fc.Arbitrary<T>, count: number) =>
        fc.array(item, { minLength: count, maxLength: count });
      return fc.record({
        weights: list(fc.integer({ min: 1, max: 30 }), K),
        panelWeights: list(fc.integer({ min: 1, max: 3 }), J),
        sheets: list(list(sheet, J), P),
      });
    });

const ranksOf = (event: RankingEvent) => {
  const { presentations } = analyse(event);
  return new Map(
    presentations.map(({ id, rank, finalRank, correctedRank, tier }) => [
      id,
      { rank, finalRank, correctedRank, tier },
    ]),
  );
};

describe('a ranking', () => {
  it('does not depend on the order of entry', () => {
    fc.assert(
      fc.property(plans(20), (plan) => {
        const event = toEvent(plan);
        const turned = {
          ...event,
          panelists: event.panelists.toReversed(),
          presentations: event.presentations.toReversed(),
          criteria: event.criteria.toReversed(),
        };
        expect(Object.fromEntries(ranksOf(turned))).toEqual(Object.fromEntries(ranksOf(event)));
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on names and ids', () => {
    fc.assert(
      fc.property(plans(20), (plan) => {
        const plain = [...ranksOf(toEvent(plan)).values()];
        expect([...ranksOf(toEvent(plan, 'zz-')).values()]).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps its order when a hopeless presentation is added', () => {
    fc.assert(
      fc.property(plans(20), (plan) => {
        const event = toEvent(plan);
        const hopeless = toEvent({
          ...plan,
          sheets: [...plan.sheets, plan.panelWeights.map(() => plan.weights.map(() => 1))],
        });
        const before = panelScore(event).presentations.map(({ rank }) => rank);
        const after = panelScore(hopeless).presentations.slice(0, -1);
        expect(after.map(({ rank }) => rank)).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it('does not change when all weights are scaled', () => {
    fc.assert(
      fc.property(plans(20), fc.integer({ min: 2, max: 50 }), (plan, by) => {
        const scaled = {
          ...plan,
          weights: plan.weights.map((w) => w * by),
          panelWeights: plan.panelWeights.map((v) => v * by),
        };
        expect(fullPipeline(toEvent(scaled)).panelScore).toEqual(
          fullPipeline(toEvent(plan)).panelScore,
        );
        expect([...ranksOf(toEvent(scaled)).values()]).toEqual([
          ...ranksOf(toEvent(plan)).values(),
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('has corrected = plain exactly where nothing is missing', () => {
    fc.assert(
      fc.property(plans(0, 2), (plan) => {
        const { decision, plain, fit } = severity(toEvent(plan));
        expect(decision).toEqual({ status: 'NOT_NEEDED', reasons: [] });
        if (!fit.available) return;
        expect(fit.blup.ranks).toEqual(plain.ranks);
        fit.blup.scores.forEach((score, i) => {
          const [n, d] = plain.scores[i]!.split('/').map(Number);
          expect(score).toBe(n! / d!);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('gives numbers or reasons, never NaN, Infinity or an exception, however thin the panel', () => {
    fc.assert(
      fc.property(fc.oneof(plans(0), plans(40), plans(85)), (plan) => {
        const result = analyse(toEvent(plan), { advanced: true, replicates: 20 });
        expect(strangeNumbers(result)).toEqual([]);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
      { numRuns: 150 },
    );
  });

  it('stays sound when all panelists almost agree', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5, maxLength: 9 }),
        fc.nat(20),
        (worth, at) => {
          const matrix = worth.map((value, i) =>
            [0, 3, 7, 1].map((shift, j) =>
              i === at % worth.length && j === 1 ? '50.5' : value + shift,
            ),
          );
          expect(strangeNumbers(fullPipeline({ matrix }))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** Paths of numbers that are not finite, and of fields that are undefined. */
function strangeNumbers(value: unknown, path = ''): string[] {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value)))
    return [`${path}: ${String(value)}`];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, field]) => strangeNumbers(field, `${path}.${key}`));
}
