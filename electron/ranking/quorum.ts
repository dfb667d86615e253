/** The quorum of one presentation (SPECIFICATION.md, section 1). */
import { multiply, parseExact } from './rational.ts';
import type { RankingSettings } from './types.ts';

/** Smallest number of valid ballots that meets every part of the quorum; it may be more than there are panelists. */
export function ballotsNeeded(
  { minBallots = 1, minShare = 0 }: Pick<RankingSettings, 'minBallots' | 'minShare'>,
  eligible: number,
): number {
  const { n, d } = multiply(parseExact(minShare), parseExact(eligible));
  return Math.max(1, minBallots, Number((n + d - 1n) / d));
}
