/** One event scored and fitted once, for all methods that look at the panel. */
import { designOf, fitAdditive } from './additiveFit.ts'
import type { AdditiveFit, Design, NoFit } from './additiveFit.ts'
import { createBallotMatrix } from './ballotMatrix.ts'
import type { BallotMatrix } from './ballotMatrix.ts'
import { leaveOneOutSpearman } from './leaveOneOut.ts'
import { scoreEvent } from './scoreEvent.ts'
import type { ScoredEvent } from './scoreEvent.ts'
import type { RankingInput } from './types.ts'

export interface PanelData {
  scored: ScoredEvent
  matrix: BallotMatrix
  design: Design
  fit: AdditiveFit | NoFit
  /** Spearman correlation of each panelist with the mean of the others; null where it cannot be had. */
  leaveOneOut: (number | null)[]
}

/** Throws a RankingError for invalid input. */
export const createPanelData = (input: RankingInput): PanelData => panelDataOf(scoreEvent(input))

export function panelDataOf(scored: ScoredEvent): PanelData {
  const matrix = createBallotMatrix(scored)
  const design = designOf(matrix)
  return { scored, matrix, design, fit: fitAdditive(matrix, design), leaveOneOut: leaveOneOutSpearman(matrix) }
}
