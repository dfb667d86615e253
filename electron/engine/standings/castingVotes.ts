/** The chair's casting vote: splits presentations that stay tied after every declared tie-break. */
import type { CastingVoteRow } from '../../../db/decision.ts';
import type { AnalysedPresentation } from '../../ranking/analysisTypes.ts';

/** How a place decided by the chair is told in `decidedBy`. */
export const decidedByChair = 'CHAIR';

/** A vote counts only while it orders exactly the presentations that are tied now. */
export function applyCastingVotes(
  presentations: readonly AnalysedPresentation[],
  tiedSets: readonly (readonly string[])[],
  votes: readonly CastingVoteRow[],
): AnalysedPresentation[] {
  const order = new Map(votes.map(({ presentationId, tieOrder }) => [presentationId, tieOrder]));
  const moved = new Map<string, number>();
  for (const set of tiedSets) {
    const orders = set.map((id) => order.get(id));
    if (orders.some((place) => place === undefined) || new Set(orders).size !== set.length)
      continue;
    const sorted = set.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    sorted.forEach((id, index) => moved.set(id, index));
  }
  return presentations.map((row) => {
    const by = moved.get(row.id);
    return by === undefined || row.finalRank === null
      ? row
      : { ...row, finalRank: row.finalRank + by, decidedBy: decidedByChair };
  });
}
