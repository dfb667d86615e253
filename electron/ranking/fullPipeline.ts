/** Every block of an event's analysis from one scoring and one fit. */
import { agreementOf } from './agreement.ts';
import type { AgreementResult } from './agreement.ts';
import { flagsOf } from './flags.ts';
import type { FlagsResult } from './flags.ts';
import { officialOf } from './official.ts';
import type { OfficialResult } from './official.ts';
import { createPanelData } from './panelData.ts';
import type { PanelData } from './panelData.ts';
import { panelScoreOf } from './panelScore.ts';
import type { PanelScoreResult } from './panelScore.ts';
import { rankUncertaintyOf } from './rankUncertainty.ts';
import type { RankUncertaintyResult } from './rankUncertainty.ts';
import { recommendationRules, recommendationsOf } from './recommendation.ts';
import type { RecommendedPresentation } from './recommendation.ts';
import { severityOf } from './severity.ts';
import type { SeverityResult } from './severity.ts';
import type { RankingInput } from './types.ts';

export interface FullPipelineResult {
  panelScore: PanelScoreResult;
  severity: SeverityResult;
  agreement: AgreementResult;
  flags: FlagsResult;
  rankUncertainty: RankUncertaintyResult;
  official: OfficialResult;
  /** Only when the event sets `settings.recommendation`; thresholds on the score scale of the event. */
  recommendation?: { presentations: RecommendedPresentation[] };
}

/** Throws a RankingError for invalid input. */
export const fullPipeline = (input: RankingInput): FullPipelineResult =>
  fullPipelineOf(createPanelData(input));

export function fullPipelineOf(data: PanelData): FullPipelineResult {
  const official = officialOf(data);
  const { recommendation } = data.scored.event.settings;
  return {
    panelScore: panelScoreOf(data.scored),
    severity: severityOf(data),
    agreement: agreementOf(data),
    flags: flagsOf(data),
    rankUncertainty: rankUncertaintyOf(data),
    official,
    ...(recommendation && {
      recommendation: recommendationsOf(data, official, recommendationRules(recommendation)),
    }),
  };
}
