/** `bantaya erase` on a real data folder: shows first, erases, certifies, and drops the backups only when told. */
import { mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '../../db/backup.ts';
import { openDatabase } from '../../db/open.ts';
import { createEngine } from '../engine/index.ts';
import { sampleFacts } from '../engine/sample/index.ts';
import { bantaya, bantayaDone, temporaryFolder } from './bantaya.fixture.ts';
import { commandSeat } from './command.ts';

const folder = temporaryFolder();
const data = path.join(folder.path, 'data');
const { event, panelist } = sampleFacts();
const secret = panelist[0]?.name ?? '';
const erase = (...more: string[]) =>
  bantaya(
    folder.path,
    'erase',
    event.id,
    '--data',
    'data',
    '--name',
    'Petugas Arsip',
    '--reason',
    'Masa simpan habis',
    ...more,
  );

const holders = (at: string): string[] =>
  readdirSync(at).flatMap((name) => {
    const file = path.join(at, name);
    if (statSync(file).isDirectory()) return holders(file);
    return readFileSync(file).includes(secret) ? [name] : [];
  });

beforeAll(async () => {
  await bantayaDone(folder.path, 'sample', 'sample.json');
  await bantayaDone(folder.path, 'import', 'sample.json', '--data', 'data');
  const db = openDatabase(path.join(data, 'bantaya.sqlite'));
  mkdirSync(path.join(data, 'cadangan'));
  await writeBackup(db, path.join(data, 'cadangan'), 'close', 1_700_000_000_000);
  db.close();
});
afterAll(() => folder[Symbol.dispose]());

test('a day that is not closed is refused, a missing name is typed wrongly', async () => {
  const open = await erase('--yes');
  expect(open.code).toBe(1);
  expect(open.stderr).toContain('is not closed');
  expect((await bantaya(folder.path, 'erase', event.id, '--data', 'data')).code).toBe(2);
});

test('without --yes it says what would go and changes nothing; with it the name is left in the backup alone', async () => {
  const db = openDatabase(path.join(data, 'bantaya.sqlite'));
  const engine = createEngine(db);
  await engine.execute(commandSeat, 'closeEvent', {});
  await engine.close();
  db.close();
  const shown = await erase();
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toContain(`${panelist.length} panelists`);
  expect(shown.stdout).toContain('Nothing was changed');
  expect(holders(data)).toContain('bantaya.sqlite');

  const done = await erase('--yes');
  expect(done).toMatchObject({ code: 0, stderr: '' });
  expect(done.stdout).toContain('Masih ada 1 berkas');
  expect(holders(data)).toEqual(['bantaya-1700000000000-close.sqlite']);
  const [json] = readdirSync(path.join(data, 'penghapusan'));
  const certificate = JSON.parse(
    readFileSync(path.join(data, 'penghapusan', json ?? ''), 'utf8'),
  ) as object;
  expect(certificate).toMatchObject({
    format: 'bantaya-erasure',
    by: 'Petugas Arsip',
    reason: 'Masa simpan habis',
    isFileRewritten: true,
    counts: { panelists: panelist.length },
    remaining: [{ state: 'HOLDS' }],
  });
  expect(await bantaya(folder.path, 'verify', '--data', 'data')).toMatchObject({
    code: 0,
    stderr: '',
  });
});

test('--drop-backups leaves the name nowhere', async () => {
  const done = await erase('--yes', '--drop-backups');
  expect(done.stdout).toContain('Tidak ada cadangan');
  expect(holders(data)).toEqual([]);
});
