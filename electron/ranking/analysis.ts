/** The whole analysis of one event as one JSON object: what the result screen, the projector's ranking scene and the reports show. */
import { agreementOf } from './agreement.ts';
import { analyseAdvanced } from './analysisAdvanced.ts';
import { analysePanel, heatMapOf } from './analysisPanel.ts';
import { analysePresentations } from './analysisPresentations.ts';
import type { Analysis, AnalyseOptions } from './analysisTypes.ts';
import { analyseSlider, analyseWinnerWeights } from './analysisWeights.ts';
import { canonicalJson } from './canonicalJson.ts';
import { createFigures } from './figures.ts';
import { officialOf } from './official.ts';
import { createPanelData } from './panelData.ts';
import { fromPerHundred, perHundredFactorOf } from './perHundred.ts';
import { rankUncertaintyOf } from './rankUncertainty.ts';
import { toText } from './rational.ts';
import { recommendationRules } from './recommendation.ts';
import { sha256Hex } from './sha256.ts';
import type { RankingEvent } from './types.ts';

export type * from './analysisTypes.ts';

/** Changes whenever the same ballots could give a different number. */
export const METHOD_VERSION = 'bantaya-ranking-1';

export const eventHash = (event: RankingEvent): string => sha256Hex(canonicalJson(event));

/**
 * Scores, gaps and severities are per hundred; so are the thresholds tHigh and tMid of `settings.recommendation` (default 75
 * and 60). Degenerate panels give reason codes. Throws a RankingError only for invalid input.
 */
export function analyse(event: RankingEvent, options: AnalyseOptions = {}): Analysis {
  const data = createPanelData(event);
  const { scored, matrix } = data;
  const factor = perHundredFactorOf(scored.event);
  const perHundredRules = recommendationRules(event.settings.recommendation);
  const rules = {
    ...perHundredRules,
    tHigh: fromPerHundred(perHundredRules.tHigh, factor),
    tMid: fromPerHundred(perHundredRules.tMid, factor),
  };
  const figures = createFigures(factor);
  const official = officialOf(data);
  const uncertainty = rankUncertaintyOf(data);
  const agreement = agreementOf(data);
  const { panel, flags } = analysePanel(data, official, uncertainty, figures);
  const dataHash = eventHash(event);
  const seed = `${options.eventId ?? ''}|${dataHash}|${METHOD_VERSION}`;
  return tidy({
    methodVersion: METHOD_VERSION,
    dataHash,
    perHundredFactor: toText(factor),
    thresholds: {
      tHigh: toText(perHundredRules.tHigh),
      tMid: toText(perHundredRules.tMid),
      supportMin: toText(rules.supportMin),
      readinessAdopt: rules.readinessAdopt,
      readinessPilot: rules.readinessPilot,
    },
    groups: scored.groupIds,
    presentationIds: matrix.presentationIds,
    panelistIds: matrix.panelistIds,
    presentations: analysePresentations({
      data,
      official,
      uncertainty,
      rules,
      lines: [perHundredRules.tHigh, perHundredRules.tMid],
      figures,
    }),
    panel,
    agreement,
    heatMap: heatMapOf(data, factor),
    slider: analyseSlider(data, factor),
    winnerWeights: analyseWinnerWeights(data),
    advanced: options.advanced
      ? analyseAdvanced({ data, official, uncertainty, flags, agreement, figures, seed }, options)
      : null,
  });
}

/** Doubles at nine decimals and without -0, so that the last digit of a logarithm cannot change the bytes of a report. */
function tidy<T>(value: T): T {
  if (typeof value === 'number')
    return (Number.isInteger(value) ? value + 0 : Math.round(value * 1e9) / 1e9 + 0) as T;
  if (Array.isArray(value)) return value.map(tidy) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, tidy(field)])) as T;
}
