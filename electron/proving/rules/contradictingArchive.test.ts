/** An archive that contradicts itself comes in by no door: not as a file, not as a command, not by the command line. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bantaya, temporaryFolder } from '../../cli/bantaya.fixture.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { describeProblem, type ProblemCode } from '../../contract/problems.ts';
import { sortedFacts } from '../../domain/factTables.ts';
import { sampleFacts } from '../../engine/sample/sampleFacts.ts';
import { contradictions } from '../../engine/testing/contradictions.fixture.ts';
import { codeOf } from '../everyDoor/listRules.fixture.ts';
import {
  layArchive,
  openPreparedDay,
  refusalOf,
  upload,
  type PreparedDay,
} from './preparedDay.fixture.ts';

let day: PreparedDay;
const elsewhere = temporaryFolder();
beforeAll(async () => {
  day = await openPreparedDay(null);
});
afterAll(async () => {
  await day[Symbol.asyncDispose]();
  elsewhere[Symbol.dispose]();
});

const changed = (change: (facts: EventFacts) => void): EventFacts => {
  const facts = sampleFacts();
  change(facts);
  // In the order in which a file has them, so that both doors name the same row.
  return sortedFacts(facts);
};

/** So that one taken by mistake says nothing of the next. */
const forget = ({ event: { id, name } }: EventFacts) =>
  day.operator.send('deleteEvent', { eventId: id, confirmName: name });

/** What each door of the host says to the facts, as people read it; null where it takes them. */
async function wordsOfDoors(facts: EventFacts) {
  const byCommand = await refusalOf(day.operator, 'importEvent', { facts, source: '' });
  if (!byCommand) await forget(facts);
  const byFile = await upload(day.operator, facts);
  if (!byFile) await forget(facts);
  const say = (language: 'id' | 'en') =>
    byCommand && `${byCommand.at}: ${describeProblem(byCommand, language)}`;
  return {
    code: byCommand?.code,
    place: byCommand?.at ?? '',
    byCommand: [say('id'), say('en')],
    byFile: byFile && [byFile.values['indonesian'], byFile.values['english']],
    taken: (await day.operator.see('events')).length,
  };
}
const refusedAlike = (code: string, { byCommand }: Awaited<ReturnType<typeof wordsOfDoors>>) => ({
  code,
  place: expect.stringMatching(/^facts\./) as string,
  byCommand,
  byFile: byCommand,
  taken: 0,
});

describe('archive import refuses and names what contradicts itself, as a file and as a command', () => {
  test.each(contradictions)('%s', async (_, rule, change) => {
    const words = await wordsOfDoors(changed(change));
    expect(words).toEqual(refusedAlike(codeOf(rule), words));
  });
});

const badNips: readonly [string, ProblemCode, string, (facts: EventFacts) => void][] = [
  [
    'a NIP that Excel destroyed (panel)',
    'NIP_DESTROYED',
    'facts.panelist[0].nip',
    ({ panelist }) => void (panelist[0]!.nip = '1,98E+17'),
  ],
  [
    'a NIP that is none (presenter)',
    'NIP_LENGTH',
    'facts.presenter[0].nip',
    ({ presenter }) => void (presenter[0]!.nip = 'tidak ada'),
  ],
  [
    'an impossible birth date in a NIP (presenter)',
    'NIP_BIRTH',
    'facts.presenter[1].nip',
    ({ presenter }) => void (presenter[1]!.nip = '199002302015031001'),
  ],
];
describe('archive import refuses and names, at its place', () => {
  test.each(badNips)('%s', async (_, code, at, change) => {
    const facts = changed(change);
    const expected = { code, at };
    expect(await refusalOf(day.operator, 'importEvent', { facts, source: '' })).toMatchObject(
      expected,
    );
    expect(await upload(day.operator, facts)).toMatchObject(expected);
    expect(await day.operator.see('events')).toEqual([]);
  });
});

const alike: readonly [string, ProblemCode, (facts: EventFacts) => void][] = [
  [
    'two programmes with one code',
    'DUPLICATE',
    ({ programme }) => void (programme[1]!.code = programme[0]!.code),
  ],
  [
    'two agencies with one code, in small letters',
    'DUPLICATE',
    ({ agency }) => void (agency[1]!.code = agency[0]!.code.toLowerCase()),
  ],
  ['two themes with one code', 'DUPLICATE', ({ theme }) => void (theme[1]!.code = theme[0]!.code)],
  [
    'panelists who substitute each other',
    'UNKNOWN_ID',
    ({ panelist }) => {
      panelist[1]!.substituteForId = panelist[2]!.id;
      panelist[2]!.substituteForId = panelist[1]!.id;
    },
  ],
  [
    'the wall shows a publication that is not there',
    'UNKNOWN_ID',
    ({ live }) => Object.assign(live[0]!, { scene: 'RESULT', publicationVersion: 7 }),
  ],
];
describe('archive import refuses what is of the same kind', () => {
  test.each(alike)('%s', async (_, code, change) => {
    const words = await wordsOfDoors(changed(change));
    expect(words).toEqual(refusedAlike(code, words));
  });
});

describe('a real day that calls itself the rehearsal of another event here', () => {
  const asRehearsal = (): EventFacts => {
    const { id } = sampleFacts().event;
    const text = JSON.stringify(sampleFacts()).replaceAll(`"eventId":"${id}"`, '"eventId":"lain"');
    const facts = JSON.parse(text) as EventFacts;
    facts.event = { ...facts.event, id: 'lain', rehearsalOfEventId: id };
    return facts;
  };
  const refused = { code: 'REHEARSAL_OF_OTHER', at: 'facts.event.rehearsalOfEventId' };

  test('is refused by the file door and by the command', async () => {
    await using here = await openPreparedDay(sampleFacts());
    const { operator } = here;
    const facts = asRehearsal();
    expect(await refusalOf(operator, 'importEvent', { facts, source: '' })).toMatchObject(refused);
    expect(await upload(operator, facts)).toMatchObject(refused);
    expect((await operator.see('events')).map(({ id }) => id)).toEqual([sampleFacts().event.id]);
  });

  test('is refused by the command line', async () => {
    const folder = elsewhere.path;
    const run = (facts: EventFacts, name: string) =>
      bantaya(folder, 'import', layArchive(folder, facts, name), '--data', 'rehearsal');
    expect(await run(sampleFacts(), 'real.json')).toMatchObject({ code: 0, stderr: '' });
    const outcome = await run(asRehearsal(), 'rehearsal.json');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('calls itself the rehearsal');
  });
});

describe('bantaya import refuses with exit code 1, names place and reason, and adds nothing', () => {
  const sample = new Set([
    'weights that do not add up in a frozen day',
    'two chairs',
    'a LIVE day whose rules are not frozen',
    'a locked sheet in a talk that is being scored',
    'a follow-up due before it starts',
    'a panelist of the proposing agency not marked and not allowed',
  ]);
  const rows = [
    ...contradictions.filter(([title]) => sample.has(title)),
    ...badNips.slice(0, 1).map(([title, code, , change]) => [title, code, change] as const),
  ];
  test.each(rows)('%s', async (_, __, change) => {
    const folder = elsewhere.path;
    const file = layArchive(folder, changed(change), 'refused.json');
    const outcome = await bantaya(folder, 'import', file, '--data', 'refused');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toMatch(/^bantaya import: .*facts\..+/);
    const events = await bantaya(folder, 'events', '--data', 'refused');
    expect(events.stdout).not.toContain(sampleFacts().event.id);
  });
});

test('the archive that none of this is wrong with comes in by each of these doors', async () => {
  await using one = await openPreparedDay(sampleFacts());
  expect(one.facts().event.id).toBe(sampleFacts().event.id);
  await using two = await openPreparedDay(null);
  await two.operator.send('importEvent', { facts: sampleFacts(), source: '' });
  expect(two.facts().sheet).toHaveLength(sampleFacts().sheet.length);
});
