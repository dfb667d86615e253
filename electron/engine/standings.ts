/** Standings of the open day, derived from locked sheets only and kept until a fact they are made of changes. */
import type { RecommendationClass } from '../contract/codes.ts';
import type { Ranking } from '../contract/topics.ts';
import type { EventRow } from '../../db/event.ts';
import { readEventFacts, type EventFacts } from '../../db/facts.ts';
import type { Db } from '../../db/open.ts';
import { countedSheets } from '../domain/eligibility.ts';
import { isLocked } from '../domain/phases.ts';
import { countVotes } from '../domain/votes.ts';
import { analyse, type Analysis } from '../ranking/analysis.ts';
import { suggestedDecision } from '../ranking/suggestedDecision.ts';
import { applyCastingVotes } from './castingVotes.ts';
import { toRankingEvent } from '../domain/toRankingEvent.ts';

export interface Standings {
  readonly facts: EventFacts;
  /** With the chair's casting votes applied to finalRank and decidedBy ("CHAIR"). */
  readonly analysis: Analysis;
  /** Sets of presentations that share a place after every declared tie-break (casting votes not counted). */
  readonly tiedSets: readonly (readonly string[])[];
  readonly classes: ReadonlyMap<string, RecommendationClass>;
}

interface Kept {
  standings: Standings;
  isStale: boolean;
}
interface Keeping {
  readonly events: Map<string, Kept>;
  /** Grows whenever something that standings are made of changes. */
  version: number;
  /** Whether an analyst makes fresh standings in the background, so that topics may wait for them. */
  hasAnalyst: boolean;
}
const keepings = new WeakMap<Db, Keeping>();

function keepingOf(db: Db): Keeping {
  let keeping = keepings.get(db);
  if (!keeping) {
    keeping = { events: new Map(), version: 0, hasAnalyst: false };
    keepings.set(db, keeping);
  }
  return keeping;
}

/** Standings of an event over its locked presentations, as they are now: what commands decide on. */
export function readStandings(db: Db, eventId: string): Standings {
  const { events } = keepingOf(db);
  const known = events.get(eventId);
  if (known && !known.isStale) return known.standings;
  const standings = makeStandings(readEventFacts(db, eventId));
  events.set(eventId, { standings, isStale: false });
  return standings;
}

/**
 * Standings for topics: where an analyst is at work these may be the ones from before the last change, and the topic
 * is sent again when the new ones are there.
 */
export function latestStandings(db: Db, eventId: string): Standings {
  const { events, hasAnalyst } = keepingOf(db);
  const known = events.get(eventId);
  return known && hasAnalyst ? known.standings : readStandings(db, eventId);
}

/** To be called whenever a fact that standings are made of has changed. */
export function forgetStandings(db: Db): void {
  const keeping = keepingOf(db);
  keeping.version += 1;
  for (const known of keeping.events.values()) known.isStale = true;
}

/** Forgets standings altogether, so that the next topic makes them on the spot. */
export function dropStandings(db: Db): void {
  keepingOf(db).events.clear();
}

export function setHasAnalyst(db: Db, hasAnalyst: boolean): void {
  keepingOf(db).hasAnalyst = hasAnalyst;
}

export function standingsVersion(db: Db): number {
  return keepingOf(db).version;
}

/** Takes standings made elsewhere, unless facts have changed since `version`; says whether it did. */
export function acceptStandings(db: Db, standings: Standings, version: number): boolean {
  const keeping = keepingOf(db);
  if (keeping.version !== version) return false;
  keeping.events.set(standings.facts.event.id, { standings, isStale: false });
  return true;
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
  const { facts, analysis, classes } = latestStandings(db, event.id);
  const open = facts.presentation.filter(({ state }) => state !== 'WITHDRAWN');
  const locked = open.filter(({ phase }) => isLocked(phase));
  const panelists = new Map(facts.panelist.map(({ id, name }) => [id, name]));
  const criteria = new Map(facts.criterion.map(({ id, name }) => [id, name]));
  return {
    analysis,
    lockedCount: locked.length,
    totalCount: open.length,
    deliberation: locked.map(({ id: presentationId }) => {
      const sheets = countedSheets(facts, presentationId);
      const counted = new Set(sheets.map(({ panelistId }) => panelistId));
      const nameOf = (panelistId: string) => panelists.get(panelistId) ?? panelistId;
      const suggestedClass = classes.get(presentationId) ?? 'PENDING';
      return {
        presentationId,
        votes: countVotes(facts, presentationId),
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
