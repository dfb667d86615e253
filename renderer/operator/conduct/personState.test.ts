import { expect, test } from 'vitest';
import type { ProgressPerson } from '../../../electron/contract/topics.ts';
import { openPeople, personState, sortPeople } from './personState.ts';

const person = (more: Partial<ProgressPerson> = {}): ProgressPerson => ({
  panelistId: 'P1',
  name: 'Andaru',
  role: 'MEMBER',
  isScoring: true,
  attendance: 'PRESENT',
  sheet: 'NONE',
  filled: 0,
  of: 8,
  conflict: null,
  connection: 'NONE',
  updatedAtMs: null,
  nudgedAtMs: null,
  ...more,
});

test.each([
  [{ isScoring: false, connection: 'CONNECTED' }, 'OBSERVER'],
  [{ sheet: 'SUBMITTED', connection: 'LOST' }, 'SUBMITTED'],
  [{ sheet: 'LOCKED' }, 'SUBMITTED'],
  [{ sheet: 'ABSTAINED', conflict: { reason: 'MENTOR', isAllowed: false } }, 'ABSTAINED'],
  [{ conflict: { reason: 'SAME_AGENCY', isAllowed: false }, connection: 'CONNECTED' }, 'CONFLICT'],
  [{ conflict: { reason: 'SAME_AGENCY', isAllowed: true }, connection: 'CONNECTED' }, 'CONNECTED'],
  [{ attendance: 'ABSENT' }, 'ABSENT'],
  [{ attendance: 'LEFT', sheet: 'DRAFT' }, 'ABSENT'],
  [{ sheet: 'DRAFT', connection: 'LOST' }, 'LOST'],
  [{ sheet: 'DRAFT', connection: 'CONNECTED' }, 'DRAFTING'],
  [{ attendance: 'EXPECTED' }, 'NOT_JOINED'],
] as [Partial<ProgressPerson>, string][])('%o is shown as %s', (more, state) => {
  expect(personState(person(more))).toBe(state);
});

test('before a lock the operator is asked about everybody whose sheet could still come, and nobody else', () => {
  const people = [
    person({ panelistId: 'a', sheet: 'DRAFT' }),
    person({ panelistId: 'b', sheet: 'SUBMITTED' }),
    person({ panelistId: 'c', connection: 'LOST' }),
    person({ panelistId: 'd', attendance: 'ABSENT' }),
    person({ panelistId: 'e', conflict: { reason: 'MENTOR', isAllowed: false } }),
    person({ panelistId: 'f', sheet: 'ABSTAINED' }),
    person({ panelistId: 'g', isScoring: false }),
    person({ panelistId: 'h' }),
  ];
  expect(openPeople(people).map((each) => each.panelistId)).toEqual(['a', 'c', 'h']);
});

test('who still owes a sheet stands above who is done', () => {
  const people = [
    person({ panelistId: 'done', sheet: 'SUBMITTED' }),
    person({ panelistId: 'away', connection: 'LOST' }),
  ];
  expect(sortPeople(people).map((each) => each.panelistId)).toEqual(['away', 'done']);
});

test('who has only to send stands first, where the operator’s reminder is at hand', () => {
  const people = [
    person({ panelistId: 'away', connection: 'LOST' }),
    person({ panelistId: 'unsent', sheet: 'DRAFT', filled: 8, of: 8 }),
  ];
  expect(sortPeople(people).map((each) => each.panelistId)).toEqual(['unsent', 'away']);
});
