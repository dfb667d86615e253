/** The door of the ranking module: pure methods, the same in Node and in the browser. */
export { agreement } from './agreement.ts';
export type { AgreementResult } from './agreement.ts';
export { analyse, eventHash, METHOD_VERSION } from './analysis.ts';
export type * from './analysisTypes.ts';
export { canonicalJson } from './canonicalJson.ts';
export { distinctDisplays } from './distinctDisplays.ts';
export { flags } from './flags.ts';
export type { FlagsResult } from './flags.ts';
export { displayOf, formatDistinct, formatExact, percentShares } from './formatNumber.ts';
export type { Display, NumberLanguage } from './formatNumber.ts';
export { fullPipeline } from './fullPipeline.ts';
export type { FullPipelineResult } from './fullPipeline.ts';
export { panelistBootstrap } from './panelistBootstrap.ts';
export { panelScore } from './panelScore.ts';
export type { PanelScoreResult, PanelScoreRow } from './panelScore.ts';
export { fromPerHundred, perHundredFactor, toPerHundred } from './perHundred.ts';
export { DEFAULT_CLASS_VALUES, portfolio } from './portfolio.ts';
export type {
  CoverageCategory,
  PortfolioInput,
  PortfolioResult,
  PortfolioRow,
} from './portfolio.ts';
export { RankingError } from './rankingError.ts';
export type { RankingErrorCode } from './rankingError.ts';
export { rankUncertainty } from './rankUncertainty.ts';
export type { Firmness, RankUncertaintyResult } from './rankUncertainty.ts';
export { compare, parseExact, toNumber, toText } from './rational.ts';
export type { ExactInput, Rational } from './rational.ts';
export { recommendation } from './recommendation.ts';
export type { RecommendationClass, RecommendationReason } from './recommendation.ts';
export { severity } from './severity.ts';
export type { SeverityResult } from './severity.ts';
export { sha256Hex } from './sha256.ts';
export { smaa } from './smaa.ts';
export { tieBreak } from './tieBreak.ts';
export type { TieBreakResult, TieBreakRow } from './tieBreak.ts';
export { trimmedMean } from './trimmedMean.ts';
export type * from './types.ts';
export { ranksAtShare, weightSlider } from './weightSlider.ts';
export type { ShareInterval, SliderItem, WeightSliderResult } from './weightSlider.ts';
export { weightStability } from './weightStability.ts';
export { CODE_WORDS, FIGURE_EXPLANATIONS, readinessLevels, SENTENCES, wordsFor } from './words.ts';
export type { CodeKind, FigureName, Words } from './words.ts';
