/** Which score is official: corrected where the rules ask for it and it may be applied, else plain. */
import type { PanelData } from './panelData.ts';
import { fromCorrected, toNumber } from './rational.ts';
import type { Rational } from './rational.ts';
import { correctionDecision } from './severity.ts';

export interface OfficialResult {
  basis: 'CORRECTED' | 'PLAIN';
  /** All presentations in input order; null below quorum. */
  scores: (number | null)[];
  ranks: (number | null)[];
}

export function officialOf(data: PanelData): OfficialResult {
  const { scored, matrix, fit } = data;
  const wanted = (scored.event.settings.correction ?? 'BLUP') === 'BLUP';
  if (wanted && fit.available && correctionDecision(data).status === 'APPLIED') {
    const at = new Map(matrix.rows.map((row, i) => [row, i]));
    const pick = (list: readonly number[]) =>
      scored.presentations.map((_, row) => (at.has(row) ? list[at.get(row)!]! : null));
    return { basis: 'CORRECTED', scores: pick(fit.scores), ranks: pick(fit.ranks) };
  }
  const scores = scored.presentations.map(({ quorum, score }) =>
    quorum && score ? toNumber(score) : null,
  );
  return { basis: 'PLAIN', scores, ranks: scored.ranks };
}

/** The exact official score that thresholds are compared with: corrected scores count at 1e-9. */
export function exactOfficialScores(
  { scored }: PanelData,
  official: OfficialResult,
): (Rational | null)[] {
  return scored.presentations.map(({ quorum, score }, i) => {
    if (!quorum) return null;
    return official.basis === 'CORRECTED' ? fromCorrected(official.scores[i]!) : score;
  });
}
