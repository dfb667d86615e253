/**
 * SMAA-2: how much of the weight space gives each presentation each rank. Source: Lahdelma & Salminen 2001, Oper Res 49:444-454;
 * Tervonen & Lahdelma 2007, EJOR 178:500-513. Monte Carlo with a seeded generator: 10 000 draws give +-0.01 at 95 %.
 */
import type { SmaaResult } from '../contract/analysis.ts';
export type { SmaaResult } from '../contract/analysis.ts';
import { parseExact, toNumber } from './rational.ts';
import type { ExactInput } from './rational.ts';
import { parseWeights } from './prepareEvent.ts';
import { boxSampler, simplexSampler, uniformFrom } from './weightSamplers.ts';

export interface SmaaInput {
  items: readonly { id: string; values: readonly ExactInput[] }[];
  weights: readonly ExactInput[];
  /** SIMPLEX: all weights with sum 1; BOX: each within `boxShare` (relative) of the declared one. */
  space: 'SIMPLEX' | 'BOX';
  boxShare?: ExactInput;
  draws?: number;
  seed?: string;
}

const DEFAULT_DRAWS = 10_000;

export function smaa({
  items,
  weights,
  space,
  boxShare = '1/2',
  draws = DEFAULT_DRAWS,
  seed = 'smaa',
}: SmaaInput): SmaaResult {
  const declared = parseWeights(weights).map(toNumber);
  const total = declared.reduce((a, b) => a + b, 0);
  const shares = declared.map((weight) => weight / total);
  const values = items.map((item) =>
    Float64Array.from(item.values, (value) => toNumber(parseExact(value))),
  );
  const draw =
    space === 'BOX'
      ? boxSampler(shares, toNumber(parseExact(boxShare)), seed)
      : simplexSampler(shares.length, uniformFrom(seed));

  const P = items.length;
  const rankCounts = values.map(() => new Float64Array(P));
  const winCounts = values.map(() => new Float64Array(P));
  const centres = values.map(() => new Float64Array(shares.length));
  const scores = new Float64Array(P);
  for (let n = 0; n < draws; n++) {
    const w = draw();
    for (let i = 0; i < P; i++) {
      let score = 0;
      for (let k = 0; k < w.length; k++) score += w[k]! * values[i]![k]!;
      scores[i] = Math.round(score * 1e9);
    }
    for (let i = 0; i < P; i++) {
      let better = 0;
      for (let h = 0; h < P; h++) {
        if (scores[h]! > scores[i]!) better++;
        else if (scores[h]! < scores[i]!) winCounts[i]![h]!++;
      }
      rankCounts[i]![better]!++;
      if (better === 0) for (let k = 0; k < w.length; k++) centres[i]![k]! += w[k]!;
    }
  }
  return {
    draws,
    rankAcceptability: rankCounts.map((row) => Array.from(row, (count) => count / draws)),
    centralWeights: Object.fromEntries(
      items.map(({ id }, i) => [
        id,
        rankCounts[i]![0]! > 0 ? Array.from(centres[i]!, (sum) => sum / rankCounts[i]![0]!) : null,
      ]),
    ),
    pairwiseWinning: winCounts.map((row) => Array.from(row, (count) => count / draws)),
  };
}
