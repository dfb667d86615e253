/** The open database, and why a file may be refused. */
import type Database from 'better-sqlite3';

export type Db = Database.Database;

/** A database file that cannot be used as it stands; `kind` says which way out to offer. */
export class DatabaseRefused extends Error {
  readonly kind:
    | 'NOT_A_DATABASE'
    | 'NEWER'
    | 'LOCKED'
    | 'READ_ONLY'
    | 'FULL'
    | 'DAMAGED'
    | 'FOREIGN';
  constructor(kind: DatabaseRefused['kind'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseRefused';
    this.kind = kind;
  }
}
