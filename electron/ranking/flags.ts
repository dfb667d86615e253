/**
 * Single scores that differ from the panel: externally studentised residuals of the additive fit with a Bonferroni bound and a
 * floor in points, single pass. Source: Cook & Weisberg 1982. A flag asks for confirmation and never changes a score.
 */
import type { FlagsRefusal } from '../contract/analysis.ts';
export type { FlagsRefusal } from '../contract/analysis.ts';
import type { AdditiveFit } from './additiveFit.ts';
import type { BallotMatrix } from './ballotMatrix.ts';
import { timesVector } from './numerics/cholesky.ts';
import { studentTwoSided } from './numerics/beta.ts';
import { createPanelData } from './panelData.ts';
import type { PanelData } from './panelData.ts';
import { panelistNotes, roundTo9 } from './panelistNotes.ts';
import type { PanelistNote } from './panelistNotes.ts';
import type { PreparedEvent } from './prepareEvent.ts';
import { divide, rational, subtract, toNumber } from './rational.ts';
import type { RankingInput } from './types.ts';

export interface FlaggedScore {
  presentation: string;
  panelist: string;
}

interface ResidualTable {
  df: number;
  /** Rows = presentations, columns = panelists; null = empty cell or no other ballot speaks about it. */
  studentized: (number | null)[][];
  deletedResiduals: (number | null)[][];
  pAdjusted: (number | null)[][];
}

export type FlagsResult = { flags: FlaggedScore[]; notes: PanelistNote[] } & (
  | ({ available: true } & ResidualTable)
  | { available: false; reason: FlagsRefusal }
);

const RESIDUAL_FLOOR = 15;

export const flags = (input: RankingInput): FlagsResult => flagsOf(createPanelData(input));

export function flagsOf(data: PanelData): FlagsResult {
  const { matrix, fit } = data;
  const factor = pointFactor(data.scored.event);
  const notes = panelistNotes(data, factor);
  const refuse = (reason: FlagsRefusal): FlagsResult => ({
    available: false,
    reason,
    flags: [],
    notes,
  });
  if (matrix.ballots > 0 && matrix.range === 0) return refuse('ALL_SCORES_EQUAL');
  if (!fit.available) return refuse(fit.reason);
  if (fit.df < 6) return refuse('MIN_DF');
  if (fit.s2e === 0) return refuse('NO_RESIDUAL');
  const table = residualTable(matrix, fit);
  const flagged: FlaggedScore[] = [];
  table.pAdjusted.forEach((row, i) =>
    row.forEach((p, j) => {
      const size = Math.abs(table.deletedResiduals[i]![j] ?? 0);
      if (p !== null && p < 0.05 && roundTo9(size) >= roundTo9(RESIDUAL_FLOOR * factor)) {
        flagged.push({
          presentation: matrix.presentationIds[i]!,
          panelist: matrix.panelistIds[j]!,
        });
      }
    }),
  );
  return { available: true, ...table, flags: flagged, notes };
}

/** The floors hold for 0-100, 1-100, mixed scales and totals; another common scale multiplies them by (max - min)/100. */
export function pointFactor({ commonScale }: PreparedEvent): number {
  if (!commonScale) return 1;
  const { min, max } = commonScale;
  const isHundred =
    max.n === 100n && max.d === 1n && min.d === 1n && (min.n === 0n || min.n === 1n);
  return isHundred ? 1 : toNumber(divide(subtract(max, min), rational(100n)));
}

function residualTable(matrix: BallotMatrix, fit: AdditiveFit): ResidualTable {
  const { df, s2e, leastSquares } = fit;
  const J = matrix.columns.length;
  const empty = () => matrix.cells.map(() => Array.from<number | null>({ length: J }).fill(null));
  const [studentized, deletedResiduals, pAdjusted] = [empty(), empty(), empty()];
  const noise = 1e-12 * matrix.range * matrix.range;
  matrix.cells.forEach((row, i) => {
    const leverages = rowLeverages(matrix, fit, i);
    row.forEach((cell, j) => {
      const free = 1 - leverages[j]!;
      if (cell === null || free < 1e-9) return;
      const residual =
        matrix.values[i * J + j]! - leastSquares.presentations[i]! - leastSquares.panelists[j]!;
      const deleted = residual / free;
      deletedResiduals[i]![j] = deleted;
      const rest = (df * s2e - residual * deleted) / (df - 1);
      // Everything else fits exactly: the distance in standard deviations has no number, but the verdict is certain.
      const t = rest > noise ? residual / Math.sqrt(rest * free) : null;
      studentized[i]![j] = t;
      pAdjusted[i]![j] =
        t === null
          ? Math.abs(deleted) > Math.sqrt(noise)
            ? 0
            : 1
          : Math.min(1, matrix.ballots * studentTwoSided(t, df - 1));
    });
  });
  return { df, studentized, deletedResiduals, pAdjusted };
}

/** h_ij = 1/n_i + (e_j - o_i/n_i)' (A + J)^-1 (e_j - o_i/n_i). */
function rowLeverages(
  { columns, present, ballotsPerRow }: BallotMatrix,
  { leastSquaresInverse }: AdditiveFit,
  i: number,
): Float64Array {
  const J = columns.length;
  const n = ballotsPerRow[i]!;
  const share = new Float64Array(J).map((_, j) => present[i * J + j]! / n);
  const image = timesVector(leastSquaresInverse, J, share);
  const own = image.reduce((sum, x, j) => sum + x * share[j]!, 0);
  return image.map((x, j) => 1 / n + leastSquaresInverse[j * J + j]! - 2 * x + own);
}
