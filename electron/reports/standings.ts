/** The standings as every report prints them: per hundred, exact, over locked presentations only. */
import { compare, parseExact, panelScore, perHundredFactor, tieBreak, toNumber, toPerHundred } from '../engine/ranking/index.ts';
import type { Rational } from '../engine/ranking/index.ts';
import { toRankingEvent } from '../engine/ranking/fromFacts.ts';
import type { EventFacts } from '../contract/facts.ts';
import { rulesSchema, type Rules } from '../contract/rules.ts';

export type PresentationFacts = EventFacts['presentation'][number];

export interface Standing {
  presentation: PresentationFacts;
  /** After the declared tie-breaks; null below quorum. */
  rank: number | null;
  /** The rule that separated a tie, TIED where it still stands, null where there was none. */
  decidedBy: string | null;
  score: Rational | null;
  /** By group code; empty where a group score is not defined (trimmed means). */
  groupScores: ReadonlyMap<string, Rational>;
  /** Value of each valid sheet by panelist. */
  sheetValues: ReadonlyMap<string, Rational>;
  validSheets: number;
  eligible: number;
  hasQuorum: boolean;
}

export interface Standings {
  rules: Rules;
  groups: EventFacts['criterionGroup'];
  /** Best first; without rank last, by number. */
  rows: Standing[];
  /** Presentations that are not locked yet or were withdrawn. */
  open: PresentationFacts[];
}

export function standingsOf(facts: EventFacts): Standings {
  const rules = rulesSchema.parse(JSON.parse(facts.event.rules));
  const event = toRankingEvent(facts, { only: 'LOCKED' });
  const factor = perHundredFactor(event);
  const scale = (text: string): Rational => toPerHundred(parseExact(text), factor);
  const places = new Map(tieBreak(event).presentations.map((row) => [row.id, row]));
  const byId = new Map(facts.presentation.map((row) => [row.id, row]));
  const rows = panelScore(event).presentations.flatMap((row): Standing[] => {
    const presentation = byId.get(row.id);
    const place = places.get(row.id);
    if (!presentation || !place) return [];
    return [
      {
        presentation,
        rank: place.finalRank,
        decidedBy: place.decidedBy,
        score: row.score === null ? null : scale(row.score),
        groupScores: new Map(Object.entries(row.groupScores ?? {}).map(([group, value]) => [group, scale(value)])),
        sheetValues: new Map(Object.entries(row.ballots).flatMap(([id, value]) => (value === null ? [] : [[id, scale(value)] as const]))),
        validSheets: row.validBallots,
        eligible: row.eligible,
        hasQuorum: row.quorum,
      },
    ];
  });
  const seen = new Set(rows.map(({ presentation }) => presentation.id));
  return {
    rules,
    groups: [...facts.criterionGroup].sort((a, b) => a.position - b.position),
    rows: rows.sort(bestFirst),
    open: facts.presentation.filter(({ id }) => !seen.has(id)).sort((a, b) => a.position - b.position),
  };
}

/** Print order: rank, then score, then the number people call it by. */
function bestFirst(a: Standing, b: Standing): number {
  if (a.rank !== b.rank) return (a.rank ?? Infinity) - (b.rank ?? Infinity);
  if (a.score && b.score && compare(a.score, b.score) !== 0) return compare(b.score, a.score);
  return a.presentation.number - b.presentation.number;
}

export const numberOrNull = (value: Rational | null | undefined): number | null => (value ? toNumber(value) : null);
