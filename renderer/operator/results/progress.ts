/** How far the day has come after the last talk: what is decided, what is still open. */
import type { Ranking, Setup } from '../../../electron/contract/topics.ts';
import { isIncomplete } from './followUp/followUpValues.ts';

const isHeld = ({ state }: Setup['presentation'][number]) => state !== 'WITHDRAWN';

/** A proposal is decided once the chair has confirmed something other than "not decided yet". */
export const isDecided = (decision: Setup['decision'][number] | undefined): boolean =>
  decision !== undefined && decision.isConfirmed === 1 && decision.code !== 'BELUM_DIPUTUSKAN';

export function decisionProgress(setup: Setup): { done: number; count: number } {
  const decisions = new Map(setup.decision.map((row) => [row.presentationId, row]));
  const held = setup.presentation.filter(isHeld);
  return { done: held.filter(({ id }) => isDecided(decisions.get(id))).length, count: held.length };
}

/** Confirmed decisions that differ from what the app suggested when they were confirmed. */
export function changedByPanel(
  setup: Setup,
  suggestedOf: (suggestedClass: string) => string | undefined,
): number {
  return setup.decision.filter(
    (row) =>
      isDecided(row) && row.suggestedClass !== null && suggestedOf(row.suggestedClass) !== row.code,
  ).length;
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
