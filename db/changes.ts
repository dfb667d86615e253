/** Reads and writes a row named by a noted change, whatever its table. */
import type { FactChange, FactRow } from './capture.ts';
import { factTables } from './facts.ts';
import type { Db } from './open.ts';
import { columnsOf, statement } from './table.ts';

const keys = new Map(factTables.map(({ name, keyColumns }) => [name, keyColumns]));

function keyOf(change: FactChange): {
  columns: readonly string[];
  values: (string | number | null)[];
} {
  const row = change.after ?? change.before;
  const columns = keys.get(change.table);
  if (!row || !columns) throw new Error(`a change names no row of ${change.table}`);
  return { columns, values: columns.map((column) => row[column] ?? null) };
}

/** The row a change is about, as it stands now. */
export function findRow(db: Db, change: FactChange): FactRow | null {
  const { columns, values } = keyOf(change);
  const where = columns.map((column) => `${column} = ?`).join(' AND ');
  return (
    (statement(db, `SELECT * FROM ${change.table} WHERE ${where}`).get(...values) as
      | FactRow
      | undefined) ?? null
  );
}

/** Makes the row what `after` says; null deletes it. */
export function changeRow(db: Db, change: FactChange): void {
  const { columns, values } = keyOf(change);
  const where = columns.map((column) => `${column} = ?`).join(' AND ');
  if (change.after === null) {
    statement(db, `DELETE FROM ${change.table} WHERE ${where}`).run(...values);
    return;
  }
  const all = columnsOf(db, change.table);
  const others = all.filter((column) => !columns.includes(column));
  const set = others.map((column) => `${column} = excluded.${column}`).join(', ');
  const { after } = change;
  statement(
    db,
    `INSERT INTO ${change.table} (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})
     ON CONFLICT (${columns.join(', ')}) DO ${set === '' ? 'NOTHING' : `UPDATE SET ${set}`}`,
  ).run(...all.map((column) => after[column] ?? null));
}

/** Whether two rows hold the same values. */
export function sameRow(a: FactRow | null, b: FactRow | null): boolean {
  if (a === null || b === null) return a === b;
  const columns = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...columns].every((column) => (a[column] ?? null) === (b[column] ?? null));
}
