/**
 * What every tap asks the database for, kept in memory: rows by key, the entries of a sheet, the head of a ledger.
 * Only on a connection that notes every change of its facts (capture.ts), and only until something is taken back.
 */
import type { Db } from './handle.ts';

type Kept = Map<string, unknown>;
type Row = Readonly<Record<string, string | number | null>>;
type Patch = (kept: Kept, before: Row | null, after: Row | null) => void;

/** More than a long day needs; above it memory starts anew. */
const mostKept = 50_000;
const memories = new WeakMap<Db, Kept>();
const patches = new Map<string, Patch[]>();

/** Starts keeping on this connection; from now on each change has to be told to `noteChange`. */
export function startKeeping(db: Db): void {
  memories.set(db, new Map());
}

/** Says what a change of a fact table does to what is kept; a table may have several. */
export function patchOnChange(table: string, patch: Patch): void {
  patches.set(table, [...(patches.get(table) ?? []), patch]);
}

export function noteChange(db: Db, table: string, before: Row | null, after: Row | null): void {
  const kept = memories.get(db);
  if (kept) for (const patch of patches.get(table) ?? []) patch(kept, before, after);
}

/** The kept value, or what `read` says, which is kept then. Values are shared: nobody may change them. */
export function keptOr<Value>(db: Db, name: string, read: () => Value): Value {
  const kept = memories.get(db);
  if (!kept) return read();
  if (kept.has(name)) return kept.get(name) as Value;
  const value = read();
  keep(db, name, value);
  return value;
}

/** The kept value, where there is one. */
export function findKept<Value>(db: Db, name: string): Value | undefined {
  return memories.get(db)?.get(name) as Value | undefined;
}

/** Forgets what is kept under a name. */
export function dropKept(db: Db, name: string): void {
  memories.get(db)?.delete(name);
}

/** Replaces what is kept under a name. */
export function keep(db: Db, name: string, value: unknown): void {
  const kept = memories.get(db);
  if (!kept) return;
  if (kept.size >= mostKept) kept.clear();
  kept.set(name, value);
}

/** To be called whenever something was taken back: what is kept may be of rows that are no more. */
export function forgetKept(db: Db): void {
  memories.get(db)?.clear();
}
