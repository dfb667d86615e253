/** Data as an earlier release left it: only the first migrations, and the rows that they know. */
import { renameSync } from 'node:fs';
import { removeFile } from '../../../db/backup.ts';
import { readMigrations } from '../../../db/migrations.ts';
import { applicationId, openDatabase } from '../../../db/open.ts';
import { openRaw } from '../../../db/testing/openRaw.ts';

/** Brings the closed database at `path` back to schema `version`, with all its rows. */
export function ageSchema(path: string, version: number): void {
  const aside = `${path}.aged`;
  removeFile(aside);
  for (let step = version; step < 1000 && step <= readMigrations().length; step += 1)
    removeFile(`${path}.before-schema-${step + 1}`);
  // Whatever a killed host left in its log comes along.
  openDatabase(path).close();
  openDatabase(aside, { migrations: readMigrations().slice(0, version) }).close();
  const db = openRaw(aside);
  try {
    db.pragma('foreign_keys = OFF');
    db.pragma(`application_id = ${applicationId}`);
    db.prepare('ATTACH ? AS present').run(path);
    const tables = db
      .prepare(
        "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all() as string[];
    db.transaction(() => {
      for (const table of tables) {
        const columns = (
          db.prepare("SELECT name FROM pragma_table_info(?, 'main')").pluck().all(table) as string[]
        ).join(', ');
        db.exec(`DELETE FROM main.${table}`);
        db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM present.${table}`);
      }
    })();
    db.exec('DETACH present');
  } finally {
    db.close();
  }
  removeFile(path);
  renameSync(aside, path);
}

export function schemaOf(path: string): number {
  const db = openRaw(path);
  try {
    return Number(db.pragma('user_version', { simple: true }));
  } finally {
    db.close();
  }
}
