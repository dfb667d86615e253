/** Text of exact values: rounding half away from zero (ISO 80000-1 rule B) on the exact value, Indonesian and English. */
import type { Display } from '../contract/analysis.ts';
export type { Display } from '../contract/analysis.ts';
import { ZERO, equals, parseExact, rational, sum } from './rational.ts';
import type { ExactInput, Rational } from './rational.ts';

export type NumberLanguage = 'id' | 'en';

/** round(value x 10^places), half away from zero. */
function scaledDigits(value: Rational, places: number): bigint {
  const scale = 10n ** BigInt(places);
  const size = value.n < 0n ? -value.n : value.n;
  const rounded = (2n * size * scale + value.d) / (2n * value.d);
  return value.n < 0n ? -rounded : rounded;
}

/** "1.234,57" (id) or "1,234.57" (en); never "-0,00". */
export function formatExact(value: Rational, places: number, language: NumberLanguage): string {
  const digits = scaledDigits(value, places);
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const [separator, point] = language === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return `${digits < 0n ? '-' : ''}${grouped}${places > 0 ? point + text.slice(text.length - places) : ''}`;
}

export const displayOf = (value: Rational, places = 2): Display => ({
  id: formatExact(value, places, 'id'),
  en: formatExact(value, places, 'en'),
});

/** As many decimals as needed to look different from every other value that is not exactly equal. */
export function formatDistinct(
  value: Rational,
  others: readonly Rational[],
  places: number,
  language: NumberLanguage = 'id',
): string {
  return formatExact(value, distinctPlaces(value, others, places), language);
}

export function distinctPlaces(
  value: Rational,
  others: readonly Rational[],
  places: number,
): number {
  const different = others.filter((other) => !equals(other, value));
  let at = places;
  while (different.some((other) => scaledDigits(value, at) === scaledDigits(other, at))) at++;
  return at;
}

/** Shares in percent by largest remainder: they add to exactly 100; equal remainders go to the earlier one. */
export function percentShares(weights: readonly ExactInput[], places: number): string[] {
  const exact = weights.map(parseExact);
  const total = sum(exact);
  if (equals(total, ZERO)) return weights.map(() => formatExact(ZERO, places, 'en'));
  const units = 100n * 10n ** BigInt(places);
  const parts = exact.map((weight, at) => {
    const n = weight.n * total.d * units;
    const d = weight.d * total.n;
    return { at, floor: n / d, rest: rational(n % d, d) };
  });
  const short = Number(units - parts.reduce((given, { floor }) => given + floor, 0n));
  const byRest = [...parts].sort((a, b) => {
    const [left, right] = [a.rest.n * b.rest.d, b.rest.n * a.rest.d];
    return left === right ? a.at - b.at : left > right ? -1 : 1;
  });
  byRest.slice(0, short).forEach((part) => (part.floor += 1n));
  return parts.map(({ floor }) =>
    formatExact(rational(floor, 10n ** BigInt(places)), places, 'en').replaceAll(',', ''),
  );
}

export interface FormatNumberInput {
  places: number;
  values?: readonly ExactInput[];
  distinct?: readonly { value: ExactInput; from: readonly ExactInput[] }[];
  weights?: readonly (readonly ExactInput[])[];
}

export interface FormatNumberResult {
  id?: string[];
  en?: string[];
  distinctId?: string[];
  percent?: string[][];
}

/** The kind `format-number`: every given list as text. */
export function formatNumber({
  places,
  values,
  distinct,
  weights,
}: FormatNumberInput): FormatNumberResult {
  const result: FormatNumberResult = {};
  if (values) {
    const exact = values.map(parseExact);
    result.id = exact.map((value) => formatExact(value, places, 'id'));
    result.en = exact.map((value) => formatExact(value, places, 'en'));
  }
  if (distinct)
    result.distinctId = distinct.map(({ value, from }) =>
      formatDistinct(parseExact(value), from.map(parseExact), places),
    );
  if (weights) result.percent = weights.map((list) => percentShares(list, places));
  return result;
}
