/** Opens the one database file: durable settings, integrity refusals, pending migrations. */
import Database from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { DatabaseRefused, type Db } from './handle.ts';
import { explainRefusal } from './refusal.ts';
import { backupBeforeMigration, migrate, type Migration } from './migrate.ts';
import { readMigrations } from './migrations.ts';

export { DatabaseRefused, type Db } from './handle.ts';
export { explainRefusal } from './refusal.ts';

/** "BNTY": says that a file is ours (PRAGMA application_id). */
export const applicationId = 0x424e5459;

export interface OpenOptions {
  readonly isReadOnly?: boolean;
  readonly migrations?: readonly Migration[];
  /** Only for the test that proves that durability depends on it. */
  readonly synchronous?: 'FULL' | 'OFF';
}

/**
 * Opens or creates the database at `path` and brings it to the app's version.
 * @throws DatabaseRefused when the file is foreign, newer, damaged, locked or not writable
 */
export function openDatabase(path: string, options: OpenOptions = {}): Db {
  let db: Db;
  try {
    db = new Database(path, { readonly: options.isReadOnly ?? false, timeout: 2000 });
  } catch (error) {
    throw explainRefusal(path, error);
  }
  try {
    refuseForeign(db, path);
    if (!options.isReadOnly) {
      db.pragma('journal_mode = WAL');
      db.pragma(`synchronous = ${options.synchronous ?? 'FULL'}`);
    }
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    const migrations = options.migrations ?? readMigrations();
    if (options.isReadOnly) migrate(db, migrations, { isDryRun: true });
    else migrate(db, migrations, { beforeFirst: () => backupBeforeMigration(db, path) });
    if (!options.isReadOnly) db.pragma(`application_id = ${applicationId}`);
    return db;
  } catch (error) {
    db.close();
    throw explainRefusal(path, error);
  }
}

/** Reads the whole file as SQLite sees it. @throws DatabaseRefused DAMAGED, NOT_A_DATABASE, and what keeps it from being read */
export function refuseDamaged(path: string): void {
  let db: Db | undefined;
  try {
    // What was cut off in the middle of a change has to be taken back before it can be read.
    const isCutOff = existsSync(`${path}-journal`);
    db = new Database(path, { readonly: !isCutOff, fileMustExist: true, timeout: 2000 });
    const found = db.pragma('quick_check(1)', { simple: true });
    if (found !== 'ok')
      throw new DatabaseRefused('DAMAGED', `${path} is damaged (${String(found)}).`);
  } catch (error) {
    throw explainRefusal(path, error);
  } finally {
    db?.close();
  }
}

function refuseForeign(db: Db, path: string): void {
  const id = db.pragma('application_id', { simple: true });
  const hasTables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0;
  if (hasTables && id !== applicationId) {
    throw new DatabaseRefused(
      'FOREIGN',
      `${path} belongs to another program; choose another folder.`,
    );
  }
}

/** Grows with every change this connection has committed. */
export function dataVersion(db: Db): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get());
}
