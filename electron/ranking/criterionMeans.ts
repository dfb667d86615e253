/** Panel mean of every criterion for each ranked presentation, and the weight of each criterion in the whole score; exact. */
import {
  add,
  divide,
  isPositive,
  isZero,
  multiply,
  parseExact,
  rational,
  subtract,
} from './rational.ts';
import type { ExactInput, Rational } from './rational.ts';
import { weightedMean } from './scoreEvent.ts';
import type { ScoredEvent } from './scoreEvent.ts';
import type { BallotValue } from './ballotValue.ts';
import type { PreparedEvent } from './prepareEvent.ts';
import type { RankingPresentation } from './types.ts';

export interface CriterionMeans {
  criterionIds: string[];
  /** Effective weights, adding to 1. */
  weights: Rational[];
  items: { id: string; values: Rational[] }[];
}

export type NoCriterionMeans = 'NO_DATA' | 'NO_CRITERIA' | 'TRIM_ON' | 'MISSING_CRITERIA';

/** Criteria with weight only. A reason when the score is not the weighted sum of these means. */
export function criterionMeans({
  event,
  presentations,
}: ScoredEvent): CriterionMeans | NoCriterionMeans {
  const ranked = presentations.flatMap((presentation, i) =>
    presentation.quorum ? [{ presentation, given: event.presentations[i]! }] : [],
  );
  if (ranked.length === 0) return 'NO_DATA';
  if (event.criteria.length === 0) return 'NO_CRITERIA';
  if (ranked.some(({ presentation }) => presentation.trim === 'APPLIED')) return 'TRIM_ON';
  const groupSums = event.groups.map((_, g) =>
    event.criteria.reduce(
      (sum, { group, weight }) => (group === g ? add(sum, weight) : sum),
      rational(0n),
    ),
  );
  const total = event.groups.reduce((sum, { weight }) => add(sum, weight), rational(0n));
  const used = event.criteria.filter(
    ({ group, weight }) => isPositive(weight) && isPositive(event.groups[group]!.weight),
  );
  const items: CriterionMeans['items'] = [];
  for (const { presentation, given } of ranked) {
    const values: Rational[] = [];
    for (const { id, min, max } of used) {
      const mean = meanScore(event, presentation.ballots, given, id);
      if (mean === null) return 'MISSING_CRITERIA';
      values.push(
        event.commonScale
          ? mean
          : divide(multiply(subtract(mean, min), rational(100n)), subtract(max, min)),
      );
    }
    items.push({ id: presentation.id, values });
  }
  return {
    criterionIds: used.map(({ id }) => id),
    weights: used.map(({ group, weight }) => {
      const share = isZero(groupSums[group]!) ? rational(0n) : divide(weight, groupSums[group]!);
      return multiply(share, divide(event.groups[group]!.weight, total));
    }),
    items,
  };
}

/** Weighted mean of one criterion over the valid ballots; null when one of them leaves it out. */
function meanScore(
  { panelists }: PreparedEvent,
  ballots: readonly (BallotValue | null)[],
  given: RankingPresentation,
  criterion: string,
): Rational | null {
  const scores: { score: ExactInput; weight: bigint }[] = [];
  for (const [j, ballot] of ballots.entries()) {
    if (!ballot) continue;
    const { id, weight } = panelists[j]!;
    const score = given.ballots[id]?.scores?.[criterion];
    if (score === null || score === undefined) return null;
    scores.push({ score, weight });
  }
  return weightedMean(scores.map(({ score, weight }) => ({ ...parseExact(score), weight })));
}
