import { expect, test } from 'vitest';
import {
  findMachineText,
  findOutsideText,
  findVisibleCasts,
  findWholeFacts,
} from './trackedText.ts';

/** Joined here, because this file is searched as well. */
const machinePath = (...parts: string[]): string => ['', ...parts].join('/');

test("a path of somebody's machine is found with its line", () => {
  const text = `first\nread '${machinePath('home', 'sari', 'bantaya')}'\nlast`;
  expect(findMachineText(text)).toEqual([
    { line: 2, text: `read '${machinePath('home', 'sari', 'bantaya')}'` },
  ]);
  expect(findMachineText(`file:${machinePath('', '', 'work', 'x')}`)).toHaveLength(0);
  expect(findMachineText(`cd ${machinePath('work', 'main')}`)).toHaveLength(1);
});

test('folders of the project and addresses of the web are not', () => {
  expect(
    findMachineText('see db/work/list.ts, https://example.org/home/page and ~/work/notes'),
  ).toEqual([]);
  expect(findMachineText('the home folder is where data lives')).toEqual([]);
});

/** `up(2, 'x')` is two folders up and into x; joined here for the same reason. */
const up = (folders: number, ...parts: string[]): string =>
  [...Array<string>(folders).fill('..'), ...parts].join('/');

test('a path that leaves the repository is found with its line', () => {
  const file = 'electron/engine/x.test.ts';
  const found = (text: string): number => findOutsideText(file, text).length;
  expect(findOutsideText(file, `first\nread(join(here, '${up(3, 'sample.json')}'))`)).toEqual([
    { line: 2, text: `read(join(here, '${up(3, 'sample.json')}'))` },
  ]);
  expect(found(`import.meta.${'dirname'}, '..', '..', '..', 'cases'`)).toBe(1);
  expect(found(`path.resolve(ROOT, '${up(1, 'cases')}')`)).toBe(1);
  expect(found(`# as in ${up(1, 'shared', 'cases')}`)).toBe(1);
  expect(findOutsideText('README.md', `[the rules](${up(1, 'rules.md')})`)).toHaveLength(1);
  expect(findOutsideText('.ci/run', `cd ${up(1, 'shared')}`)).toEqual([]);
});

test('a path inside the repository is not, however it climbs', () => {
  const file = 'electron/engine/x.test.ts';
  for (const inside of [up(2), up(2, 'db/open.ts'), up(1, 'sharedStandings.ts'), './x.ts'])
    expect(findOutsideText(file, `from '${inside}'`)).toEqual([]);
  expect(findOutsideText(file, `import.meta.${'dirname'}, '..', '..', 'db'`)).toEqual([]);
  expect(findOutsideText('README.md', '(see ./db/open.ts), ../ is one folder up')).toEqual([]);
});

test('only the module that seals facts may call them visible', () => {
  const text = `const own = facts ${'as'} VisibleFacts;`;
  expect(findVisibleCasts('electron/host/files.ts', text)).toEqual([{ line: 1, text }]);
  expect(
    findVisibleCasts('electron/host/files.ts', `facts ${'as'} unknown ${'as'} VisibleFacts`),
  ).toHaveLength(1);
  expect(findVisibleCasts('electron/engine/gate/visibleFacts.ts', text)).toEqual([]);
  expect(findVisibleCasts('electron/host/files.ts', 'facts: VisibleFacts')).toEqual([]);
});

test('whole facts are read by the engine, a closed event’s archive and tests alone', () => {
  const text = 'return engine.readFacts(eventId);';
  for (const door of ['electron/server/routes/uploadRoutes.ts', 'electron/cli/eventExport.ts'])
    expect(findWholeFacts(door, text)).toEqual([{ line: 1, text }]);
  expect(findWholeFacts('electron/host/files.ts', 'readEventFacts(db, id)')).toHaveLength(1);
  for (const keeper of [
    'electron/engine/readers.ts',
    'electron/host/archives.ts',
    'electron/host/files.test.ts',
    'electron/server/room.fixture.ts',
  ])
    expect(findWholeFacts(keeper, text)).toEqual([]);
  expect(findWholeFacts('electron/cli/x.ts', "engine.readVisible(id, 'json', profile)")).toEqual(
    [],
  );
});
