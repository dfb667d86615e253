/** Texts of scores side by side: a value that would look equal to a neighbour or a threshold it does not equal gets more decimals. */
import { displayOf, distinctPlaces } from './formatNumber.ts';
import type { Display } from './formatNumber.ts';
import { compare, equals } from './rational.ts';
import type { Rational } from './rational.ts';

/** In the order of `values`; `lines` are thresholds. Rounding keeps the order, so only neighbours can look alike. */
export function distinctDisplays(
  values: readonly (Rational | null)[],
  lines: readonly Rational[] = [],
  places = 2,
): (Display | null)[] {
  const sorted = values.filter((value) => value !== null).sort(compare);
  const distinct = sorted.filter((value, at) => at === 0 || !equals(value, sorted[at - 1]!));
  const texts = new Map(
    distinct.map((value, at) => {
      const near = [distinct[at - 1], distinct[at + 1]].filter((other) => other !== undefined);
      return [
        `${value.n}/${value.d}`,
        displayOf(value, distinctPlaces(value, [...near, ...lines], places)),
      ];
    }),
  );
  return values.map((value) => (value === null ? null : texts.get(`${value.n}/${value.d}`)!));
}
