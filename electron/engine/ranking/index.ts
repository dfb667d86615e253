/** The door of the ranking module: pure methods, the same in Node and in the browser. */
export {
  displayOf,
  distinctPlaces,
  formatDistinct,
  formatExact,
  formatNumber,
  percentShares,
} from './formatNumber.ts';
export type { Display, NumberLanguage } from './formatNumber.ts';
export { panelScore } from './panelScore.ts';
export type { PanelScoreResult, PanelScoreRow } from './panelScore.ts';
export { fromPerHundred, perHundredFactor, toPerHundred } from './perHundred.ts';
export { RankingError } from './rankingError.ts';
export type { RankingErrorCode } from './rankingError.ts';
export { compare, parseExact, toNumber, toText } from './rational.ts';
export type { ExactInput, Rational } from './rational.ts';
export { tieBreak } from './tieBreak.ts';
export type { TieBreakResult, TieBreakRow } from './tieBreak.ts';
export { trimmedMean } from './trimmedMean.ts';
export type * from './types.ts';
