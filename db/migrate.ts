/** Brings a database to the app's version, or refuses and leaves it untouched. */
import { existsSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { removeFile, syncFile } from './fileSteps.ts';
import { DatabaseRefused, type Db } from './handle.ts';

export interface Migration {
  /** The user_version this step leads to. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

interface MigrateOptions {
  /** Called once before the first pending step of a database that already holds something. */
  readonly beforeFirst?: () => void;
  /** Only refuse, never change: for a database opened read-only. */
  readonly isDryRun?: boolean;
}

/**
 * Applies all pending steps in one transaction.
 * @throws DatabaseRefused NEWER for a database from a newer app
 * @throws Error for a list that does not ascend, or a step that fails (nothing is kept of it)
 */
export function migrate(
  db: Db,
  migrations: readonly Migration[],
  options: MigrateOptions = {},
): void {
  migrations.forEach((migration, index) => {
    const before = migrations[index - 1]?.version ?? 0;
    if (!Number.isInteger(migration.version) || migration.version <= before) {
      throw new Error(
        `migration ${migration.name} does not ascend: ${migration.version} after ${before}`,
      );
    }
  });
  const present = Number(db.pragma('user_version', { simple: true }));
  const newest = migrations.at(-1)?.version ?? 0;
  if (present > newest) {
    throw new DatabaseRefused(
      'NEWER',
      `The data was written by a newer Bantaya (schema ${present}, this one knows ${newest}); update the app.`,
    );
  }
  const pending = migrations.filter((migration) => migration.version > present);
  if (pending.length === 0) return;
  if (options.isDryRun) {
    throw new DatabaseRefused(
      'FOREIGN',
      `The data has schema ${present}, ${newest} is needed; open it once for writing.`,
    );
  }
  if (present > 0) options.beforeFirst?.();
  // Foreign keys cannot be switched inside a transaction; they are checked as a whole before the commit.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const migration of pending) {
        db.exec(migration.sql);
        db.pragma(`user_version = ${migration.version}`);
      }
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

/** Copies the database beside itself before its schema changes; half a copy never has the name of a whole one. */
export function backupBeforeMigration(db: Db, path: string): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  const target = `${path}.before-schema-${version + 1}`;
  if (existsSync(target)) return;
  const aside = `${target}.part`;
  removeFile(aside);
  try {
    db.prepare('VACUUM INTO ?').run(aside);
    // SQLite itself does not wait for the disk here: https://www.sqlite.org/lang_vacuum.html
    syncFile(aside);
    renameSync(aside, target);
    syncFile(dirname(target));
  } catch (error) {
    removeFile(aside);
    throw error;
  }
}
