/** Neutral notes on panelists, for the operator only: level, spread, order, straight-lining, effect on the top group (SPECIFICATION.md, section 4). */
import type { NoteCode } from '../contract/analysis.ts';
export type { NoteCode } from '../contract/analysis.ts';
import type { PanelData } from './panelData.ts';
import { compare, isPositive, parseExact, rational, toText } from './rational.ts';
import type { Rational } from './rational.ts';
import type { RankingBallot } from './types.ts';

export interface PanelistNote {
  panelist: string;
  codes: NoteCode[];
  /** b_j of the corrected fit, points; null without a fit. */
  severity: number | null;
  /** Standard deviation of the own ballots over the median of these. */
  spreadRatio: number | null;
  leaveOneOutSpearman: number | null;
  /** Exact share of ballots with one value on all criteria; null without criteria. */
  straightShare: string | null;
  changesTopN: boolean | null;
}

const LEVEL_FLOOR = 5;
const STRAIGHT_SHARE = rational(4n, 5n);

/** `pointFactor` scales the floors to the event's score scale. */
export function panelistNotes(data: PanelData, pointFactor: number): PanelistNote[] {
  const { matrix, fit } = data;
  const leaveOneOut = data.leaveOneOut();
  const ranksWithout = data.ranksWithout();
  const spreads = spreadRatios(data);
  const weighted = data.scored.event.criteria.filter(({ weight }) => isPositive(weight)).length;
  const topN = data.scored.event.settings.topN ?? 3;
  const top = fit.available ? topSet(fit.ranks, topN) : null;
  return matrix.panelistIds.map((panelist, j) => {
    const severity = fit.available ? fit.blup.panelists[j]! : null;
    const spreadRatio = spreads[j]!;
    const order = leaveOneOut[j]!;
    const straight = straightShare(data, j);
    const changesTopN = top === null ? null : changesTop(top, ranksWithout[j]!, topN);
    const codes: NoteCode[] = [];
    const floor = LEVEL_FLOOR * pointFactor;
    if (severity !== null && roundTo9(severity) >= roundTo9(floor))
      codes.push('SCORES_ABOVE_PANEL');
    if (severity !== null && roundTo9(severity) <= roundTo9(-floor))
      codes.push('SCORES_BELOW_PANEL');
    if (spreadRatio !== null && spreadRatio < 0.4) codes.push('NARROW_SPREAD');
    if (spreadRatio !== null && spreadRatio > 2.5) codes.push('WIDE_SPREAD');
    if (order !== null && order < 0 && matrix.rows.length >= 8) codes.push('DIFFERENT_ORDER');
    if (straight !== null && weighted >= 2 && compare(straight, STRAIGHT_SHARE) >= 0)
      codes.push('STRAIGHT_LINING');
    if (changesTopN === true) codes.push('CHANGES_TOP_N');
    return {
      panelist,
      codes,
      severity,
      spreadRatio,
      leaveOneOutSpearman: order,
      straightShare: straight && toText(straight),
      changesTopN,
    };
  });
}

export const roundTo9 = (x: number): number => Math.round(x * 1e9);

function spreadRatios({ matrix }: PanelData): (number | null)[] {
  const J = matrix.columns.length;
  const spreads = matrix.columns.map((_, j) => {
    const count = matrix.ballotsPerColumn[j]!;
    if (count < 2) return null;
    const own = matrix.cells.flatMap((row, i) =>
      row[j] === null ? [] : [matrix.values[i * J + j]!],
    );
    const mean = own.reduce((a, b) => a + b, 0) / count;
    const constant = own.every((value) => value === own[0]);
    return constant
      ? 0
      : Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1));
  });
  const sorted = spreads.filter((spread) => spread !== null).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length === 0
      ? 0
      : sorted.length % 2 === 1
        ? sorted[middle]!
        : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return spreads.map((spread) => (spread === null || median === 0 ? null : spread / median));
}

function straightShare({ matrix, scored }: PanelData, j: number): Rational | null {
  const used = scored.event.criteria.filter(({ weight }) => isPositive(weight)).map(({ id }) => id);
  const panelist = matrix.panelistIds[j]!;
  let ballots = 0;
  let straight = 0;
  matrix.rows.forEach((row, i) => {
    if (matrix.cells[i]![j] === null) return;
    const scores = scored.event.presentations[row]!.ballots[panelist]?.scores;
    if (!scores) return;
    ballots++;
    if (hasOneValue(scores, used)) straight++;
  });
  return ballots === 0 || used.length === 0 ? null : rational(BigInt(straight), BigInt(ballots));
}

function hasOneValue(
  scores: NonNullable<RankingBallot['scores']>,
  used: readonly string[],
): boolean {
  const given = used.flatMap((id) =>
    scores[id] === null || scores[id] === undefined ? [] : [scores[id]],
  );
  const first = given[0];
  return (
    first !== undefined &&
    given.every((score) => score === first || compare(parseExact(score), parseExact(first)) === 0)
  );
}

export const topSet = (ranks: readonly number[], topN: number): Set<number> =>
  new Set(ranks.flatMap((rank, i) => (rank <= topN ? [i] : [])));

function changesTop(
  top: ReadonlySet<number>,
  without: readonly number[] | null,
  topN: number,
): boolean | null {
  if (without === null) return null;
  const rest = topSet(without, topN);
  return rest.size !== top.size || [...rest].some((i) => !top.has(i));
}
