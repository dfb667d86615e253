/** What the lists of contradictions share: the place of a row, whether it may still have its reasons. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';

/** The problem of a row, told by where the row stands. */
export const inPlace = (problem: Problem | null, place: string): Problem[] =>
  problem === null
    ? []
    : [{ ...problem, at: problem.at === null ? place : `${place}.${problem.at}` }];

/** Erasing personal data empties reasons and renames everybody; what it leaves is no contradiction. */
export const isErased = ({ event, panelist }: Pick<EventFacts, 'event' | 'panelist'>): boolean =>
  event.status === 'CLOSED' &&
  panelist.every(({ name, nip }) => nip === null && /^Panelis \d+$/.test(name));
