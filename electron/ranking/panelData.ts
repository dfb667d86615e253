/** One event scored and fitted once, for all methods that look at the panel. */
import { designOf, fitAdditive } from './additiveFit.ts';
import type { AdditiveFit, Design, NoFit } from './additiveFit.ts';
import { createBallotMatrix, withoutPanelist } from './ballotMatrix.ts';
import type { BallotMatrix } from './ballotMatrix.ts';
import { leaveOneOutSpearman } from './leaveOneOut.ts';
import { scoreEvent } from './scoreEvent.ts';
import type { ScoredEvent } from './scoreEvent.ts';
import type { RankingInput } from './types.ts';

export interface PanelData {
  scored: ScoredEvent;
  matrix: BallotMatrix;
  design: Design;
  fit: AdditiveFit | NoFit;
  /** Spearman correlation of each panelist with the mean of the others; null where it cannot be had. */
  leaveOneOut: () => (number | null)[];
  /** By panelist: corrected ranks of the same presentations without this panelist; null where they cannot be had. */
  ranksWithout: () => (number[] | null)[];
}

/** Throws a RankingError for invalid input. */
export const createPanelData = (input: RankingInput): PanelData => panelDataOf(scoreEvent(input));

export function panelDataOf(scored: ScoredEvent): PanelData {
  const matrix = createBallotMatrix(scored);
  const design = designOf(matrix);
  const fit = fitAdditive(matrix, design);
  return {
    scored,
    matrix,
    design,
    fit,
    leaveOneOut: once(() => leaveOneOutSpearman(matrix)),
    ranksWithout: once(() =>
      matrix.columns.map((_, j) => (fit.available ? ranksWithoutPanelist(matrix, j) : null)),
    ),
  };
}

/** Several methods ask for the same figures; they are computed at the first question. */
function once<T>(compute: () => T): () => T {
  let known: { value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

function ranksWithoutPanelist(matrix: BallotMatrix, j: number): number[] | null {
  if (matrix.columns.length <= 2) return null;
  const rest = withoutPanelist(matrix, j);
  const fit = rest && fitAdditive(rest);
  return fit?.available ? fit.ranks : null;
}
