/** The plain statements every fact table needs, typed by its row; columns come from the schema itself. */
import type { Statement } from 'better-sqlite3';
import type { Db } from './handle.ts';
import { keptOr, patchOnChange } from './rowMemory.ts';

type Key<Row, K extends keyof Row> = Pick<Row, K>;

export interface Table<Row extends object, K extends keyof Row & string> {
  readonly name: string;
  readonly keyColumns: readonly K[];
  /** Inserts the row, or updates it where the key exists; an equal row is not written again. */
  put(db: Db, row: Row): void;
  /** Deletes and says whether a row was there. */
  remove(db: Db, key: Key<Row, K>): boolean;
  find(db: Db, key: Key<Row, K>): Row | undefined;
  /** One row. @throws Error when there is none */
  get(db: Db, key: Key<Row, K>): Row;
  /** Rows of an event in their natural order (position where the table has one, else key). */
  list(db: Db, eventId: string): Row[];
}

type Statements = Record<'put' | 'remove' | 'find' | 'list', Statement>;

/**
 * Describes table `name` with primary key `keyColumns`.
 * @param isKept whether rows stay in memory once found: for tables that every tap asks
 */
export function defineTable<Row extends object, K extends keyof Row & string>(
  name: string,
  keyColumns: readonly K[],
  { isKept = false } = {},
): Table<Row, K> {
  const cache = new WeakMap<Db, Statements>();
  const statements = (db: Db): Statements => {
    let known = cache.get(db);
    if (!known) {
      known = prepare(db, name, keyColumns);
      cache.set(db, known);
    }
    return known;
  };
  const nameOf = (row: object) => {
    let text = name;
    for (const column of keyColumns) text += `\n${String((row as Row)[column])}`;
    return text;
  };
  const read = (db: Db, key: Key<Row, K>) => statements(db).find.get(key) as Row | undefined;
  const find = isKept
    ? (db: Db, key: Key<Row, K>) => keptOr(db, nameOf(key), () => Object.freeze(read(db, key)))
    : read;
  if (isKept) {
    patchOnChange(name, (kept, before, after) => {
      if (before) kept.set(nameOf(before), undefined);
      if (after) kept.set(nameOf(after), Object.freeze(after));
    });
  }
  return {
    name,
    keyColumns,
    put: (db, row) => void statements(db).put.run(row),
    remove: (db, key) => statements(db).remove.run(key).changes > 0,
    find,
    get: (db, key) => {
      const row = find(db, key);
      if (!row)
        throw new Error(
          `${name} ${keyColumns.map((column) => String(key[column])).join('/')} does not exist`,
        );
      return row;
    },
    list: (db, eventId) => statements(db).list.all({ eventId }) as Row[],
  };
}

/** Column names of a table in schema order. */
export function columnsOf(db: Db, table: string): string[] {
  return (
    db.prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid').pluck().all(table) as string[]
  ).slice();
}

function prepare(db: Db, name: string, keyColumns: readonly string[]): Statements {
  const columns = columnsOf(db, name);
  const others = columns.filter((column) => !keyColumns.includes(column));
  const where = keyColumns.map((column) => `${column} = @${column}`).join(' AND ');
  const eventColumn = columns.includes('eventId') ? 'eventId' : 'id';
  const order = [
    ...(columns.includes('position') && !keyColumns.some((key) => key === 'position')
      ? ['position']
      : []),
    ...keyColumns,
  ];
  const update = others.map((column) => `${column} = excluded.${column}`).join(', ');
  const differs = others
    .map((column) => `${name}.${column} IS NOT excluded.${column}`)
    .join(' OR ');
  return {
    put: db.prepare(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})
       ON CONFLICT (${keyColumns.join(', ')}) DO ${others.length > 0 ? `UPDATE SET ${update} WHERE ${differs}` : 'NOTHING'}`,
    ),
    remove: db.prepare(`DELETE FROM ${name} WHERE ${where}`),
    find: db.prepare(`SELECT * FROM ${name} WHERE ${where}`),
    list: db.prepare(
      `SELECT * FROM ${name} WHERE ${eventColumn} = @eventId ORDER BY ${order.join(', ')}`,
    ),
  };
}

const prepared = new WeakMap<Db, Map<string, Statement<unknown[]>>>();

/** A prepared statement, kept for the life of the handle. */
export function statement(db: Db, sql: string): Statement<unknown[]> {
  let known = prepared.get(db);
  if (!known) prepared.set(db, (known = new Map()));
  let found = known.get(sql);
  if (!found) known.set(sql, (found = db.prepare<unknown[]>(sql)));
  return found;
}
