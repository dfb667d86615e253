import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { setImmediate as turn } from 'node:timers/promises';
import {
  backupsToDrop,
  copyBackup,
  dropOldBackups,
  listBackups,
  removeHalfBackups,
  writeBackup,
  type BackupFile,
} from './backup.ts';
import { previewBackup } from './openBackup.ts';
import { restoreBackup } from './restore.ts';
import { openDatabase } from './open.ts';
import { findSetting, putSetting } from './setting.ts';
import { openRaw } from './testing/openRaw.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bantaya-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a backup is one file that verifies, and half a file is never left', async () => {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'bantaya.sqlite'));
  putSetting(db, 'mark', 'first');
  const made = await writeBackup(db, join(folder, 'cadangan'), 'manual', 1_790_000_000_000);
  expect(readdirSync(join(folder, 'cadangan'))).toEqual([made.name]);
  expect(previewBackup(made.path)).toMatchObject({ isClean: true, events: [] });
  db.close();
});

test('restoring reads first, keeps what stood there, and opens a new epoch', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'bantaya.sqlite');
  const backups = join(folder, 'cadangan');
  let db = openDatabase(path);
  putSetting(db, 'mark', 'old');
  putSetting(db, 'epoch', '4');
  const made = await writeBackup(db, backups, 'lock', 1_790_000_000_000);
  putSetting(db, 'mark', 'new');
  db.close();
  const kept = await restoreBackup(made.path, path, backups, 1_790_000_060_000);
  db = openDatabase(path);
  expect(findSetting(db, 'mark')).toBe('old');
  expect(findSetting(db, 'epoch')).toBe('5');
  db.close();
  const before = openDatabase(kept!.path, { isReadOnly: true });
  expect(findSetting(before, 'mark')).toBe('new');
  before.close();
  expect(listBackups(backups).map(({ reason }) => reason)).toEqual(['before-restore', 'lock']);
});

test('a damaged backup is refused and the database stays as it is', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'bantaya.sqlite');
  const db = openDatabase(path);
  putSetting(db, 'mark', 'mine');
  db.close();
  const bad = join(folder, 'bad.sqlite');
  writeFileSync(bad, 'no database at all '.repeat(100));
  await expect(restoreBackup(bad, path, join(folder, 'cadangan'), 1)).rejects.toThrow(
    /not a Bantaya database/,
  );
  const raw = openRaw(path);
  expect(raw.prepare("SELECT value FROM setting WHERE key = 'mark'").pluck().get()).toBe('mine');
  raw.close();
});

test('the rule keeps all recent backups, thins older ones and keeps locks for a month', () => {
  const hour = 3_600_000;
  const nowMs = 1_790_000_000_000;
  const file = (ageMs: number, reason: BackupFile['reason']): BackupFile => ({
    path: '',
    name: `${ageMs}-${reason}`,
    atMs: nowMs - ageMs,
    bytes: 1,
    reason,
  });
  const recent = Array.from({ length: 24 }, (_, index) => file(index * 300_000, 'timed'));
  const older = Array.from({ length: 24 }, (_, index) => file(5 * hour + index * 300_000, 'timed'));
  const lock = file(20 * 24 * hour, 'lock');
  const dropped = backupsToDrop([...recent, ...older, lock], nowMs);
  expect(dropped.every(({ atMs }) => nowMs - atMs > 2 * hour)).toBe(true);
  expect(older.length - dropped.length).toBeLessThanOrEqual(3);
  expect(dropped).not.toContain(lock);
});

test('a stick that vanishes while a backup is copied to it is named as gone; the backup itself stays whole', async () => {
  const folder = temporaryFolder();
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  // Large, so that it can be met while it is written.
  const bytes = Buffer.alloc(48 * 1024 * 1024, 7);
  const name = 'bantaya-1790000000000-lock.sqlite';
  const file = {
    path: join(folder, name),
    name,
    atMs: 0,
    bytes: bytes.length,
    reason: 'lock',
  } as const;
  writeFileSync(file.path, bytes);
  const copied = copyBackup(file, stick).then(
    () => 'copied',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
  while (!existsSync(join(stick, `${name}.part`))) await turn();
  rmSync(stick, { recursive: true });
  expect(await copied).toBe('ENOENT');
  expect(existsSync(stick)).toBe(false);
  expect(readFileSync(file.path).equals(bytes)).toBe(true);
});

test('half a backup that a power failure left is cleared away, one that another laptop writes now is not', () => {
  const folder = temporaryFolder();
  const nowMs = 1_790_000_000_000;
  const lay = (name: string, ageMs: number) => {
    writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, name), (nowMs - ageMs) / 1000, (nowMs - ageMs) / 1000);
  };
  lay('bantaya-1789990000000-lock.sqlite.part', 2 * 3_600_000);
  lay('bantaya-1789999999000-lock.sqlite.part', 1000);
  lay('surat.part', 2 * 3_600_000);
  dropOldBackups(folder, nowMs);
  expect(readdirSync(folder).toSorted()).toEqual([
    'bantaya-1789999999000-lock.sqlite.part',
    'surat.part',
  ]);
  removeHalfBackups(folder);
  expect(readdirSync(folder)).toEqual(['surat.part']);
});
