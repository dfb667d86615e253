import { expect, test } from 'vitest';
import { eventFactsSchema } from '../../contract/facts.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { emptyDay } from './emptyDay.ts';
import { sampleFacts } from './sampleFacts.ts';

test('an emptied day keeps what was prepared and forgets everything that happened', () => {
  const before = sampleFacts();
  const after = emptyDay(before);
  expect(eventFactsSchema.parse(after)).toEqual(after);
  expect(listContradictions(after)).toEqual([]);
  const happened = [
    'sheet',
    'score',
    'waitingSheet',
    'castingVote',
    'decision',
    'followUp',
    'live',
    'publication',
    'annotation',
  ] as const;
  expect(after).toMatchObject(Object.fromEntries(happened.map((table) => [table, []])));
  const prepared = [
    'criterion',
    'level',
    'programme',
    'presenter',
    'conflict',
    'presentationProgramme',
  ] as const;
  expect(after).toMatchObject(Object.fromEntries(prepared.map((table) => [table, before[table]])));
  expect(after.event).toMatchObject({ status: 'PREPARING', frozenAtMs: null, rulesHash: null });
  for (const row of after.presentation) {
    expect(row).toMatchObject({ phase: 'READY', startedAtMs: null, lockedAtMs: null });
  }
  expect(new Set(after.panelist.map(({ attendance }) => attendance))).toEqual(
    new Set(['EXPECTED']),
  );
});

test('a skipped presentation comes back, a withdrawn one stays away', () => {
  const facts: EventFacts = sampleFacts();
  const [first, second] = facts.presentation;
  Object.assign(first!, { state: 'SKIPPED', stateReason: 'Pemapar terlambat' });
  Object.assign(second!, { state: 'WITHDRAWN', stateReason: 'Pemapar sakit' });
  const [one, other] = emptyDay(facts).presentation;
  expect(one).toMatchObject({ state: 'SCHEDULED', stateReason: '' });
  expect(other).toMatchObject({ state: 'WITHDRAWN', stateReason: 'Pemapar sakit' });
});

test('the event it is made from is left as it was', () => {
  const facts = sampleFacts();
  emptyDay(facts);
  expect(facts).toEqual(sampleFacts());
});
