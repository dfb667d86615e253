/**
 * Bootstrap over panelists, integer-exact and seeded: J-1 panelists drawn with replacement (unbiased variance: McCarthy &
 * Snowden 1985; Rao & Wu 1988). A model-free check beside the closed form of rankUncertainty.ts.
 */
import type { PanelistBootstrapResult } from '../contract/analysis.ts';
export type { PanelistBootstrapResult } from '../contract/analysis.ts';
import { notAllZero, stateFromSeed, xoshiro128 } from './xoshiro128.ts';
import type { GeneratorState } from './xoshiro128.ts';

export interface PanelistBootstrapInput {
  seed?: string;
  state?: GeneratorState;
  /** How many first outputs of the generator to show. */
  show?: number;
  /** 0 checks the generator only. */
  replicates: number;
  /** Integers; rows = presentations, columns = panelists, null = no ballot. */
  matrix?: readonly (readonly (number | bigint | null)[])[];
  panelistWeights?: readonly (number | bigint)[];
}

export function panelistBootstrap(input: PanelistBootstrapInput): PanelistBootstrapResult {
  const state = input.state ? notAllZero(input.state) : stateFromSeed(input.seed ?? '');
  const show = xoshiro128(state);
  const firstU32 = Array.from({ length: input.show ?? 5 }, show);
  const matrix = input.matrix ?? [];
  const P = matrix.length;
  const J = matrix[0]?.length ?? 0;
  const weights = Array.from({ length: J }, (_, j) => BigInt(input.panelistWeights?.[j] ?? 1));
  const scores = createScorer(matrix, weights);
  const next = xoshiro128(state);
  const drawn = new Int32Array(J);
  const rankCounts = Array.from({ length: P }, () => new Int32Array(P));
  const beatCounts = Array.from({ length: P }, () => new Int32Array(P));
  let used = 0;
  for (let replicate = 0; replicate < input.replicates; replicate++) {
    drawn.fill(0);
    for (let draw = 1; draw < J; draw++) drawn[Math.floor((next() * J) / 2 ** 32)]!++;
    const compareRows = scores(drawn);
    if (!compareRows) continue;
    used++;
    for (let a = 0; a < P; a++) {
      let better = 0;
      for (let b = 0; b < P; b++) {
        if (b === a) continue;
        const order = compareRows(a, b);
        if (order > 0) beatCounts[a]![b]!++;
        else if (order < 0) better++;
      }
      rankCounts[a]![better]!++;
    }
  }
  return {
    state,
    firstU32,
    replicatesUsed: used,
    discarded: input.replicates - used,
    rankCounts: rankCounts.map((row) => [...row]),
    beatCounts: beatCounts.map((row) => [...row]),
    rankIntervals: rankCounts.map((row) =>
      used === 0 ? null : [reach(row, used, 1), reach(row, used, 19)],
    ),
  };
}

/** Smallest rank with cumulative count >= part/20 of the used replicates. */
function reach(counts: Int32Array, used: number, part: number): number {
  let total = 0;
  for (let r = 0; r < counts.length; r++) {
    total += counts[r]!;
    if (total * 20 >= used * part) return r + 1;
  }
  return counts.length;
}

/** Compares two rows exactly: positive when the first scores strictly higher. */
type CompareRows = (a: number, b: number) => number;
/** From how often each panelist was drawn; null when a presentation is left without a ballot. */
type Scorer = (drawn: Int32Array) => CompareRows | null;

function createScorer(
  matrix: readonly (readonly (number | bigint | null)[])[],
  weights: readonly bigint[],
): Scorer {
  let largest = 1n;
  for (const row of matrix)
    for (const cell of row) {
      const size = cell === null ? 0n : BigInt(cell) < 0n ? -BigInt(cell) : BigInt(cell);
      if (size > largest) largest = size;
    }
  const heaviest = weights.reduce((a, b) => (a > b ? a : b), 1n);
  const allWeights = heaviest * BigInt(Math.max(1, weights.length));
  // A sum of ballots times a sum of weights is the largest number met: it decides whether doubles stay exact.
  const fits = largest * allWeights * allWeights < BigInt(Number.MAX_SAFE_INTEGER);
  return fits ? numberScorer(matrix, weights.map(Number)) : bigintScorer(matrix, weights);
}

function numberScorer(
  matrix: readonly (readonly (number | bigint | null)[])[],
  weights: readonly number[],
): Scorer {
  const [P, J] = [matrix.length, weights.length];
  const values = new Float64Array(P * J);
  const present = new Float64Array(P * J);
  matrix.forEach((row, i) =>
    row.forEach((cell, j) => {
      if (cell === null) return;
      values[i * J + j] = Number(cell) * weights[j]!;
      present[i * J + j] = weights[j]!;
    }),
  );
  const tops = new Float64Array(P);
  const bottoms = new Float64Array(P);
  const compareRows: CompareRows = (a, b) => tops[a]! * bottoms[b]! - tops[b]! * bottoms[a]!;
  return (drawn) => {
    for (let i = 0; i < P; i++) {
      let [top, bottom] = [0, 0];
      for (let j = 0; j < J; j++) {
        top += drawn[j]! * values[i * J + j]!;
        bottom += drawn[j]! * present[i * J + j]!;
      }
      if (bottom === 0) return null;
      tops[i] = top;
      bottoms[i] = bottom;
    }
    return compareRows;
  };
}

/** Doubles decide clear cases, BigInt the close ones. */
function bigintScorer(
  matrix: readonly (readonly (number | bigint | null)[])[],
  weights: readonly bigint[],
): Scorer {
  const cells = matrix.map((row) => row.map((cell) => (cell === null ? null : BigInt(cell))));
  return (drawn) => {
    const sums: { top: bigint; bottom: bigint; mean: number }[] = [];
    for (const row of cells) {
      let [top, bottom] = [0n, 0n];
      for (let j = 0; j < row.length; j++) {
        const cell = row[j];
        const times = drawn[j]!;
        if (cell === null || cell === undefined || times === 0) continue;
        const weight = weights[j]! * BigInt(times);
        top += weight * cell;
        bottom += weight;
      }
      if (bottom === 0n) return null;
      sums.push({ top, bottom, mean: Number(top) / Number(bottom) });
    }
    return (a, b) => {
      const [x, y] = [sums[a]!, sums[b]!];
      const difference = x.mean - y.mean;
      if (Math.abs(difference) > 1e-9 * (Math.abs(x.mean) + Math.abs(y.mean))) return difference;
      const [left, right] = [x.top * y.bottom, y.top * x.bottom];
      return left > right ? 1 : left < right ? -1 : 0;
    };
  };
}
