/** A bare handle past every rule of the app, for tests that tamper with the file. */
import Database from 'better-sqlite3';
import type { Db } from '../open.ts';

export function openRaw(path: string): Db {
  return new Database(path);
}
