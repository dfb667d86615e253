/**
 * Notes every change to a fact table as it happens, so that no command can change a fact and forget to say so.
 * Temporary triggers live in this connection only: a change made with another tool leaves no note, and `verify`
 * finds it.
 */
import type { Statement } from 'better-sqlite3';
import { factTables, type FactTableName } from './facts.ts';
import type { Db } from './open.ts';
import { columnsOf } from './table.ts';

export type FactRow = Readonly<Record<string, string | number | null>>;

export interface FactChange {
  readonly table: FactTableName;
  readonly before: FactRow | null;
  readonly after: FactRow | null;
}

/** Starts noting on this connection; call once after opening. */
export function startCapture(db: Db): void {
  db.exec(
    'CREATE TEMP TABLE factChange (number INTEGER PRIMARY KEY, tableName TEXT, before TEXT, after TEXT)',
  );
  for (const { name } of factTables) {
    const columns = columnsOf(db, name);
    const json = (row: 'old' | 'new') =>
      `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;
    const kinds = [
      ['INSERT', 'NULL', json('new')],
      ['UPDATE', json('old'), json('new')],
      ['DELETE', json('old'), 'NULL'],
    ] as const;
    for (const [kind, before, after] of kinds) {
      db.exec(`CREATE TEMP TRIGGER capture_${name}_${kind} AFTER ${kind} ON main.${name} BEGIN
        INSERT INTO factChange (tableName, before, after) VALUES ('${name}', ${before}, ${after}); END`);
    }
  }
}

const statements = new WeakMap<Db, { take: Statement<[]>; clear: Statement<[]> }>();

/** The changes since the last call, in order; forgets them. */
export function takeChanges(db: Db): FactChange[] {
  let known = statements.get(db);
  if (!known) {
    known = {
      take: db.prepare<[]>('SELECT tableName, before, after FROM temp.factChange ORDER BY number'),
      clear: db.prepare<[]>('DELETE FROM temp.factChange'),
    };
    statements.set(db, known);
  }
  const rows = known.take.all() as {
    tableName: FactTableName;
    before: string | null;
    after: string | null;
  }[];
  if (rows.length === 0) return [];
  known.clear.run();
  return rows.map(({ tableName, before, after }) => ({
    table: tableName,
    before: before === null ? null : (JSON.parse(before) as FactRow),
    after: after === null ? null : (JSON.parse(after) as FactRow),
  }));
}
