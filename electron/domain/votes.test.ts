import { expect, test } from 'vitest';
import { sampleFacts } from '../engine/sample/sampleFacts.ts';
import { countVotes } from './votes.ts';

test('votes are counted by decision, and those of a panelist who is barred afterwards go', () => {
  const facts = sampleFacts();
  const presentationId = 'M01';
  const total = (rows: ReturnType<typeof countVotes>) =>
    rows.reduce((a, { count }) => a + count, 0);
  const given = facts.sheet.filter(
    (row) => row.presentationId === presentationId && row.state === 'LOCKED' && row.vote !== null,
  );
  const before = countVotes(facts, presentationId);
  expect(total(before)).toBe(given.length);
  expect(new Set(before.map(({ code }) => code)).size).toBe(before.length);
  const [first] = given;
  const barred = {
    presentationId,
    panelistId: first!.panelistId,
    eventId: facts.event.id,
    reason: 'MENTOR' as const,
    note: '',
    isAllowed: 0 as const,
    allowedReason: '',
  };
  const after = countVotes({ ...facts, conflict: [...facts.conflict, barred] }, presentationId);
  expect(total(after)).toBe(given.length - 1);
});
