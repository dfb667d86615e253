/** How far the day has come after the last talk: what is decided, what is still open. */
import type { Ranking, Setup } from '../../../electron/contract/topics.ts';
import { isDecided } from '../../../electron/domain/decisions.ts';
import { isIncomplete } from './followUp/followUpValues.ts';

const isHeld = ({ state }: Setup['presentation'][number]) => state !== 'WITHDRAWN';

export function decisionProgress(setup: Setup): { done: number; count: number } {
  const decisions = new Map(setup.decision.map((row) => [row.presentationId, row]));
  const held = setup.presentation.filter(isHeld);
  return { done: held.filter(({ id }) => isDecided(decisions.get(id))).length, count: held.length };
}

export const incompleteFollowUps = (setup: Setup): number =>
  setup.followUp.filter(isIncomplete).length;

/** Sets of presentations that still share a place after every declared tie-break. */
export function tiedSets(ranking: Ranking): string[][] {
  const tied = ranking.analysis.presentations.filter(
    ({ decidedBy, finalRank }) => decidedBy === 'TIED' && finalRank !== null,
  );
  return [...Map.groupBy(tied, ({ finalRank }) => finalRank).values()].map((rows) =>
    rows.map(({ id }) => id),
  );
}
