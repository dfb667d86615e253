/** Standings of a day, derived from locked sheets only. */
import type { RecommendationClass } from '../../contract/codes.ts';
import type { Ranking } from '../../contract/topics.ts';
import type { EventFacts } from '../../../db/facts.ts';
import { countedSheets } from '../../domain/eligibility.ts';
import { isLocked } from '../../domain/phases.ts';
import { countVotes } from '../../domain/votes.ts';
import { analyse, type Analysis } from '../../ranking/analysis.ts';
import { suggestedDecision } from '../../ranking/suggestedDecision.ts';
import { applyCastingVotes } from './castingVotes.ts';
import { toRankingEvent } from '../../domain/toRankingEvent.ts';

export interface Standings {
  readonly facts: EventFacts;
  /** With the chair's casting votes applied to finalRank and decidedBy ("CHAIR"). */
  readonly analysis: Analysis;
  /** Sets of presentations that share a place after every declared tie-break (casting votes not counted). */
  readonly tiedSets: readonly (readonly string[])[];
  readonly classes: ReadonlyMap<string, RecommendationClass>;
}

/** Standings of facts, wherever they come from; `advanced` adds the advanced sheet, which takes longer. */
export function makeStandings(facts: EventFacts, { advanced = false } = {}): Standings {
  const speakingOrder = facts.presentation
    .filter(({ startedAtMs }) => startedAtMs !== null)
    .sort((a, b) => (a.startedAtMs ?? 0) - (b.startedAtMs ?? 0) || (a.id < b.id ? -1 : 1))
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
export function readRanking({ facts, analysis, classes }: Standings): Ranking {
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
