/** What the panel would recommend: the votes on the sheets that count, without names (rule 10). */
import type { DecisionCode } from '../contract/codes.ts';
import type { EventFacts } from '../contract/facts.ts';
import { countedSheets } from './eligibility.ts';

export interface VoteCount {
  readonly code: DecisionCode;
  readonly count: number;
}

/** In the order of the sheets; a sheet without a vote is none. */
export function countVotes(
  facts: Pick<EventFacts, 'panelist' | 'conflict' | 'roll' | 'sheet'>,
  presentationId: string,
): VoteCount[] {
  const given = countedSheets(facts, presentationId).flatMap(({ vote }) => vote ?? []);
  return [...Map.groupBy(given, (code) => code)].map(([code, same]) => ({
    code,
    count: same.length,
  }));
}
