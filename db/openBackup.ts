/** Reading backups and data that may not be written: what a person named is never changed, whatever its schema or journal. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  rmSync,
  openSync,
  readSync,
  closeSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { listEvents } from './facts.ts';
import { removeFile } from './fileSteps.ts';
import { DatabaseRefused, openDatabase, type Db } from './open.ts';
import { readMigrations } from './migrations.ts';
import { findSetting } from './setting.ts';
import { verify } from './verify.ts';

export interface OpenedBackup {
  readonly db: Db;
  close(): void;
}

/**
 * Opens a backup for reading. One of an older schema, or a database that was not closed, is read from a copy, which is
 * brought to the present schema and goes with `close`.
 * @throws DatabaseRefused
 */
export function openBackup(path: string): OpenedBackup {
  const header = readHeader(path);
  const newest = readMigrations().at(-1)?.version ?? 0;
  const isCutOff = existsSync(`${path}-journal`);
  if (!header.hasLog && !isCutOff && (header.schema === 0 || header.schema >= newest)) {
    const db = openDatabase(path, { isReadOnly: true });
    return { db, close: () => void db.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'bantaya-baca-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, 'salinan.sqlite');
    copyDatabase(path, copy);
    const db = openDatabase(copy);
    return {
      db,
      close: () => {
        db.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/**
 * Opens data for reading where it lies. Where SQLite would have to write beside it for that (its log, in a folder that
 * is not to be written), it is read from a copy.
 * @throws DatabaseRefused
 */
export function openToRead(path: string): OpenedBackup {
  try {
    const db = openDatabase(path, { isReadOnly: true });
    return { db, close: () => void db.close() };
  } catch (error) {
    if (error instanceof DatabaseRefused && error.kind === 'READ_ONLY') return openBackup(path);
    throw error;
  }
}

const mostTries = 3;

/**
 * The database with its log, both of one moment.
 * @throws DatabaseRefused where the log cannot be read, or somebody goes on writing
 */
function copyDatabase(path: string, copy: string): void {
  const stamp = () =>
    ['', '-wal', '-journal'].map((suffix) => {
      const found = statSync(path + suffix, { throwIfNoEntry: false });
      return found && [found.size, found.mtimeMs];
    });
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = stamp();
    removeFile(copy);
    copyOwn(path, copy);
    for (const suffix of ['-wal', '-journal'])
      if (existsSync(path + suffix)) copyLog(path + suffix, copy + suffix);
    if (isDeepStrictEqual(stamp(), before)) return;
  }
  throw new DatabaseRefused('LOCKED', `${path} is being written by another program; try again.`);
}

/** A copy also takes the right to be written from what may only be read. */
function copyOwn(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
}

function copyLog(log: string, copy: string): void {
  try {
    copyOwn(log, copy);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EACCES' && code !== 'EPERM') throw error;
    throw new DatabaseRefused(
      'READ_ONLY',
      `${log} holds the last steps and cannot be read: without it the data is not whole. Give the right to read it, or copy both files elsewhere.`,
      { cause: error },
    );
  }
}

const magic = 'SQLite format 3\0';

/** What SQLite writes into the first 100 bytes of a file: https://www.sqlite.org/fileformat.html#the_database_header */
function readHeader(path: string): { schema: number; hasLog: boolean } {
  const bytes = Buffer.alloc(100);
  let length = 0;
  try {
    const handle = openSync(path, 'r');
    length = readSync(handle, bytes, 0, 100, 0);
    closeSync(handle);
  } catch (error) {
    throw new DatabaseRefused('READ_ONLY', `${path} cannot be read.`, { cause: error });
  }
  if (length < 100 || bytes.toString('latin1', 0, 16) !== magic)
    throw new DatabaseRefused('NOT_A_DATABASE', `${path} is not a Bantaya database.`);
  return { schema: bytes.readUInt32BE(60), hasLog: bytes[18] === 2 };
}

export interface BackupPreview {
  isClean: boolean;
  problem: string | null;
  /** Names the laptop whose host made it; null for one of the first versions. */
  hostId: string | null;
  epoch: number;
  /** Of the last step in it, in ms; null where none can be read. */
  lastAtMs: number | null;
  events: {
    id: string;
    name: string;
    dateIso: string;
    status: string;
    sheets: number;
    ledgerNumber: number;
  }[];
}

/** What is in a backup, read without changing it. @throws DatabaseRefused */
export function previewBackup(path: string): BackupPreview {
  const backup = openBackup(path);
  try {
    return previewDatabase(backup.db);
  } finally {
    backup.close();
  }
}

export function previewDatabase(db: Db): BackupPreview {
  const { isClean, findings } = verify(db);
  const count = db.prepare('SELECT count(*) FROM sheet WHERE eventId = ?').pluck();
  const head = db.prepare('SELECT max(number) FROM ledger WHERE eventId = ?').pluck();
  const last = db
    .prepare(
      `SELECT max(json_extract(payload, '$.atMs')) FROM ledgerPayload WHERE json_valid(payload)`,
    )
    .pluck();
  return {
    isClean,
    problem: findings[0] ? `${findings[0].at}: ${findings[0].message}` : null,
    hostId: findSetting(db, 'hostId') ?? null,
    epoch: Number(findSetting(db, 'epoch') ?? '1'),
    lastAtMs: last.get() as number | null,
    events: listEvents(db).map(({ id, name, dateIso, status }) => ({
      id,
      name,
      dateIso,
      status,
      sheets: Number(count.get(id)),
      ledgerNumber: Number(head.get(id) ?? 0),
    })),
  };
}
