/** A host that meets data it cannot use: what it says, what it leaves untouched, and that it goes on once the cause is gone. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase, DatabaseRefused } from '../../db/open.ts';
import { openRaw } from '../../db/testing/openRaw.ts';
import { bantaya } from '../cli/bantaya.fixture.ts';
import { startHost } from './host.ts';
import { judge, readKept } from '../proving/faults/judge.ts';
import { createLaptop, layTemplate } from '../proving/faults/laptop.ts';
import { ageSchema } from '../proving/faults/oldSchema.ts';
import { forbidWriting, mountDisc, whyNoDiscs } from '../proving/faults/mounts.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-bad-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
async function layData(dataDir = path.join(temporaryFolder(), 'data')) {
  await layTemplate(dataDir);
  return { dataDir, database: path.join(dataDir, 'bantaya.sqlite') };
}
async function start(dataDir: string): Promise<void> {
  const host = await startHost({ dataDir });
  await host.close();
}
async function refusalOf(dataDir: string): Promise<DatabaseRefused> {
  const error: unknown = await start(dataDir).catch((thrown: unknown) => thrown);
  if (!(error instanceof DatabaseRefused)) throw new Error(`not refused: ${String(error)}`);
  return error;
}
/** The command beside it: exit code 1 and the same words on stderr. */
async function expectCommandSays(dataDir: string, message: string): Promise<void> {
  const elsewhere = temporaryFolder();
  await bantaya(elsewhere, 'sample', 'sample.json');
  const outcome = await bantaya(elsewhere, 'import', 'sample.json', '--data', dataDir);
  expect(outcome).toEqual({ code: 1, stdout: '', stderr: `bantaya import: ${message}\n` });
}

describe('data that a host cannot use is named with the way out, and stays as it is', () => {
  test('of a newer release', async () => {
    const { dataDir, database } = await layData();
    const raw = openRaw(database);
    raw.pragma('user_version = 900');
    raw.close();
    const before = readFileSync(database);
    const { kind, message } = await refusalOf(dataDir);
    expect([kind, message]).toEqual(['NEWER', expect.stringContaining('update the app')]);
    await expectCommandSays(dataDir, message);
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  test('of another program', async () => {
    const { dataDir, database } = await layData();
    rmSync(database);
    const raw = openRaw(database);
    raw.exec("CREATE TABLE theirs (id); INSERT INTO theirs VALUES ('milik orang')");
    raw.close();
    const before = readFileSync(database);
    const { kind, message } = await refusalOf(dataDir);
    expect([kind, message]).toEqual([
      'FOREIGN',
      `${database} belongs to another program; choose another folder.`,
    ]);
    await expectCommandSays(dataDir, message);
    expect(readFileSync(database).equals(before)).toBe(true);
  });

  test('held by another program', async () => {
    const { dataDir, database } = await layData();
    const holder = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import Database from 'better-sqlite3';
         const db = new Database(process.argv[1]);
         db.pragma('locking_mode = EXCLUSIVE');
         db.exec('BEGIN EXCLUSIVE');
         console.log('held');
         setInterval(() => undefined, 60_000);`,
        database,
      ],
      { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = once(holder, 'exit');
    try {
      await once(holder.stdout, 'data');
      const { kind, message } = await refusalOf(dataDir);
      expect([kind, message]).toEqual([
        'LOCKED',
        `${database} is in use by another program; close it and try again.`,
      ]);
      await expectCommandSays(dataDir, message);
    } finally {
      holder.kill('SIGKILL');
      await ended;
    }
    await start(dataDir);
    expect(readKept(database).problems).toEqual([]);
  });

  test('in a folder that may not be written', async () => {
    const dataDir = path.join(temporaryFolder(), 'data');
    // Root writes whatever the rights say: for it the whole disc turns read-only.
    const disc =
      process.getuid?.() === 0 && whyNoDiscs() === null ? mountDisc(dataDir, '8m') : null;
    onTestFinished(() => disc?.pull());
    const { database } = await layData(dataDir);
    disc?.makeReadOnly();
    const rights = disc ? null : forbidWriting(dataDir);
    const before = readFileSync(database);
    try {
      const { kind, message } = await refusalOf(dataDir);
      expect([kind, message]).toEqual([
        'READ_ONLY',
        `${dataDir} cannot be written; check the folder's rights or choose another folder.`,
      ]);
      await expectCommandSays(dataDir, message);
    } finally {
      disc?.makeWritable();
      rights?.[Symbol.dispose]();
    }
    expect(readFileSync(database).equals(before)).toBe(true);
    await start(dataDir);
  });

  test('on a disc without room for it', async ({ skip }) => {
    const reason = whyNoDiscs();
    skip(reason !== null, reason ?? '');
    const folder = temporaryFolder();
    using disc = mountDisc(folder, '64k');
    const dataDir = path.join(disc.folder, 'data');
    const { kind, message } = await refusalOf(dataDir);
    expect(kind).toBe('FULL');
    expect(message).toContain(dataDir);
    expect(message).toContain('free some space and try again');
    disc.pull();
    await start(dataDir);
  });

  test('at a place that is a file', async () => {
    const dataDir = path.join(temporaryFolder(), 'surat.txt');
    writeFileSync(dataDir, 'Dengan hormat,');
    const { message } = await refusalOf(dataDir);
    expect(message).toBe(`${dataDir} is a file, not a folder; choose another one with --data.`);
    await expectCommandSays(dataDir, message);
    expect(readFileSync(dataDir, 'utf8')).toBe('Dengan hormat,');
  });
});

test('a log that was cut off by a power failure costs its cut end alone; what stands before it verifies', async () => {
  const { dataDir: template } = await layData();
  const laptop = createLaptop(template, path.join(temporaryFolder(), 'data'));
  await laptop.start();
  await laptop.score(1);
  const early = statSync(`${laptop.database}-wal`).size;
  const safe = new Map([...laptop.sheets].map(([id, own]) => [id, own.acknowledged]));
  await laptop.score(5);
  await laptop.kill();
  const whole = statSync(`${laptop.database}-wal`).size;
  expect(whole).toBeGreaterThan(early);
  // In the middle of a page that was written after the first sheets were acknowledged.
  truncateSync(`${laptop.database}-wal`, early + Math.floor((whole - early) / 2) + 17);
  for (const [id, own] of laptop.sheets) own.acknowledged = safe.get(id) ?? 0;
  expect(await judge(laptop)).toEqual([]);
  await laptop.start();
  laptop.goOnFrom(readKept(laptop.database).sheets);
  await laptop.score(1);
  await laptop.kill();
  expect(await judge(laptop)).toEqual([]);
});

test('data cut off in the middle of a change, its journal still beside it, is taken back and opens', async () => {
  const { dataDir, database } = await layData();
  const raw = openRaw(database);
  raw.pragma('journal_mode = DELETE');
  raw.pragma('cache_size = 1');
  raw.exec("BEGIN; UPDATE annotation SET text = 'setengah'");
  // As a kill leaves it: pages half written, and what they held in the journal.
  const cut = path.join(temporaryFolder(), 'data');
  cpSync(dataDir, cut, { recursive: true });
  raw.exec('ROLLBACK');
  raw.close();
  const cutDatabase = path.join(cut, 'bantaya.sqlite');
  expect(existsSync(`${cutDatabase}-journal`)).toBe(true);
  expect(readKept(cutDatabase).problems).toEqual([]);
  await start(cut);
  expect(readKept(cutDatabase).problems).toEqual([]);
  expect(existsSync(path.join(cut, 'rusak'))).toBe(false);
});

test('an older database is brought up to date by whoever may write it, and says so to whoever only reads', async () => {
  const { dataDir, database } = await layData();
  ageSchema(database, 1);
  const read = await bantaya(path.dirname(dataDir), 'verify', '--data', dataDir);
  expect(read).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('open it once') as string,
  });
  await start(dataDir);
  openDatabase(database, { isReadOnly: true }).close();
  expect(readKept(`${database}.before-schema-2`).problems).toEqual([]);
});
