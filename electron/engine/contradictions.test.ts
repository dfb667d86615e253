import { expect, test } from 'vitest';
import type { EventFacts } from '../contract/facts.ts';
import { ArchiveRefused } from '../reports/archive/archiveRefused.ts';
import { parseArchive, writeArchive } from '../reports/archive/archive.ts';
import { Refusal } from '../contract/problems.ts';
import { sampleFacts } from './sample/sampleFacts.ts';
import { contradictions } from './testing/contradictions.fixture.ts';
import { operator, startDay } from './testing/testEngine.ts';

const meta = { writtenBy: '0.1.0', ledgerHead: null };
function fileRefusal(facts: EventFacts): ArchiveRefused {
  try {
    parseArchive(writeArchive(facts, meta));
  } catch (error) {
    if (error instanceof ArchiveRefused) return error;
    throw error;
  }
  throw new Error('the file door took it');
}

test.each(contradictions)(
  'archive and command refuse, and name in the same words: %s',
  async (_, rule, change) => {
    const code = rule.slice(rule.indexOf('/') + 1);
    const facts = sampleFacts();
    change(facts);
    const day = await startDay(null);
    const refusal: unknown = await day.engine
      .execute(operator, 'importEvent', { facts, source: '' })
      .catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error('the command took it');
    // Changed rules have another hash as well; it is not the first thing that is said.
    expect(refusal.problem.code).toBe(code);
    expect(refusal.problem.at).toMatch(/^facts\./);
    expect(day.engine.openEventId()).toBeNull();
    const file = fileRefusal(facts);
    expect(file.code).toBe(code);
    expect(file.words.id).toMatch(/^facts\..+: ./);
  },
);

test('a real day that calls itself the rehearsal of another event here is refused', async () => {
  const day = await startDay(sampleFacts());
  const facts = sampleFacts();
  const own = JSON.parse(
    JSON.stringify(facts).replaceAll(`"eventId":"${facts.event.id}"`, '"eventId":"lain"'),
  ) as EventFacts;
  own.event = { ...own.event, id: 'lain', rehearsalOfEventId: facts.event.id };
  await expect(
    day.engine.execute(operator, 'importEvent', { facts: own, source: '' }),
  ).rejects.toMatchObject({ problem: { code: 'REHEARSAL_OF_OTHER' } });
});
