/** The slider in exact numbers: scores, places and the points where places change, at any share of OUTPUT. */
import {
  compare,
  distinctDisplays,
  parseExact,
  ranksAtShare,
  toNumber,
  toText,
  type Display,
  type SliderItem,
} from '../../../../electron/ranking/index.ts';
import {
  add,
  equals,
  multiply,
  ONE,
  subtract,
  type Rational,
} from '../../../../electron/ranking/rational.ts';

export interface PlaceAtShare {
  id: string;
  rank: number;
  score: Display;
  /** Places gained (+) or lost (−) against the declared weights. */
  gained: number;
}

const scoreAt = ({ output, outcome }: SliderItem, share: Rational): Rational =>
  add(multiply(share, parseExact(output)), multiply(subtract(ONE, share), parseExact(outcome)));

/** Best first; equal scores share a rank and keep the given order. */
export function placesAtShare(
  items: readonly SliderItem[],
  declaredRanks: readonly number[],
  share: string,
): PlaceAtShare[] {
  const exact = parseExact(share);
  const ranks = ranksAtShare(items, share);
  const texts = distinctDisplays(items.map((item) => scoreAt(item, exact)));
  return items
    .map(({ id }, at): PlaceAtShare => {
      const rank = ranks[at] ?? 0;
      return {
        id,
        rank,
        score: texts[at] ?? { id: '–', en: '–' },
        gained: (declaredRanks[at] ?? rank) - rank,
      };
    })
    .sort((a, b) => a.rank - b.rank);
}

/** The nearest breakpoint strictly on one side of the share; null where there is none. */
export function stepToBreakpoint(
  breakpoints: readonly string[],
  share: string,
  direction: 'UP' | 'DOWN',
): string | null {
  const now = parseExact(share);
  const side = (point: string) => compare(parseExact(point), now);
  return direction === 'UP'
    ? (breakpoints.find((point) => side(point) > 0) ?? null)
    : (breakpoints.findLast((point) => side(point) < 0) ?? null);
}

/** At most `count` breakpoints around the share, ascending. */
export function nearBreakpoints(
  breakpoints: readonly string[],
  share: string,
  count: number,
): string[] {
  const now = toNumber(parseExact(share));
  return breakpoints
    .map((point, at) => ({ point, at, away: Math.abs(toNumber(parseExact(point)) - now) }))
    .sort((a, b) => a.away - b.away || a.at - b.at)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ point }) => point);
}

/** Who is level exactly at a breakpoint: sets of ids, best first. */
export function levelAt(items: readonly SliderItem[], breakpoint: string): string[][] {
  const share = parseExact(breakpoint);
  const scored = items.map((item) => ({ item, score: scoreAt(item, share) }));
  const level = Map.groupBy(scored, ({ score }) => toText(score));
  return [...level.values()]
    .filter((set) => set.some(({ item }) => !sameLine(item, set[0]?.item)))
    .sort((a, b) => (a[0] && b[0] ? compare(b[0].score, a[0].score) : 0))
    .map((set) => set.map(({ item }) => item.id));
}

/** Lines that lie on each other never change places. */
function sameLine(a: SliderItem, b: SliderItem | undefined): boolean {
  return (
    b !== undefined &&
    equals(parseExact(a.output), parseExact(b.output)) &&
    equals(parseExact(a.outcome), parseExact(b.outcome))
  );
}
