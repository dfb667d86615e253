/** Standings of the open day, derived from locked sheets only and kept until a fact they are made of changes. */
import {
  suggestedDecision,
  type DecisionCode,
  type RecommendationClass,
} from '../contract/codes.ts';
import type { Ranking } from '../contract/topics.ts';
import type { EventRow } from '../../db/event.ts';
import { readEventFacts, type EventFacts } from '../../db/facts.ts';
import type { Db } from '../../db/open.ts';
import { lockedPhases } from './context.ts';
import { analyse, type Analysis } from './ranking/analysis.ts';
import { applyCastingVotes } from './castingVotes.ts';
import { toRankingEvent } from './ranking/fromFacts.ts';

export interface Standings {
  readonly facts: EventFacts;
  /** With the chair's casting votes applied to finalRank and decidedBy ("CHAIR"). */
  readonly analysis: Analysis;
  /** Sets of presentations that share a place after every declared tie-break (casting votes not counted). */
  readonly tiedSets: readonly (readonly string[])[];
  readonly classes: ReadonlyMap<string, RecommendationClass>;
}

const kept = new WeakMap<Db, Map<string, Standings>>();

/** Standings of an event over its locked presentations. */
export function readStandings(db: Db, eventId: string): Standings {
  let events = kept.get(db);
  if (!events) kept.set(db, (events = new Map()));
  const known = events.get(eventId);
  if (known) return known;
  const made = makeStandings(readEventFacts(db, eventId));
  events.set(eventId, made);
  return made;
}

/** To be called whenever a fact that standings are made of has changed. */
export function forgetStandings(db: Db): void {
  kept.get(db)?.clear();
}

/** Standings of facts, wherever they come from; `advanced` adds the advanced sheet, which takes longer. */
export function makeStandings(facts: EventFacts, { advanced = false } = {}): Standings {
  const speakingOrder = facts.presentation
    .filter(({ startedAtMs }) => startedAtMs !== null)
    .sort((a, b) => (a.startedAtMs ?? 0) - (b.startedAtMs ?? 0))
    .map(({ id }) => id);
  const plain = analyse(toRankingEvent(facts, { only: 'LOCKED' }), {
    eventId: facts.event.id,
    advanced,
    ...(speakingOrder.length > 0 ? { speakingOrder } : {}),
  });
  const byRank = Map.groupBy(
    plain.presentations.filter(
      ({ decidedBy, finalRank }) => decidedBy === 'TIED' && finalRank !== null,
    ),
    ({ finalRank }) => finalRank,
  );
  const tiedSets = [...byRank.values()].map((rows) => rows.map(({ id }) => id));
  const analysis = {
    ...plain,
    presentations: applyCastingVotes(plain.presentations, tiedSets, facts.castingVote),
  };
  return {
    facts,
    analysis,
    tiedSets,
    classes: new Map(analysis.presentations.map((row) => [row.id, row.class])),
  };
}

/** The operator's ranking topic. Votes and notes are told for locked presentations only. */
export function readRanking(db: Db, event: EventRow): Ranking {
  const { facts, analysis, classes } = readStandings(db, event.id);
  const open = facts.presentation.filter(({ state }) => state !== 'WITHDRAWN');
  const locked = open.filter(({ phase }) => lockedPhases.has(phase));
  const panelists = new Map(facts.panelist.map(({ id, name }) => [id, name]));
  const criteria = new Map(facts.criterion.map(({ id, name }) => [id, name]));
  return {
    analysis,
    lockedCount: locked.length,
    totalCount: open.length,
    deliberation: locked.map(({ id: presentationId }) => {
      const sheets = facts.sheet.filter(
        (sheet) => sheet.presentationId === presentationId && sheet.state === 'LOCKED',
      );
      const counted = new Set(sheets.map(({ panelistId }) => panelistId));
      const votes = new Map<DecisionCode, number>();
      for (const { vote } of sheets) if (vote !== null) votes.set(vote, (votes.get(vote) ?? 0) + 1);
      const nameOf = (panelistId: string) => panelists.get(panelistId) ?? panelistId;
      const suggestedClass = classes.get(presentationId) ?? 'PENDING';
      return {
        presentationId,
        votes: [...votes].map(([code, count]) => ({ code, count })),
        notes: [
          ...sheets
            .filter(({ note }) => note !== '')
            .map(({ panelistId, note }) => ({
              panelistName: nameOf(panelistId),
              criterionName: null,
              note,
            })),
          ...facts.score
            .filter(
              (row) =>
                row.presentationId === presentationId &&
                row.note !== '' &&
                counted.has(row.panelistId),
            )
            .map((row) => ({
              panelistName: nameOf(row.panelistId),
              criterionName: criteria.get(row.criterionId) ?? null,
              note: row.note,
            })),
        ],
        suggestedClass,
        suggestedDecision: suggestedDecision[suggestedClass],
      };
    }),
  };
}
