/** Kendall's coefficient of concordance W, tie-corrected. Source: Kendall & Gibbons 1990; Siegel & Castellan 1988. */
import type { KendallResult } from '../contract/analysis.ts';
export type { KendallResult } from '../contract/analysis.ts';
import type { BallotMatrix } from './ballotMatrix.ts';
import { chiSquareUpperTail } from './numerics/gamma.ts';
import { floatRanks, indicesBy, midRanks } from './ranks.ts';

/** Needs at least two presentations. */
export function kendallW({ cells, columns, isComplete }: BallotMatrix): KendallResult {
  if (!isComplete) return { available: false, reason: 'MISSING_BALLOTS' };
  const [n, m] = [cells.length, columns.length];
  const rankSums = cells.map(() => 0);
  let tieTerm = 0;
  columns.forEach((_, j) => {
    const ranks = midRanks(
      cells.map((row) => row[j]!),
      (a, b) => (a > b ? -1 : a < b ? 1 : 0),
    );
    for (const tied of indicesBy(ranks).values()) tieTerm += tied.length ** 3 - tied.length;
    ranks.forEach((rank, i) => (rankSums[i]! += rank));
  });
  const spread = 12 * rankSums.reduce((sum, r) => sum + r * r, 0) - 3 * m * m * n * (n + 1) ** 2;
  const full = m * m * n * (n * n - 1);
  if (full - m * tieTerm <= 0) return { available: false, reason: 'ALL_TIED' };
  const w = spread / (full - m * tieTerm);
  const chiSquare = m * (n - 1) * w;
  return {
    available: true,
    w,
    wUncorrected: spread / full,
    chiSquare,
    df: n - 1,
    p: chiSquareUpperTail(chiSquare, n - 1),
    rankSums,
    rankSumRanks: floatRanks(rankSums.map((sum) => -sum)),
    tieTerm,
  };
}
