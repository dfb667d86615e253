/**
 * The OUTPUT/OUTCOME slider, exact: S_i(b) = b output_i + (1 - b) outcome_i, where pairs change places (breakpoints) and
 * how far the slider can move without changing the order, the top group or the winner (SPECIFICATION.md, section 6, level 1).
 */
import type { ShareInterval, WeightSliderSummary } from '../contract/analysis.ts';
export type { ShareInterval, WeightSliderSummary } from '../contract/analysis.ts';
import { competitionRanks } from './ranks.ts';
import {
  ONE,
  ZERO,
  add,
  compare,
  divide,
  equals,
  parseExact,
  rational,
  toCommonDenominator,
  toNumber,
  toText,
} from './rational.ts';
import type { ExactInput, Rational } from './rational.ts';

export interface SliderItem {
  id: string;
  output: ExactInput;
  outcome: ExactInput;
}

export interface WeightSliderInput {
  items: readonly SliderItem[];
  /** The declared b, 0 to 1. */
  outputShare: ExactInput;
  /** Size of the top group, default 3. */
  topN?: number;
}

export interface WeightSliderResult extends WeightSliderSummary {
  segments: { from: string; to: string; ranks: number[] }[];
}

export interface Lines {
  ids: string[];
  /** Integers over one denominator. */
  output: bigint[];
  outcome: bigint[];
}

export function linesOf(items: readonly SliderItem[]): Lines {
  const { ints } = toCommonDenominator(
    items.flatMap(({ output, outcome }) => [parseExact(output), parseExact(outcome)]),
  );
  return {
    ids: items.map(({ id }) => id),
    output: items.map((_, i) => ints[2 * i]!),
    outcome: items.map((_, i) => ints[2 * i + 1]!),
  };
}

/** Ranks at any b. */
export function ranksAtShare(items: readonly SliderItem[], outputShare: ExactInput): number[] {
  return ranksAt(linesOf(items), parseExact(outputShare));
}

function ranksAt({ output, outcome }: Lines, b: Rational): number[] {
  const scores = output.map((top, i) => b.n * top + (b.d - b.n) * outcome[i]!);
  return competitionRanks(scores, (x, y) => (x > y ? -1 : x < y ? 1 : 0));
}

export function weightSlider(input: WeightSliderInput): WeightSliderResult {
  const lines = linesOf(input.items);
  const points = breakpointsOf(lines);
  const ends = [ZERO, ...points, ONE];
  const segments = ends.slice(1).map((to, at) => {
    const from = ends[at]!;
    return {
      from: toText(from),
      to: toText(to),
      ranks: ranksAt(lines, divide(add(from, to), rational(2n))),
    };
  });
  return { ...summaryOf(lines, points, parseExact(input.outputShare), input.topN ?? 3), segments };
}

/** Without the ranks of every segment, which are many for large events. */
export function weightSliderSummary(input: WeightSliderInput): WeightSliderSummary {
  const lines = linesOf(input.items);
  return summaryOf(lines, breakpointsOf(lines), parseExact(input.outputShare), input.topN ?? 3);
}

function summaryOf(
  lines: Lines,
  points: readonly Rational[],
  share: Rational,
  topN: number,
): WeightSliderSummary {
  const ranks = ranksAt(lines, share);
  const inTop = ranks.map((rank) => rank <= topN);
  return {
    breakpoints: points.map(toText),
    ranks,
    winners: lines.ids.filter((_, i) => ranks[i] === 1),
    stable: {
      order: stableInterval(lines, share, (i, h) => ranks[i]! <= ranks[h]!),
      topN: stableInterval(lines, share, (i, h) => inTop[i]! && !inTop[h]!),
      winner: stableInterval(lines, share, (i) => ranks[i] === 1),
    },
  };
}

/** Where the lines of i and h meet: b = (T_h - T_i)/((O_i - O_h) - (T_i - T_h)). */
function breakpointsOf({ output, outcome }: Lines): Rational[] {
  const points: { value: Rational; near: number }[] = [];
  for (let i = 0; i < output.length; i++) {
    for (let h = i + 1; h < output.length; h++) {
      const atZero = outcome[i]! - outcome[h]!;
      const atOne = output[i]! - output[h]!;
      // Inside (0, 1) exactly when the difference changes its sign between the ends.
      if (!((atZero < 0n && atOne > 0n) || (atZero > 0n && atOne < 0n))) continue;
      const value = rational(-atZero, atOne - atZero);
      points.push({ value, near: toNumber(value) });
    }
  }
  points.sort((a, b) =>
    Math.abs(a.near - b.near) > 1e-12 ? a.near - b.near : compare(a.value, b.value),
  );
  return points
    .filter(({ value }, at) => at === 0 || !equals(value, points[at - 1]!.value))
    .map(({ value }) => value);
}

/** Closed interval around `share` where every i stays at least level with every h that `mustHold` names. */
export function stableInterval(
  { output, outcome }: Lines,
  share: Rational,
  mustHold: (i: number, h: number) => boolean,
): ShareInterval {
  let low = ZERO;
  let high = ONE;
  for (let i = 0; i < output.length; i++) {
    for (let h = 0; h < output.length; h++) {
      if (i === h || !mustHold(i, h)) continue;
      const atZero = outcome[i]! - outcome[h]!;
      const slope = output[i]! - output[h]! - atZero;
      if (slope === 0n || (atZero >= 0n && atZero + slope >= 0n)) continue;
      const root = rational(-atZero, slope);
      if (slope > 0n) low = compare(root, low) > 0 ? root : low;
      else high = compare(root, high) < 0 ? root : high;
    }
  }
  return [
    toText(compare(low, share) > 0 ? share : low),
    toText(compare(high, share) < 0 ? share : high),
  ];
}
