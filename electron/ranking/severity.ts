/**
 * Panelist severity and corrected scores: an absent ballot is replaced by what the other ballots and this panelist's usual
 * strictness suggest. Source: Kuhlisch et al. 2016, Metrika 79:37-57; MacKay, Kenna, Low & Parker 2017, R Soc Open Sci 4:160760.
 */
import type {
  CorrectionDecision,
  CorrectionRefusal,
  VarianceComponents,
} from '../contract/analysis.ts';
export type {
  CorrectionDecision,
  CorrectionRefusal,
  VarianceComponents,
} from '../contract/analysis.ts';
import type { FitRefusal } from './additiveFit.ts';
import { createPanelData } from './panelData.ts';
import type { PanelData } from './panelData.ts';
import { exactRanks } from './ranks.ts';
import { toText } from './rational.ts';
import type { RankingInput } from './types.ts';

export interface SeverityResult {
  presentationIds: string[];
  panelistIds: string[];
  design: {
    ballots: number;
    components: number;
    df: number | null;
    groups?: { presentations: string[]; panelists: string[] }[];
  };
  decision: CorrectionDecision;
  plain: { scores: string[]; ranks: number[] };
  fit:
    | { available: false; reason: FitRefusal }
    | {
        available: true;
        varianceComponents: VarianceComponents;
        lambda: number | 'INFINITY';
        leastSquares: { presentations: number[]; panelists: number[] };
        blup: { presentations: number[]; panelists: number[]; scores: number[]; ranks: number[] };
      };
}

export const severity = (input: RankingInput): SeverityResult => severityOf(createPanelData(input));

export function severityOf(data: PanelData): SeverityResult {
  const { matrix, design, fit } = data;
  const { presentationIds, panelistIds } = matrix;
  return {
    presentationIds,
    panelistIds,
    design: {
      ballots: matrix.ballots,
      components: design.components,
      df: design.df,
      ...(design.components > 1 && {
        groups: design.groups.map(({ rows, columns }) => ({
          presentations: rows.map((i) => presentationIds[i]!),
          panelists: columns.map((j) => panelistIds[j]!),
        })),
      }),
    },
    decision: correctionDecision(data),
    plain: { scores: matrix.plainScores.map(toText), ranks: exactRanks(matrix.plainScores) },
    fit: fit.available
      ? {
          available: true,
          varianceComponents: { s2e: fit.s2e, s2p: fit.s2p, s2j: fit.s2j },
          lambda: lambdaText(fit.lambda),
          leastSquares: {
            presentations: [...fit.leastSquares.presentations],
            panelists: [...fit.leastSquares.panelists],
          },
          blup: {
            presentations: [...fit.blup.presentations],
            panelists: [...fit.blup.panelists],
            scores: fit.scores,
            ranks: fit.ranks,
          },
        }
      : fit,
  };
}

export const lambdaText = (lambda: number): number | 'INFINITY' =>
  lambda === Infinity ? 'INFINITY' : lambda;

/** May the corrected scores become official? There is no significance pre-test: shrinkage fades the correction in smoothly. */
export function correctionDecision({ matrix, design, scored }: PanelData): CorrectionDecision {
  const { settings } = scored.event;
  if (matrix.ballots === 0) return { status: 'REFUSED', reasons: ['NO_DATA'] };
  if (matrix.isComplete) return { status: 'NOT_NEEDED', reasons: [] };
  const reasons: CorrectionRefusal[] = [];
  if (matrix.columns.length < 3) reasons.push('FEW_PANELISTS');
  if ((settings.trim?.drop ?? 0) > 0) reasons.push('TRIM_ON');
  if (matrix.ballotsPerRow.some((count) => count < (settings.minBallotsForCorrection ?? 3)))
    reasons.push('FEW_BALLOTS');
  if (design.df === null) reasons.push('DISCONNECTED');
  else if (design.df < 4) reasons.push('MIN_DF');
  return { status: reasons.length > 0 ? 'REFUSED' : 'APPLIED', reasons };
}
