/** Data as an earlier release left it: only the first migrations, and the rows that they know. */
import { renameSync } from 'node:fs';
import { removeFile } from '../../../db/backup.ts';
import { chainHash, commit, ledgerGenesis } from '../../../db/ledger.ts';
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
      for (const table of tables.filter((name) => !name.startsWith('ledger'))) {
        const columns = (
          db.prepare("SELECT name FROM pragma_table_info(?, 'main')").pluck().all(table) as string[]
        ).join(', ');
        db.exec(`DELETE FROM main.${table}`);
        db.exec(`INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM present.${table}`);
      }
      ageLedger(db);
    })();
    db.exec('DETACH present');
  } finally {
    db.close();
  }
  removeFile(path);
  renameSync(aside, path);
}

interface Entry {
  eventId: string;
  number: number;
  salt: string;
  payload: string;
}
type Noted = Record<string, unknown> | null;

/** That release noted the columns it knew: the chain is told anew with them alone. */
function ageLedger(db: ReturnType<typeof openRaw>): void {
  const columnsOf = (table: string): ReadonlySet<string> =>
    new Set(
      db.prepare("SELECT name FROM pragma_table_info(?, 'main')").pluck().all(table) as string[],
    );
  const known = (table: string, row: Noted): Noted => {
    const columns = columnsOf(table);
    if (row === null || columns.size === 0) return row;
    return Object.fromEntries(Object.entries(row).filter(([column]) => columns.has(column)));
  };
  const insert = db.prepare('INSERT INTO main.ledger VALUES (?, ?, ?, ?)');
  const insertPayload = db.prepare('INSERT INTO main.ledgerPayload VALUES (?, ?, ?, ?)');
  const heads = new Map<string, string>();
  const rows = db
    .prepare(
      `SELECT eventId, number, salt, payload FROM present.ledger
       JOIN present.ledgerPayload USING (eventId, number) ORDER BY eventId, number`,
    )
    .all() as Entry[];
  for (const { eventId, number, salt, payload } of rows) {
    const told = JSON.parse(payload) as {
      changes: { table: string; before: Noted; after: Noted }[];
    };
    const changes = told.changes.map(({ table, before, after }) => ({
      table,
      before: known(table, before),
      after: known(table, after),
    }));
    const text = JSON.stringify({ ...told, changes });
    const commitment = commit(salt, text);
    const hash = chainHash(heads.get(eventId) ?? ledgerGenesis, eventId, number, commitment);
    heads.set(eventId, hash);
    insert.run(eventId, number, commitment, hash);
    insertPayload.run(eventId, number, salt, text);
  }
}

export function schemaOf(path: string): number {
  const db = openRaw(path);
  try {
    return Number(db.pragma('user_version', { simple: true }));
  } finally {
    db.close();
  }
}
