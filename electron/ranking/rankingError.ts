/** Invalid input to the ranking; the code names the rule it breaks. */
export type RankingErrorCode = 'INVALID_WEIGHT' | 'ALL_WEIGHTS_ZERO' | 'OUT_OF_RANGE';

export class RankingError extends Error {
  readonly code: RankingErrorCode;
  constructor(code: RankingErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = 'RankingError';
    this.code = code;
  }
}
