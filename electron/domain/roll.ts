/** The roll of a locked presentation: who could score it, and with what weight, as it stood at the lock (rule 3). */
import type { EventFacts } from '../contract/facts.ts';
import { mayScore, type Scorer } from './eligibility.ts';
import { isLocked } from './phases.ts';

type RollRow = EventFacts['roll'][number];

/** The roll that a lock writes now. Who is recused stands on it too: conflicts and abstentions stand still by themselves. */
export const makeRoll = (
  panelist: readonly Pick<Scorer, 'id' | 'isScoring' | 'role' | 'weight'>[],
  key: Pick<RollRow, 'eventId' | 'presentationId'>,
): RollRow[] =>
  panelist.filter(mayScore).map(({ id, weight }) => ({ ...key, panelistId: id, weight }));

/** Locked presentations without a roll: they were locked by a version that kept none. */
export function listUnenrolled(
  facts: Pick<EventFacts, 'roll'> & {
    readonly presentation: readonly Pick<EventFacts['presentation'][number], 'id' | 'phase'>[];
  },
): string[] {
  const enrolled = new Set(facts.roll.map(({ presentationId }) => presentationId));
  return facts.presentation
    .filter(({ id, phase }) => isLocked(phase) && !enrolled.has(id))
    .map(({ id }) => id);
}

/** The same facts, with a roll for every locked presentation and for no other: where there is none, the panel of now. */
export function withRolls(facts: EventFacts): EventFacts {
  const locked = new Set(
    facts.presentation.filter(({ phase }) => isLocked(phase)).map(({ id }) => id),
  );
  return {
    ...facts,
    roll: [
      ...facts.roll.filter(({ presentationId }) => locked.has(presentationId)),
      ...listUnenrolled(facts).flatMap((presentationId) =>
        makeRoll(facts.panelist, { eventId: facts.event.id, presentationId }),
      ),
    ],
  };
}
