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

/** All is filled, and what was filled has not been sent. */
export function isCompleteUnsent(person: ProgressPerson): boolean {
  const state = personState(person);
  const isDraft = person.sheet === 'DRAFT' && (state === 'DRAFTING' || state === 'LOST');
  return isDraft && person.filled >= person.of;
}

/** People whose sheet could still come: the operator is asked about them before a lock. */
export function openPeople(people: readonly ProgressPerson[]): ProgressPerson[] {
  const open: readonly PersonState[] = ['DRAFTING', 'CONNECTED', 'LOST', 'NOT_JOINED'];
  return people.filter((person) => open.includes(personState(person)));
}

/** Who has only to send first, then who still owes a sheet, then who is done, then who does not score. */
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
    .map((person, at) => ({
      person,
      at,
      rank: isCompleteUnsent(person) ? -1 : order[personState(person)],
    }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ person }) => person);
}
