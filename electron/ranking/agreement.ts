/** How far the panelists agree: ICC, Kendall's W, Krippendorff's alpha, and each panelist against the rest (SPECIFICATION.md, section 3). */
import type { AgreementRefusal, AgreementResult } from '../contract/analysis.ts';
export type { AgreementRefusal, AgreementResult } from '../contract/analysis.ts';
import { iccComplete, iccFromComponents, iccLimits, iccTests, meanSquares } from './icc.ts';
import { kendallW } from './kendall.ts';
import { krippendorffAlpha } from './krippendorff.ts';
import { createPanelData } from './panelData.ts';
import type { PanelData } from './panelData.ts';
import type { RankingInput } from './types.ts';

export const agreement = (input: RankingInput): AgreementResult =>
  agreementOf(createPanelData(input));

export function agreementOf({ matrix, fit, leaveOneOut }: PanelData): AgreementResult {
  const reason = refusal(matrix.rows.length, matrix.columns.length, matrix.range);
  if (reason) return { available: false, reason };
  const [n, k] = [matrix.rows.length, matrix.columns.length];
  const meanBallots = n / matrix.ballotsPerRow.reduce((sum, count) => sum + 1 / count, 0);
  const squares = matrix.isComplete ? meanSquares(matrix) : null;
  const varies = squares !== null && squares.presentations > 0;
  const tested = varies && squares.error > 0;
  const fromFit = fit.available ? iccFromComponents(fit, meanBallots) : null;
  return {
    available: true,
    complete: matrix.isComplete,
    meanSquares: squares,
    icc: squares ? (varies ? iccComplete(squares, n, k) : null) : fromFit,
    iccReason: squares
      ? varies
        ? null
        : 'NO_PRESENTATION_VARIANCE'
      : fit.available
        ? null
        : fit.reason,
    iccCi95: tested ? iccLimits(squares, n, k) : null,
    fTests: tested ? iccTests(squares, n, k) : null,
    meanBallots,
    kendall: kendallW(matrix),
    krippendorff: krippendorffAlpha(matrix),
    leaveOneOutSpearman: leaveOneOut(),
  };
}

function refusal(presentations: number, panelists: number, range: number): AgreementRefusal | null {
  if (presentations === 0) return 'NO_DATA';
  if (panelists === 1) return 'ONE_PANELIST';
  if (presentations === 1) return 'ONE_PRESENTATION';
  return range === 0 ? 'ALL_SCORES_EQUAL' : null;
}
