/** Trimmed mean of rounds of scores with a factor, as in World Aquatics diving (Emerson, Seltzer & Lin 2009; Huber & Ronchetti 2009). */
import { exactRanks } from './ranks.ts';
import {
  ZERO,
  add,
  compare,
  divide,
  multiply,
  parseExact,
  rational,
  sum,
  toText,
} from './rational.ts';
import type { ExactInput, Rational } from './rational.ts';

export interface TrimmedMeanInput {
  drop: number;
  minBallots: number;
  entries: readonly {
    id: string;
    rounds: readonly { scores: readonly ExactInput[]; factor: ExactInput }[];
  }[];
}

export interface TrimmedMeanResult {
  entries: {
    id: string;
    rounds: { applied: boolean; mean: string | null }[];
    total: string;
    rank: number;
  }[];
}

/** The kind `trimmed-mean`. A round without scores has mean null and adds nothing. */
export function trimmedMean({ drop, minBallots, entries }: TrimmedMeanInput): TrimmedMeanResult {
  const computed = entries.map(({ id, rounds }) => {
    const means = rounds.map(({ scores }) => meanOfRound(scores.map(parseExact), drop, minBallots));
    const total = means.reduce(
      (soFar, { mean }, at) =>
        mean ? add(soFar, multiply(mean, parseExact(rounds[at]!.factor))) : soFar,
      ZERO,
    );
    return { id, means, total };
  });
  const ranks = exactRanks(computed.map(({ total }) => total));
  return {
    entries: computed.map(({ id, means, total }, at) => ({
      id,
      rounds: means.map(({ applied, mean }) => ({ applied, mean: mean && toText(mean) })),
      total: toText(total),
      rank: ranks[at]!,
    })),
  };
}

function meanOfRound(
  scores: readonly Rational[],
  drop: number,
  minBallots: number,
): { applied: boolean; mean: Rational | null } {
  const applied = scores.length >= minBallots && scores.length > 2 * drop;
  const kept = applied ? [...scores].sort(compare).slice(drop, scores.length - drop) : scores;
  return {
    applied,
    mean: kept.length > 0 ? divide(sum(kept), rational(BigInt(kept.length))) : null,
  };
}
