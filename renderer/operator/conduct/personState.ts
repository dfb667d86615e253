/** What the console says about one panelist and the current presentation, in one word. */
import type { ProgressPerson } from '../../../electron/contract/topics.ts';
import { isAway, isBarring } from '../../../electron/domain/eligibility.ts';

export const personStates = [
  'SUBMITTED',
  'ABSTAINED',
  'DRAFTING',
  'CONNECTED',
  'LOST',
  'NOT_JOINED',
  'CONFLICT',
  'ABSENT',
  'OBSERVER',
] as const;
export type PersonState = (typeof personStates)[number];

export function personState(person: ProgressPerson): PersonState {
  if (!person.isScoring) return 'OBSERVER';
  if (person.sheet === 'SUBMITTED' || person.sheet === 'LOCKED') return 'SUBMITTED';
  if (person.sheet === 'ABSTAINED') return 'ABSTAINED';
  if (isBarring(person.conflict)) return 'CONFLICT';
  if (isAway(person)) return 'ABSENT';
  if (person.connection === 'LOST') return 'LOST';
  if (person.sheet === 'DRAFT') return 'DRAFTING';
  return person.connection === 'CONNECTED' ? 'CONNECTED' : 'NOT_JOINED';
}

/** People whose sheet could still come: the operator is asked about them before a lock. */
export function openPeople(people: readonly ProgressPerson[]): ProgressPerson[] {
  const open: readonly PersonState[] = ['DRAFTING', 'CONNECTED', 'LOST', 'NOT_JOINED'];
  return people.filter((person) => open.includes(personState(person)));
}

/** Who still owes a sheet first, then who is done, then who does not score. */
export function sortPeople(people: readonly ProgressPerson[]): ProgressPerson[] {
  const order: Record<PersonState, number> = {
    LOST: 0,
    NOT_JOINED: 1,
    CONNECTED: 2,
    DRAFTING: 3,
    SUBMITTED: 4,
    ABSTAINED: 5,
    CONFLICT: 6,
    ABSENT: 7,
    OBSERVER: 8,
  };
  return people
    .map((person, at) => ({ person, at, rank: order[personState(person)] }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ person }) => person);
}
