/** `bantaya backups` and `bantaya restore`: what a person at the replacing laptop types. */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeBackup } from '../../db/backup.ts';
import { openDatabase } from '../../db/open.ts';
import { bantaya, bantayaDone, temporaryFolder } from './bantaya.fixture.ts';

const folder = temporaryFolder();
const run = (...args: string[]) => bantaya(folder.path, ...args);
afterAll(() => folder[Symbol.dispose]());

test('a backup is listed, shown before it is restored, restored on another laptop, and verifies there', async () => {
  await bantayaDone(folder.path, 'sample', 'sample.json');
  await bantayaDone(folder.path, 'import', 'sample.json', '--data', 'old');
  const db = openDatabase(path.join(folder.path, 'old/bantaya.sqlite'));
  const { name } = await writeBackup(
    db,
    path.join(folder.path, 'stick'),
    'lock',
    1_790_000_000_000,
  );
  db.close();
  const listed = await run('backups', '--from', 'stick', '--json');
  expect(JSON.parse(listed.stdout)).toMatchObject([
    { name, isClean: true, events: [{ sheets: 84 }] },
  ]);

  const shown = await run('restore', `stick/${name}`, '--data', 'new');
  expect(shown).toMatchObject({ code: 0, stderr: '' });
  expect(shown.stdout).toContain('Nothing was changed');
  expect((await run('events', '--data', 'new')).code).toBe(1);

  expect((await run('restore', `stick/${name}`, '--data', 'new', '--yes')).code).toBe(0);
  expect((await run('verify', '--data', 'new')).code).toBe(0);
  const again = await run('restore', `stick/${name}`, '--data', 'new', '--yes', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ restored: true, lost: [] });
  expect(JSON.parse(again.stdout).kept).toContain('before-restore');
});

test('a file that is no backup is refused and the data stays', async () => {
  writeFileSync(path.join(folder.path, 'letter.txt'), 'Dengan hormat,\n'.repeat(100));
  const refused = await run('restore', 'letter.txt', '--data', 'old', '--yes');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('not a Bantaya database');
  expect((await run('verify', '--data', 'old')).code).toBe(0);
});

test('data that cannot be read any more is kept as it is and does not hold up its own repair', async () => {
  await bantayaDone(folder.path, 'import', 'sample.json', '--data', 'broken');
  const database = path.join(folder.path, 'broken/bantaya.sqlite');
  const db = openDatabase(database);
  const { path: backup } = await writeBackup(
    db,
    path.join(folder.path, 'stick2'),
    'lock',
    1_790_000_000_000,
  );
  db.close();
  writeFileSync(database, 'x'.repeat(30_000));
  expect((await run('verify', '--data', 'broken')).code).toBe(1);
  expect((await run('restore', backup, '--data', 'broken', '--yes')).code).toBe(0);
  expect((await run('verify', '--data', 'broken')).code).toBe(0);
  expect(readdirSync(path.join(folder.path, 'broken/rusak'))).toHaveLength(1);
});
