/**
 * What fits the schema of a command and names nothing, or the wrong thing, is refused with a reason; the host's own
 * failure is never the answer, whatever a page or a program sends, and the next command is done.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, type CommandName } from '../contract/commands.ts';
import { problems } from '../contract/problems.ts';
import { topicRoles, type TopicName } from '../contract/topics.ts';
import { emptyDay } from '../engine/sample/emptyDay.ts';
import { sampleFacts } from '../engine/sample/sampleFacts.ts';
import { filled, revisionOf, sampleId, upload } from './rules/preparedDay.fixture.ts';
import { openRoom, visit, type Room, type Visitor } from '../server/room.fixture.ts';
import { inputOf, moods, nearlyKnown } from './fittingInputs.fixture.ts';

/** What is larger ends the line before anybody reads it. */
const LARGEST_FRAME = 1_000_000;
const UNHURRIED = { burst: 1e9, perSecond: 1e9 };

let room: Room;
let operator: Visitor;
let panelist: Visitor;
beforeAll(async () => {
  room = await openRoom({ sample: false, limits: { calls: UNHURRIED, triesPerMinute: 1e6 } });
  operator = await visit(room.host.operatorUrl);
  // One talk is locked, one is being scored, the others are to come.
  await upload(operator, emptyDay(sampleFacts()));
  const { engine, panelists } = room.host;
  panelist = await visit(panelists[0]!.url);
  const content = filled(engine.readFacts(sampleId), 4);
  await operator.send('goToPresentation', { presentationId: 'M02' });
  await operator.send('openScoring', { presentationId: 'M02' });
  await panelist.send('submitSheet', revisionOf('M02', 1, content));
  await operator.send('lockPresentation', { presentationId: 'M02' });
  await operator.send('goToPresentation', { presentationId: 'M01' });
  await operator.send('openScoring', { presentationId: 'M01' });
});
afterAll(async () => {
  operator[Symbol.dispose]();
  panelist[Symbol.dispose]();
  await room[Symbol.asyncDispose]();
});

/** Undefined where it was done, else the code of what it was refused with. */
async function codeOf(seat: Visitor, name: string, input: unknown): Promise<string | undefined> {
  try {
    await seat.client.command.mutate({ name, input, id: crypto.randomUUID() });
    return undefined;
  } catch (error) {
    const { data, message } = error as { data?: { problem?: { code?: string } }; message: string };
    return data?.problem?.code ?? message;
  }
}

const isReason = (code: string | undefined): boolean =>
  code === undefined || (code in problems && !/^(INTERNAL|STORAGE_)/.test(code));

function knownIds(): Record<string, string> {
  const { engine } = room.host;
  const eventId = engine.openEventId() ?? '';
  const facts = engine.readFacts(eventId);
  return {
    eventId,
    presentationId: facts.presentation[0]?.id ?? '',
    presentationIds: facts.presentation[0]?.id ?? '',
    panelistId: facts.panelist[0]?.id ?? '',
    agencyId: facts.agency[0]?.id ?? '',
    programmeId: facts.programme[0]?.id ?? '',
    themeIds: facts.theme[0]?.id ?? '',
    intermissionId: facts.intermission[0]?.id ?? '',
    criterionId: facts.criterion[0]?.id ?? '',
    groupCode: facts.criterionGroup[0]?.code ?? '',
    ids: facts.presentation[0]?.id ?? '',
    id: facts.presentation[0]?.id ?? '',
    substituteForId: facts.panelist[0]?.id ?? '',
  };
}

/** These leave the day they find for another one, or shut it. */
const LAST: readonly string[] = [
  'updateEvent',
  'createEvent',
  'startRehearsal',
  'endRehearsal',
  'closeEvent',
  'reopenEvent',
  'openEvent',
  'erasePersonalData',
  // The panelist's own line ends with it.
  'revokePanelist',
];
const names = Object.keys(commands).toSorted(
  (a, b) => LAST.indexOf(a) - LAST.indexOf(b),
) as CommandName[];
const seen = Object.entries(topicRoles)
  .filter(([, roles]) => (roles as readonly string[]).includes('OPERATOR'))
  .map(([name]) => name as TopicName);

describe.each(names)('%s', (name) => {
  test('answers every input that fits its schema with a reason or does it, and the host goes on', async () => {
    const { input: schema } = commands[name];
    const inputs = [
      ...moods.map((mood) => inputOf(schema, mood, knownIds())),
      ...nearlyKnown(schema, knownIds()),
    ];
    const answers: string[] = [];
    const roles: readonly string[] = commands[name].roles;
    for (const [at, input] of inputs.entries())
      for (const seat of name === 'revokePanelist' ? [operator] : [operator, panelist]) {
        if (JSON.stringify(input).length > LARGEST_FRAME) continue;
        if (at >= moods.length && !roles.includes(seat === operator ? 'OPERATOR' : 'PANELIST'))
          continue;
        const code = await codeOf(seat, name, input);
        const shown = `${seat.seatPath}: ${code} ${JSON.stringify(input)}`;
        if (!isReason(code)) answers.push(shown.slice(0, 600));
      }
    expect(answers).toEqual([]);
    await Promise.all(seen.map((topic) => operator.see(topic)));
  });
});

test('every command was given an input that its schema takes', () => {
  const known = knownIds();
  const never = names.filter(
    (name) =>
      !moods.some(
        (mood) =>
          commands[name].input.safeParse(inputOf(commands[name].input, mood, known)).success,
      ),
  );
  expect(never).toEqual([]);
});

const bodies: Readonly<Record<string, string | Uint8Array>> = {
  'nothing at all': '',
  'half an object': '{"token":"x", "path',
  null: 'null',
  'a list': '[]',
  'a text': '"kata"',
  'an empty object': '{}',
  'another kind':
    '{"path":7,"paths":[null],"code":{},"facts":[],"isOldHostOff":"ya","kind":"bantaya-seat"}',
  'names of its own': '{"__proto__":{"path":"x"},"constructor":1}',
  'a number alone': '1e999',
  'a deep nest': '['.repeat(100_000),
  'half a workbook': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3]),
  'an old database': new TextEncoder().encode('SQLite format 3\u0000 and no more'),
  'bytes that are no text': Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256),
  'as much as fits': `"${'x'.repeat(900_000)}"`,
};
const forSheets = new Set([
  'nothing at all',
  'half a workbook',
  'bytes that are no text',
  'as much as fits',
]);
const places = [
  '/operator/import',
  '/operator/seats',
  '/operator/differences',
  '/operator/backups/file',
  '/operator/read/import',
  '/operator/read/import?fileName=a.csv',
  '/operator/read/import?fileName=a.xlsx&mappings={',
  '/operator/read/followUps',
  '/operator/read/carried',
  '/operator/read/__proto__',
  '/operator/restore',
  '/operator/erasure/files',
  '/operator/room',
  '/operator/seal/cancel',
  '/operator/links/TIADA',
  '/operator/revoke/TIADA',
  '/operator/revoke/%00',
  '/operator/session',
  '/join/session',
  '/join/collect',
  '/check/report',
  '/operator/stream/command',
];
const kinds = ['application/json', 'application/octet-stream', 'text/plain', 'multipart/form-data'];

describe.each(places)('POST %s', (place) => {
  test(
    'answers every body with a reason or takes it, and the host goes on',
    { timeout: 60_000 },
    async () => {
      const answers: string[] = [];
      // A spreadsheet is read by a process of its own, which takes its time to start.
      const isSheet = /read\/(import|followUps)/.test(place);
      const given = Object.entries(bodies).filter(([what]) => !isSheet || forSheets.has(what));
      for (const [what, body] of given)
        for (const kind of isSheet ? kinds.slice(1, 2) : kinds) {
          const headers = { 'content-type': kind };
          const answer = await operator.fetch(place, { method: 'POST', headers, body });
          const text = await answer.text();
          if (answer.status >= 500 || text.includes('"INTERNAL"'))
            answers.push(`${what} as ${kind}: ${answer.status} ${text.slice(0, 300)}`);
        }
      expect(answers).toEqual([]);
      expect(await operator.see('events')).not.toEqual([]);
    },
  );
});
