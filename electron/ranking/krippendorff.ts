/**
 * Krippendorff's alpha, 1 - Do/De. Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability.
 * Each presentation is a unit; units with fewer than two ballots are dropped.
 */
import type { KrippendorffResult } from '../contract/analysis.ts';
export type { KrippendorffResult } from '../contract/analysis.ts';
import type { BallotMatrix } from './ballotMatrix.ts';

export function krippendorffAlpha(matrix: BallotMatrix): KrippendorffResult {
  const J = matrix.columns.length;
  const units = matrix.cells.flatMap((row, i) => {
    const given = row.flatMap((cell, j) =>
      cell === null ? [] : [{ cell, value: matrix.values[i * J + j]! }],
    );
    return given.length < 2 ? [] : [given];
  });
  const all = units.flat().sort((a, b) => (a.cell < b.cell ? -1 : a.cell > b.cell ? 1 : 0));
  // Distinct values, how often each occurs, and the middle of its places in the sorted list.
  const index = new Map<bigint, number>();
  const distinct: number[] = [];
  const counts: number[] = [];
  for (const { cell, value } of all) {
    const known = index.get(cell);
    if (known === undefined) {
      index.set(cell, distinct.length);
      distinct.push(value);
      counts.push(1);
    } else counts[known]!++;
  }
  let before = 0;
  const middles = counts.map((count) => (before += count) - count / 2);
  const categories = units.map((unit) => unit.map(({ cell }) => index.get(cell)!));

  const square = (x: number) => x * x;
  const byValue = (values: readonly number[]) => (c: number, k: number) =>
    square(values[c]! - values[k]!);
  const byRatio = (c: number, k: number) => {
    const total = distinct[c]! + distinct[k]!;
    return total === 0 ? 0 : square((distinct[c]! - distinct[k]!) / total);
  };
  return {
    nominal: alpha(categories, counts, (c, k) => (c === k ? 0 : 1), expectedNominal(counts)),
    ordinal: alpha(categories, counts, byValue(middles), expectedSquares(middles, counts)),
    interval: alpha(categories, counts, byValue(distinct), expectedSquares(distinct, counts)),
    ratio: alpha(categories, counts, byRatio, expectedPairs(counts, byRatio)),
  };
}

/** `expected` = sum over all ordered pairs of ballots of the squared difference. */
function alpha(
  units: readonly number[][],
  counts: readonly number[],
  difference: (c: number, k: number) => number,
  expected: number,
): number | null {
  if (counts.length < 2 || !(expected > 0)) return null;
  const n = counts.reduce((a, b) => a + b, 0);
  let observed = 0;
  for (const unit of units) {
    let inUnit = 0;
    for (let i = 0; i < unit.length; i++)
      for (let j = i + 1; j < unit.length; j++) inUnit += difference(unit[i]!, unit[j]!);
    observed += (2 * inUnit) / (unit.length - 1);
  }
  return 1 - ((n - 1) * observed) / expected;
}

function expectedNominal(counts: readonly number[]): number {
  const n = counts.reduce((a, b) => a + b, 0);
  return n * n - counts.reduce((sum, count) => sum + count * count, 0);
}

/** Sum over ordered pairs of (x - y)^2 = 2 n sum of squared deviations. */
function expectedSquares(values: readonly number[], counts: readonly number[]): number {
  const n = counts.reduce((a, b) => a + b, 0);
  const mean = values.reduce((sum, value, c) => sum + counts[c]! * value, 0) / n;
  return 2 * n * values.reduce((sum, value, c) => sum + counts[c]! * (value - mean) ** 2, 0);
}

function expectedPairs(
  counts: readonly number[],
  difference: (c: number, k: number) => number,
): number {
  let total = 0;
  for (let c = 0; c < counts.length; c++)
    for (let k = c + 1; k < counts.length; k++) total += counts[c]! * counts[k]! * difference(c, k);
  return 2 * total;
}
