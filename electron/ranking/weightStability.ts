/** One weight at a time, the others rescaled proportionally: in which interval does the winner stay? Exact (SPECIFICATION.md, section 6, level 2; DCLG 2009). */
import { parseWeights } from './prepareEvent.ts';
import { competitionRanks } from './ranks.ts';
import { parseExact, rational, toCommonDenominator, toText } from './rational.ts';
import type { ExactInput } from './rational.ts';
import { stableInterval } from './weightSlider.ts';
import type { ShareInterval } from './weightSlider.ts';

export interface WeightStabilityInput {
  items: readonly { id: string; values: readonly ExactInput[] }[];
  weights: readonly ExactInput[];
}

export interface WeightStabilityResult {
  scores: string[];
  ranks: number[];
  winners: string[];
  /** By criterion: closed interval of its weight, the others rescaled proportionally, in which all winners keep rank 1. */
  winnerIntervals: (ShareInterval | null)[];
}

/** S_i(w) = w y_ik + (1 - w) R_ik is a slider between one criterion and the mean R of the others. */
export function weightStability({ items, weights }: WeightStabilityInput): WeightStabilityResult {
  const { ints: w } = toCommonDenominator(parseWeights(weights));
  const total = w.reduce((a, b) => a + b, 0n);
  const K = w.length;
  const { ints, den } = toCommonDenominator(items.flatMap(({ values }) => values.map(parseExact)));
  const value = (i: number, k: number) => ints[i * K + k]!;
  const sums = items.map((_, i) => w.reduce((sum, weight, k) => sum + weight * value(i, k), 0n));
  const ranks = competitionRanks(sums, (a, b) => (a > b ? -1 : a < b ? 1 : 0));
  const ids = items.map(({ id }) => id);
  const winnerIntervals = w.map((weight, k): ShareInterval | null => {
    if (weight === total) return null;
    // R_ik = (sum_i - w_k y_ik)/(W - w_k): both ends of the slider times W - w_k.
    const output = items.map((_, i) => value(i, k) * (total - weight));
    const outcome = items.map((_, i) => sums[i]! - weight * value(i, k));
    return stableInterval({ ids, output, outcome }, rational(weight, total), (i) => ranks[i] === 1);
  });
  return {
    scores: sums.map((sum) => toText(rational(sum, den * total))),
    ranks,
    winners: ids.filter((_, i) => ranks[i] === 1),
    winnerIntervals,
  };
}
