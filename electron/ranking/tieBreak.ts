/** Declared tie-breaks (SPECIFICATION.md, section 7): a criterion group's score, the median ballot, the panelists' preference. */
import { reduce } from './ballotValue.ts';
import { indicesBy } from './ranks.ts';
import { add, compare, divide, rational } from './rational.ts';
import type { Rational } from './rational.ts';
import { scoreEvent } from './scoreEvent.ts';
import type { ScoredEvent, ScoredPresentation } from './scoreEvent.ts';
import type { RankingInput } from './types.ts';

export interface TieBreakRow {
  id: string;
  rank: number | null;
  finalRank: number | null;
  /** The rule that separated it, TIED if it still shares its place, null if it never did. */
  decidedBy: string | null;
}

export interface TieBreakResult {
  presentations: TieBreakRow[];
}

export function tieBreak(input: RankingInput): TieBreakResult {
  const scored = scoreEvent(input);
  return tieBreakOf(scored, scored.ranks);
}

/** Splits the shared places of `ranks` (by presentation, null = not ranked) with the event's rules, in their order. */
export function tieBreakOf(scored: ScoredEvent, ranks: readonly (number | null)[]): TieBreakResult {
  const rows = scored.presentations.map(({ id }, i): TieBreakRow => ({
    id,
    rank: ranks[i]!,
    finalRank: ranks[i]!,
    decidedBy: null,
  }));
  const rules = scored.event.settings.tieBreaks ?? [];
  const places = indicesBy(ranks);
  for (const [rank, members] of places) {
    if (rank !== null && members.length > 1) settle(scored, rows, [...members], rank, rules);
  }
  return { presentations: rows };
}

function settle(
  scored: ScoredEvent,
  rows: TieBreakRow[],
  members: readonly number[],
  place: number,
  rules: readonly string[],
): void {
  const [rule, ...later] = rules;
  if (rule === undefined) {
    for (const i of members) Object.assign(rows[i]!, { finalRank: place, decidedBy: 'TIED' });
    return;
  }
  let next = place;
  for (const part of split(scored, members, rule)) {
    if (part.length === 1) Object.assign(rows[part[0]!]!, { finalRank: next, decidedBy: rule });
    else settle(scored, rows, part, next, later);
    next += part.length;
  }
}

/** The members in better-first parts; one part if the rule does not apply or does not separate them. */
function split(scored: ScoredEvent, members: readonly number[], rule: string): number[][] {
  if (rule === 'PREFERENCE') return splitByPreference(scored, members);
  const values = members.map((i) => {
    const presentation = scored.presentations[i]!;
    const value =
      rule === 'MEDIAN'
        ? medianBallot(presentation)
        : (presentation.groupScores?.[scored.groupIds.indexOf(rule)] ?? null);
    return { i, value };
  });
  if (values.some(({ value }) => value === null)) return [[...members]];
  values.sort((a, b) => compare(b.value!, a.value!));
  const parts: number[][] = [];
  values.forEach(({ i, value }, at) => {
    const before = values[at - 1];
    if (before && compare(before.value!, value!) === 0) parts.at(-1)!.push(i);
    else parts.push([i]);
  });
  return parts;
}

export function medianBallot({ ballots }: ScoredPresentation): Rational | null {
  const sorted = ballots
    .filter((ballot) => ballot !== null)
    .map(reduce)
    .sort(compare);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1
    ? sorted[middle]!
    : divide(add(sorted[middle - 1]!, sorted[middle]!), rational(2n));
}

/** Only for exactly two: each panelist with a valid ballot on both counts once, without weight. */
function splitByPreference({ presentations }: ScoredEvent, members: readonly number[]): number[][] {
  if (members.length !== 2) return [[...members]];
  const [a, b] = members as [number, number];
  let balance = 0;
  presentations[a]!.ballots.forEach((ballot, j) => {
    const other = presentations[b]!.ballots[j];
    if (ballot && other) balance += compare(ballot, other);
  });
  return balance === 0 ? [[a, b]] : balance > 0 ? [[a], [b]] : [[b], [a]];
}
