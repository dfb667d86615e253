/** Standard competition ranks (1, 2, 2, 4), highest first, and mid-ranks. */
import { compare } from './rational.ts';
import type { Rational } from './rational.ts';

/** Rank = 1 + number of items strictly better, by `order` (negative when a comes before b). */
export function competitionRanks<T>(items: readonly T[], order: (a: T, b: T) => number): number[] {
  const places = items.map((_, i) => i).sort((a, b) => order(items[a]!, items[b]!));
  const ranks = Array.from<number>({ length: items.length });
  places.forEach((item, place) => {
    const before = places[place - 1];
    ranks[item] =
      before !== undefined && order(items[before]!, items[item]!) === 0
        ? ranks[before]!
        : place + 1;
  });
  return ranks;
}

export const exactRanks = (values: readonly Rational[]): number[] =>
  competitionRanks(values, (a, b) => compare(b, a));

/** Doubles are equal when they agree at 1e-9. */
export const floatRanks = (values: readonly number[]): number[] =>
  competitionRanks(
    values.map((value) => Math.round(value * 1e9)),
    (a, b) => b - a,
  );

/** Ranks of the values that are there; null stays null. */
export function exactRanksOrNull(values: readonly (Rational | null)[]): (number | null)[] {
  const given = values.flatMap((value, i) => (value === null ? [] : [{ value, i }]));
  const ranks = exactRanks(given.map(({ value }) => value));
  const result: (number | null)[] = values.map(() => null);
  given.forEach(({ i }, at) => (result[i] = ranks[at]!));
  return result;
}

/** Mean of the places an item shares with its equals, 1 = first by `order`. */
export function midRanks<T>(items: readonly T[], order: (a: T, b: T) => number): number[] {
  const places = items.map((_, i) => i).sort((a, b) => order(items[a]!, items[b]!));
  const ranks = Array.from<number>({ length: items.length });
  for (let from = 0; from < places.length;) {
    let to = from + 1;
    while (to < places.length && order(items[places[from]!]!, items[places[to]!]!) === 0) to++;
    for (let at = from; at < to; at++) ranks[places[at]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** Indices of the items by what they share, in order of first appearance (older browsers have no Map.groupBy). */
export function indicesBy<T>(items: readonly T[]): Map<T, number[]> {
  const groups = new Map<T, number[]>();
  items.forEach((item, i) => {
    const known = groups.get(item);
    if (known) known.push(i);
    else groups.set(item, [i]);
  });
  return groups;
}
