/** How much the ranking depends on the weights: the OUTPUT/OUTCOME slider and the winner's interval for each criterion. */
import type { AnalysedSlider, AnalysedWinnerWeights } from './analysisTypes.ts';
import { topNOf } from './analysisPanel.ts';
import { criterionMeans } from './criterionMeans.ts';
import type { PanelData } from './panelData.ts';
import {
  ONE,
  ZERO,
  add,
  divide,
  isZero,
  multiply,
  subtract,
  toNumber,
  toText,
} from './rational.ts';
import type { Rational } from './rational.ts';
import { weightSliderSummary } from './weightSlider.ts';
import { weightStability } from './weightStability.ts';

/**
 * S_i(b) = W_r R_i + (1 - W_r)(b O_i + (1 - b) T_i) with the share W_r of all other groups fixed: a plain slider between
 * W_r R_i + (1 - W_r) O_i and W_r R_i + (1 - W_r) T_i. Always on plain scores.
 */
export function analyseSlider(data: PanelData, factor: Rational): AnalysedSlider {
  const { scored } = data;
  const ranked = scored.presentations.filter(({ quorum }) => quorum);
  if (ranked.length === 0) return { available: false, reason: 'NO_DATA' };
  if (ranked.some(({ trim }) => trim === 'APPLIED')) return { available: false, reason: 'TRIM_ON' };
  const [output, outcome] = [scored.groupIds.indexOf('OUTPUT'), scored.groupIds.indexOf('OUTCOME')];
  if (output < 0 || outcome < 0 || ranked.some(({ groupScores }) => groupScores === null))
    return { available: false, reason: 'NO_GROUPS' };
  const weights = scored.groupIds.map(
    (id) => scored.event.groups.find((group) => group.id === id)!.weight,
  );
  const total = weights.reduce(add, ZERO);
  const movable = divide(add(weights[output]!, weights[outcome]!), total);
  const outputShare = divide(weights[output]!, add(weights[output]!, weights[outcome]!));
  const items = ranked.map(({ id, groupScores }) => {
    const rest = groupScores!.reduce(
      (sum, score, g) =>
        g === output || g === outcome ? sum : add(sum, multiply(score, divide(weights[g]!, total))),
      ZERO,
    );
    const end = (g: number) => multiply(add(rest, multiply(movable, groupScores![g]!)), factor);
    const [top, side] = [end(output), end(outcome)];
    return {
      id,
      output: toText(top),
      outcome: toText(side),
      outputValue: toNumber(top),
      outcomeValue: toNumber(side),
    };
  });
  const topN = topNOf(data);
  return {
    available: true,
    outputShare: toText(outputShare),
    fixedShare: toText(subtract(ONE, movable)),
    topN,
    items,
    ...weightSliderSummary({ items, outputShare: toText(outputShare), topN }),
  };
}

export function analyseWinnerWeights({ scored }: PanelData): AnalysedWinnerWeights {
  const means = criterionMeans(scored);
  if (typeof means === 'string') return { available: false, reason: means };
  const weighted = means.weights
    .map((weight, k) => ({ weight, k }))
    .filter(({ weight }) => !isZero(weight));
  const { winners, winnerIntervals } = weightStability({
    items: means.items.map(({ id, values }) => ({
      id,
      values: weighted.map(({ k }) => toText(values[k]!)),
    })),
    weights: weighted.map(({ weight }) => toText(weight)),
  });
  return {
    available: true,
    winners,
    criteria: weighted.map(({ weight, k }, at) => ({
      id: means.criterionIds[k]!,
      weight: toText(weight),
      interval: winnerIntervals[at]!,
    })),
  };
}
