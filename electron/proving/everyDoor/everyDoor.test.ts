/**
 * Every rule of electron/domain at every door of the host: each cell is tried on a host that runs, or says why there is
 * nothing to try. The whole matrix stands in test-results/every-door.txt afterwards.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../cli/bantaya.fixture.ts';
import { commands } from '../../contract/commands.ts';
import { openRoom } from '../../server/room.fixture.ts';
import { tryArchives } from './archiveAttempts.fixture.ts';
import type { Tried } from './attempt.fixture.ts';
import { covers, doorFacts, writtenBy } from './cells.fixture.ts';
import { tryClosed } from './closedAttempts.fixture.ts';
import { commandFacts } from './doorFacts.fixture.ts';
import { tryLeaving } from './leavingAttempts.fixture.ts';
import { hearRoutes, listDoors } from './listDoors.fixture.ts';
import { listRules } from './listRules.fixture.ts';
import { makeMatrix, summarise, writeMatrix } from './matrix.fixture.ts';
import { planAttempts } from './planAttempts.fixture.ts';
import { playDay } from './playedDay.fixture.ts';
import { tryPreviews } from './previewAttempts.fixture.ts';
import { playRestored } from './restoredDay.fixture.ts';
import { ruleFacts } from './ruleFacts.fixture.ts';
import { sheetAttempts } from './sheetAttempts.fixture.ts';
import { openStage } from './stage.fixture.ts';

const folder = temporaryFolder();
const rules = listRules();
const tried: Tried[] = [];
const written = new Set<string>();
const answered = new Set<string>();
let doors: string[] = [];

beforeAll(async () => {
  using heard = hearRoutes();
  await using room = await openRoom();
  doors = await listDoors(heard.routes);
  using stage = await openStage(room);
  for (const attempt of [...planAttempts, ...sheetAttempts]) {
    tried.push(await stage.try(attempt));
    if (attempt.door === 'importSeat') tried.push(await stage.upload(attempt, '/operator/seats'));
    if (attempt.door === 'importDifferences')
      tried.push(await stage.upload(attempt, '/operator/differences'));
  }
  tried.push(...(await tryPreviews(stage)));
  tried.push(...(await tryLeaving(stage, folder.path)));
  tried.push(...(await tryArchives(stage, folder.path)));
});

beforeAll(async () => {
  await using room = await openRoom();
  using day = await playDay(room);
  tried.push(...(await tryClosed(room, day)));
  day.written.forEach((each) => written.add(each));
  day.answered.forEach((each) => answered.add(each));
});

beforeAll(async () => {
  await using room = await openRoom();
  tried.push(await playRestored(room, written));
});

afterAll(() => folder[Symbol.dispose]());

test('every rule and every door that the code has stands in the tables, and none that it no longer has', () => {
  expect(Object.keys(ruleFacts).toSorted()).toEqual(rules);
  expect(Object.keys(doorFacts).toSorted()).toEqual(doors.toSorted());
  expect(Object.keys(commandFacts).toSorted()).toEqual(Object.keys(commands).toSorted());
});

test('what breaks a rule is refused at every door it was brought to, in its words, and changes nothing', () => {
  const failures = tried.flatMap(({ rule, door, failure }) =>
    failure === null ? [] : `${rule} at ${door}: ${failure}`,
  );
  expect(failures).toEqual([]);
});

test('a command writes no other facts than the table says, and each that it says', () => {
  const seen = Map.groupBy(
    [...written].map((each) => each.split(' ') as [string, string]),
    ([command]) => command,
  );
  const beyond = [...seen].flatMap(([command, columns]) =>
    columns.flatMap(([, column]) =>
      writtenBy(command).some((declared) => covers(declared, column))
        ? []
        : `${command} wrote ${column}`,
    ),
  );
  const never = Object.keys(commands).flatMap((command) =>
    writtenBy(command).flatMap((declared) =>
      declared === '*' || seen.get(command)?.some(([, column]) => covers(declared, column))
        ? []
        : `${command} never wrote ${declared}`,
    ),
  );
  expect([...beyond, ...never]).toEqual([]);
});

test('every cell is tried or says why there is nothing to try', () => {
  const matrix = makeMatrix(rules, doors, tried);
  const line = summarise(matrix, rules.length, doors.length);
  mkdirSync('test-results', { recursive: true });
  writeFileSync('test-results/every-door.txt', `${line}\n\n${writeMatrix(matrix)}\n`);
  process.stdout.write(`${line}\n`);
  const open = matrix.cells.filter(({ kind }) => kind === 'OPEN');
  expect(open.map(({ rule, door }) => `${rule} at ${door}`)).toEqual([]);
  expect(matrix.idle).toEqual([]);
});
