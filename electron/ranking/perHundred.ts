/** Scores per hundred, R = 100 S/U (SPECIFICATION.md, section 1): one exact factor for the whole event, so no order changes. */
import { ONE, divide, isPositive, multiply, rational } from './rational.ts';
import type { Rational } from './rational.ts';
import { prepareEvent } from './prepareEvent.ts';
import type { PreparedEvent } from './prepareEvent.ts';
import type { RankingInput } from './types.ts';

/** 100/U when all criteria share one scale [L, U]; 1 for mixed scales (0-100 already) and ready totals. */
export function perHundredFactorOf({ commonScale }: PreparedEvent): Rational {
  return commonScale && isPositive(commonScale.max) ? divide(rational(100n), commonScale.max) : ONE;
}

export const perHundredFactor = (input: RankingInput): Rational =>
  perHundredFactorOf(prepareEvent(input));

export const toPerHundred = (score: Rational, factor: Rational): Rational =>
  multiply(score, factor);
export const fromPerHundred = (score: Rational, factor: Rational): Rational =>
  divide(score, factor);
