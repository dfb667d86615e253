/**
 * Notes every change to a fact table as it happens, so that no command can change a fact and forget to say so.
 * Temporary triggers live in this connection only: a change made with another tool leaves no note, and `verify`
 * finds it.
 */
import { factTables, type FactTableName } from './facts.ts';
import type { Db } from './open.ts';
import { noteChange, startKeeping } from './rowMemory.ts';
import { columnsOf } from './table.ts';

export type FactRow = Readonly<Record<string, string | number | null>>;

export interface FactChange {
  readonly table: FactTableName;
  readonly before: FactRow | null;
  readonly after: FactRow | null;
}

type Value = string | number | null;

const notes = new WeakMap<Db, FactChange[]>();

/** Starts noting on this connection; call once after opening. */
export function startCapture(db: Db): void {
  const noted: FactChange[] = [];
  notes.set(db, noted);
  startKeeping(db);
  for (const { name } of factTables) {
    const columns = columnsOf(db, name);
    const rowOf = (values: readonly Value[], from: number): FactRow => {
      const row: Record<string, Value> = {};
      for (const [index, column] of columns.entries()) row[column] = values[from + index] ?? null;
      return row;
    };
    const note = (before: FactRow | null, after: FactRow | null): null => {
      noted.push({ table: name, before, after });
      noteChange(db, name, before, after);
      return null;
    };
    const kinds = {
      INSERT: { rows: ['new'], take: (values: Value[]) => note(null, rowOf(values, 0)) },
      UPDATE: {
        rows: ['old', 'new'],
        take: (values: Value[]) => note(rowOf(values, 0), rowOf(values, columns.length)),
      },
      DELETE: { rows: ['old'], take: (values: Value[]) => note(rowOf(values, 0), null) },
    };
    for (const [kind, { rows, take }] of Object.entries(kinds)) {
      const trigger = `capture_${name}_${kind}`;
      const given = rows.flatMap((row) => columns.map((column) => `${row}.${column}`));
      db.function(trigger, { varargs: true }, (...values: Value[]) => take(values));
      db.exec(`CREATE TEMP TRIGGER ${trigger} AFTER ${kind} ON main.${name} BEGIN
        SELECT ${trigger}(${given.join(', ')}); END`);
    }
  }
}

/** How many changes `takeChanges` would answer. */
export function countChanges(db: Db): number {
  return notes.get(db)?.length ?? 0;
}

/** The changes since the last call, in order; forgets them. */
export function takeChanges(db: Db): FactChange[] {
  return notes.get(db)?.splice(0) ?? [];
}
