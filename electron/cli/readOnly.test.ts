/** Data that may not be written, as on a disc or in an auditor's copy: it can be proved, ranked and exported, and stays as it is. */
import { chmodSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBackup } from '../../db/backup.ts';
import { openDatabase } from '../../db/open.ts';
import { putSetting } from '../../db/setting.ts';
import { sampleFacts } from '../engine/sample/index.ts';
import { mountDisc, whyNoDiscs } from '../proving/faults/mounts.ts';
import { bantaya, bantayaAsGuest, bantayaDone, temporaryFolder } from './bantaya.fixture.ts';

const folder = temporaryFolder();
const at = (...parts: string[]) => path.join(folder.path, ...parts);
const eventId = sampleFacts().event.id;
let backupName: string;

/** Why nobody is bound by modes here; null where somebody is. */
let whyNoGuest: string | null = null;

function forbid(name: string): void {
  for (const file of readdirSync(at(name))) chmodSync(at(name, file), 0o444);
  chmodSync(at(name), 0o555);
}

beforeAll(async () => {
  await bantayaDone(folder.path, 'sample', 'sample.json');
  await bantayaDone(folder.path, 'import', 'sample.json', '--data', 'closed');
  // What a host leaves whose laptop went off: its last step stands in the log alone.
  cpSync(at('closed'), at('running'), { recursive: true });
  const db = openDatabase(at('running/bantaya.sqlite'));
  putSetting(db, 'openEventId', null);
  for (const name of ['cut', 'hidden']) cpSync(at('running'), at(name), { recursive: true });
  ({ name: backupName } = await writeBackup(db, at('backups'), 'manual', 1));
  db.close();
  for (const name of ['closed', 'cut', 'hidden', 'backups']) forbid(name);
  chmodSync(at('hidden/bantaya.sqlite-wal'), 0o000);
  chmodSync(folder.path, 0o777);
  const { code, stderr } = await bantayaAsGuest(folder.path, '--version');
  if (code !== 0) whyNoGuest = `nobody else may run the command here: ${stderr.slice(0, 200)}`;
  if (process.platform === 'win32') whyNoGuest = 'modes bind nobody on Windows';
});
afterAll(() => {
  for (const name of ['closed', 'cut', 'hidden', 'backups']) chmodSync(at(name), 0o755);
  folder[Symbol.dispose]();
});

/** Names and bytes of everything in a folder. */
const contentOf = (name: string) =>
  readdirSync(at(name)).map((file) => [file, readFileSync(at(name, file)).toString('base64')]);

const out = ['--format', 'json', '--out'];

/** Everything that reads a data folder, and what of it shows that it was read. */
async function readAll(run: typeof bantaya, data: string, isOpen: boolean): Promise<void> {
  const asked = (...args: string[]) => run(folder.path, ...args, '--data', data);
  const verified = await asked('verify');
  expect(verified).toMatchObject({ code: 0, stderr: '' });
  expect(verified.stdout).toContain('Clean');
  expect(await run(folder.path, 'verify', data)).toEqual(verified);
  expect(await run(folder.path, 'verify', `${data}/bantaya.sqlite`)).toEqual(verified);
  const ranked = await asked('rank', eventId, '--json');
  expect(ranked).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(ranked.stdout)).toMatchObject({ presentations: { length: 12 } });
  const events = await asked('events', '--json');
  expect(events).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(events.stdout)).toMatchObject([{ id: eventId, isOpen }]);
  const file = `${path.basename(data)}-${run.name}.json`;
  const exported = await asked('export', eventId, ...out, file);
  expect(exported).toMatchObject({ code: 0, stdout: '' });
  expect(exported.stderr).toBe(
    `The data cannot be written: its ledger does not tell of ${file}.\n`,
  );
  expect(await run(folder.path, 'verify', file)).toMatchObject({ code: 0, stderr: '' });
}

describe(
  'data that may not be written is read, and nothing is left beside it',
  { timeout: 120_000 },
  () => {
    test.for([
      ['closed', true],
      ['cut', false],
    ] as const)('by the modes of its files and folder: %s', async ([name, isOpen], context) => {
      context.skip(whyNoGuest !== null, whyNoGuest ?? '');
      const before = contentOf(name);
      await readAll(bantayaAsGuest, name, isOpen);
      expect(contentOf(name)).toEqual(before);
    });

    test('on a medium that is mounted to be read', async (context) => {
      const reason = whyNoDiscs();
      context.skip(reason !== null, reason ?? '');
      using disc = mountDisc(at('disc'), '16m');
      for (const name of ['closed', 'cut']) cpSync(at(name), at('disc', name), { recursive: true });
      disc.makeReadOnly();
      await readAll(bantaya, 'disc/closed', true);
      await readAll(bantaya, 'disc/cut', false);
      expect(contentOf('disc/closed')).toEqual(contentOf('closed'));
      expect(contentOf('disc/cut')).toEqual(contentOf('cut'));
    });

    test('a single backup', async (context) => {
      context.skip(whyNoGuest !== null, whyNoGuest ?? '');
      const before = contentOf('backups');
      const verified = await bantayaAsGuest(folder.path, 'verify', `backups/${backupName}`);
      expect(verified).toMatchObject({ code: 0, stderr: '' });
      expect(contentOf('backups')).toEqual(before);
    });
  },
);

test('a log that may not be read is named: without it the last steps would be missing', async (context) => {
  context.skip(whyNoGuest !== null, whyNoGuest ?? '');
  const asked: string[][] = [
    ['verify', '--data', 'hidden'],
    ['verify', 'hidden/bantaya.sqlite'],
    ['rank', eventId, '--data', 'hidden'],
    ['events', '--data', 'hidden'],
    ['export', eventId, ...out, 'hidden.json', '--data', 'hidden'],
  ];
  for (const args of asked) {
    const { code, stdout, stderr } = await bantayaAsGuest(folder.path, ...args);
    expect([args, code, stdout]).toEqual([args, 1, '']);
    expect(stderr).toContain(
      'bantaya.sqlite-wal holds the last steps and cannot be read: without it the data is not whole.',
    );
  }
});
