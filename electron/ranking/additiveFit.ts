/**
 * Additive model of ballots, S_ij = a_i + b_j + e_ij with sum b_j = 0: least squares, variance components by Henderson's
 * method III with one ballot per cell (Searle, Casella & McCulloch 1992) and the shrunken panelist effects (BLUP).
 */
import type { FitRefusal } from '../contract/analysis.ts';
export type { FitRefusal } from '../contract/analysis.ts';
import { connectedGroups } from './ballotMatrix.ts';
import type { BallotMatrix, ConnectedGroup } from './ballotMatrix.ts';
import { invertPositiveDefinite, timesVector } from './numerics/cholesky.ts';
import { exactRanks, floatRanks } from './ranks.ts';
import { toNumber } from './rational.ts';

export interface Effects {
  presentations: Float64Array;
  panelists: Float64Array;
}

export interface AdditiveFit {
  available: true;
  df: number;
  /** Points squared; s2p and s2j may be negative. */
  s2e: number;
  s2p: number;
  s2j: number;
  /** s2e/s2j, Infinity when there is no measurable severity. */
  lambda: number;
  leastSquares: Effects;
  /** Inverse of A + J, A = D_m - O' D_n^-1 O and J all ones: gives leverages. */
  leastSquaresInverse: Float64Array;
  blup: Effects;
  /** Corrected scores; the plain ones when nothing is missing. */
  scores: number[];
  ranks: number[];
}

export interface NoFit {
  available: false;
  reason: FitRefusal;
}

export interface Design {
  components: number;
  groups: ConnectedGroup[];
  /** N - P - J + 1; null when not connected. */
  df: number | null;
}

export function designOf(matrix: BallotMatrix): Design {
  const groups = connectedGroups(matrix);
  const df = matrix.ballots - matrix.rows.length - matrix.columns.length + 1;
  return { components: groups.length, groups, df: groups.length === 1 ? df : null };
}

export function fitAdditive(
  matrix: BallotMatrix,
  design: Design = designOf(matrix),
): AdditiveFit | NoFit {
  const [P, J, N] = [matrix.rows.length, matrix.columns.length, matrix.ballots];
  const refuse = (reason: FitRefusal): NoFit => ({ available: false, reason });
  if (P === 0) return refuse('NO_DATA');
  if (J === 1) return refuse('ONE_PANELIST');
  if (P === 1) return refuse('ONE_PRESENTATION');
  const { df } = design;
  if (df === null) return refuse('DISCONNECTED');
  if (df < 1) return refuse('MIN_DF');

  const rowMeans = means(matrix, matrix.ballotsPerRow, (i) => i);
  const columnMeans = means(matrix, matrix.ballotsPerColumn, (_, j) => j);
  const normal = normalMatrix(matrix);
  const right = rightSide(matrix, rowMeans);
  const inverse = invertPositiveDefinite(shifted(normal, J, 0), J);
  if (!inverse) return refuse('DISCONNECTED');
  const leastSquares = effects(matrix, timesVector(inverse, J, right));
  const rss = residualSum(
    matrix,
    (i, j) => leastSquares.presentations[i]! + leastSquares.panelists[j]!,
  );
  const rssColumns = residualSum(matrix, (_, j) => columnMeans[j]!);
  const rssRows = residualSum(matrix, (i) => rowMeans[i]!);

  const negligible = 1e-12 * matrix.range * matrix.range;
  const s2e = rss / df < negligible ? 0 : rss / df;
  const s2p = (rssColumns - rss - (P - 1) * s2e) / (N - J);
  const s2j = (rssRows - rss - (J - 1) * s2e) / (N - P);
  const lambda = s2j <= negligible || matrix.range === 0 ? Infinity : s2e / s2j;
  const shrunken =
    lambda === Infinity
      ? null
      : lambda === 0
        ? inverse
        : invertPositiveDefinite(shifted(normal, J, lambda), J);
  const blup =
    lambda === 0
      ? leastSquares
      : effects(matrix, shrunken ? timesVector(shrunken, J, right) : new Float64Array(J));
  const scores = matrix.isComplete
    ? matrix.plainScores.map(toNumber)
    : correctedScores(matrix, blup);
  return {
    available: true,
    df,
    s2e,
    s2p,
    s2j,
    lambda,
    leastSquares,
    leastSquaresInverse: inverse,
    blup,
    scores,
    ranks: matrix.isComplete ? exactRanks(matrix.plainScores) : floatRanks(scores),
  };
}

/** A = D_m - O' D_n^-1 O. */
export function normalMatrix({
  columns,
  ballotsPerColumn,
  ballotsPerRow,
  present,
}: BallotMatrix): Float64Array {
  const J = columns.length;
  const normal = new Float64Array(J * J);
  ballotsPerColumn.forEach((count, j) => (normal[j * J + j] = count));
  ballotsPerRow.forEach((count, i) => {
    for (let j = 0; j < J; j++) {
      if (!present[i * J + j]) continue;
      for (let k = 0; k < J; k++) if (present[i * J + k]) normal[j * J + k]! -= 1 / count;
    }
  });
  return normal;
}

/**
 * A + lambda I + J. The all-ones matrix J changes nothing that is asked of the result: right sides and contrasts add to zero
 * and ones is an eigenvector of A; but it keeps the matrix well conditioned for every lambda >= 0.
 */
export function shifted(normal: Float64Array, size: number, lambda: number): Float64Array {
  const result = normal.map((value) => value + 1);
  for (let j = 0; j < size; j++) result[j * size + j]! += lambda;
  return result;
}

function means(
  { columns, present, values }: BallotMatrix,
  counts: readonly number[],
  target: (i: number, j: number) => number,
): Float64Array {
  const sums = new Float64Array(counts.length);
  const J = columns.length;
  for (let at = 0; at < values.length; at++)
    if (present[at]) sums[target(Math.floor(at / J), at % J)]! += values[at]!;
  return sums.map((sum, x) => sum / counts[x]!);
}

function rightSide(
  { columns, present, values }: BallotMatrix,
  rowMeans: Float64Array,
): Float64Array {
  const J = columns.length;
  const right = new Float64Array(J);
  for (let at = 0; at < values.length; at++)
    if (present[at]) right[at % J]! += values[at]! - rowMeans[Math.floor(at / J)]!;
  return right;
}

function effects(matrix: BallotMatrix, panelists: Float64Array): Effects {
  const { columns, present, values, ballotsPerRow } = matrix;
  const J = columns.length;
  const presentations = new Float64Array(ballotsPerRow.length);
  for (let at = 0; at < values.length; at++)
    if (present[at]) presentations[Math.floor(at / J)]! += values[at]! - panelists[at % J]!;
  return { presentations: presentations.map((sum, i) => sum / ballotsPerRow[i]!), panelists };
}

function residualSum(
  { columns, present, values }: BallotMatrix,
  fitted: (i: number, j: number) => number,
): number {
  const J = columns.length;
  let total = 0;
  for (let at = 0; at < values.length; at++) {
    if (!present[at]) continue;
    const residual = values[at]! - fitted(Math.floor(at / J), at % J);
    total += residual * residual;
  }
  return total;
}

/** A_i = sum_j v_j (S_ij if present, else a_i + b_j) / sum_j v_j. */
function correctedScores(matrix: BallotMatrix, { presentations, panelists }: Effects): number[] {
  const J = matrix.columns.length;
  const weights = matrix.weights.map(Number);
  const total = weights.reduce((a, b) => a + b, 0);
  return Array.from(presentations, (a, i) => {
    let score = 0;
    for (let j = 0; j < J; j++)
      score +=
        weights[j]! * (matrix.present[i * J + j] ? matrix.values[i * J + j]! : a + panelists[j]!);
    return score / total;
  });
}
