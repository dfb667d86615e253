/** A repeatable event of any size for benchmarks and tests; nothing in it is real. */
import type { RankingEvent } from './types.ts';
import { stateFromSeed, xoshiro128 } from './xoshiro128.ts';

export interface GeneratedSize {
  presentations: number;
  panelists: number;
  criteria: number;
  /** Share of sheets that are missing, 0-1. */
  missing?: number;
  seed?: string;
}

/** Scale 1-100, groups OUTPUT and OUTCOME, weights that total 100 for 12 criteria. */
export function generateEvent(size: GeneratedSize): RankingEvent {
  const next = xoshiro128(stateFromSeed(size.seed ?? 'generated event'));
  const uniform = () => next() / 2 ** 32;
  const criteria = Array.from({ length: size.criteria }, (_, k) => ({
    id: `k${k + 1}`,
    group: k % 2 === 0 ? 'OUTPUT' : 'OUTCOME',
    weight: k < 4 ? 9 : 8,
    min: 1,
    max: 100,
  }));
  const panelists = Array.from({ length: size.panelists }, (_, j) => ({
    id: `j${j + 1}`,
    weight: 1,
  }));
  const strictness = panelists.map(() => 10 * uniform() - 5);
  const presentations = Array.from({ length: size.presentations }, (_, i) => {
    const worth = 50 + 35 * uniform();
    const ballots = Object.fromEntries(
      panelists.flatMap(({ id }, j) => {
        if (uniform() < (size.missing ?? 0)) return [];
        const score = () => Math.round(worth + strictness[j]! + 20 * uniform() - 10);
        const scores = criteria.map((criterion) => [
          criterion.id,
          Math.min(100, Math.max(1, score())),
        ]);
        return [[id, { scores: Object.fromEntries(scores) as Record<string, number> }]];
      }),
    );
    return {
      id: `p${i + 1}`,
      ballots,
      readiness: 1 + Math.floor(9 * uniform()),
      gates: { legal: true },
    };
  });
  const settings = {
    correction: 'PLAIN',
    minBallots: 3,
    minShare: '3/5',
    tieBreaks: ['OUTCOME', 'MEDIAN'],
  } as const;
  return { criteria, panelists, settings, presentations };
}
