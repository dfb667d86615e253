import Database from 'better-sqlite3';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Migration } from './migrate.ts';
import { readMigrations } from './migrations.ts';
import { DatabaseRefused, openDatabase } from './open.ts';

function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bantaya-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'bantaya.sqlite');
}
const next: Migration = {
  version: 1000,
  name: '1000-next.sql',
  sql: 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT',
};

function refusedKind(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof DatabaseRefused ? error.kind : String(error);
  }
  return 'opened';
}

test('a database of a newer app is refused and left as it was', () => {
  const path = temporaryFile();
  openDatabase(path, { migrations: [...readMigrations(), next] }).close();
  expect(refusedKind(() => openDatabase(path))).toBe('NEWER');
  const db = new Database(path, { readonly: true });
  expect(db.pragma('user_version', { simple: true })).toBe(1000);
  db.close();
});

test('a step that fails leaves nothing of itself or of the steps before it', () => {
  const path = temporaryFile();
  openDatabase(path).close();
  const broken: Migration = {
    version: 1001,
    name: '1001-broken.sql',
    sql: 'CREATE TABLE other (id TEXT) STRICT; SELECT nonsense',
  };
  expect(() => openDatabase(path, { migrations: [...readMigrations(), next, broken] })).toThrow(
    /nonsense/,
  );
  const db = new Database(path, { readonly: true });
  expect(
    db.prepare("SELECT count(*) FROM sqlite_schema WHERE name IN ('extra', 'other')").pluck().get(),
  ).toBe(0);
  db.close();
});

test('a list that does not ascend is refused before anything runs', () => {
  expect(() =>
    openDatabase(temporaryFile(), { migrations: [next, { ...next, name: 'twice' }] }),
  ).toThrow(/ascend/);
});

test('the data is copied aside before its first new step', () => {
  const path = temporaryFile();
  openDatabase(path).close();
  expect(existsSync(`${path}.before-schema-2`)).toBe(false);
  openDatabase(path, { migrations: [...readMigrations(), next] }).close();
  const copies = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((version) =>
    existsSync(`${path}.before-schema-${version + 1}`),
  );
  expect(copies).toHaveLength(1);
});

test('a copy that was cut off before the first new step is made anew, never taken for a whole one', () => {
  const path = temporaryFile();
  openDatabase(path).close();
  const newest = readMigrations().at(-1)?.version ?? 0;
  const copy = `${path}.before-schema-${newest + 1}`;
  writeFileSync(`${copy}.part`, 'half a copy');
  openDatabase(path, { migrations: [...readMigrations(), next] }).close();
  expect(existsSync(`${copy}.part`)).toBe(false);
  const db = new Database(copy, { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
});

test('files of other programs, and files that are no database, are refused with a way out', () => {
  const foreign = temporaryFile();
  const db = new Database(foreign);
  db.exec('CREATE TABLE theirs (id)');
  db.close();
  expect(refusedKind(() => openDatabase(foreign))).toBe('FOREIGN');
  const text = temporaryFile();
  writeFileSync(
    text,
    'this is a letter, not a database, and it is long enough to be read as a page header'.repeat(
      20,
    ),
  );
  expect(refusedKind(() => openDatabase(text))).toBe('NOT_A_DATABASE');
});

test('an opened database is durable: WAL and synchronous FULL', () => {
  const db = openDatabase(temporaryFile());
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  db.close();
});

test('every table refuses values of another type', () => {
  const db = openDatabase(temporaryFile());
  const loose = db
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
  db.close();
});
