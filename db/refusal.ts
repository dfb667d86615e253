/** What SQLite or the system said about a place, in words that name it and the way out. */
import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { DatabaseRefused } from './handle.ts';

const kinds: readonly [
  codes: RegExp,
  kind: DatabaseRefused['kind'],
  words: (place: string) => string,
][] = [
  [/^SQLITE_NOTADB/, 'NOT_A_DATABASE', (place) => `${place} is not a Bantaya database.`],
  [/^SQLITE_CORRUPT/, 'DAMAGED', (place) => `${place} is damaged; restore a backup.`],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    'LOCKED',
    (place) => `${place} is in use by another program; close it and try again.`,
  ],
  [
    /^(SQLITE_(READONLY|CANTOPEN|PERM)|EROFS|EACCES|EPERM)/,
    'READ_ONLY',
    (place) => `${place} cannot be written; check the folder's rights or choose another folder.`,
  ],
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    'FULL',
    (place) => `The disk that holds ${place} is full; free some space and try again.`,
  ],
];

/** @returns a DatabaseRefused where the error is of that kind, else the error as it is */
export function explainRefusal(place: string, error: unknown): unknown {
  if (error instanceof DatabaseRefused || !(error instanceof Error)) return error;
  // A port that may not be used is no matter of the disk.
  if ('syscall' in error && error.syscall === 'listen') return error;
  const said = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // A full disk also makes the files fail that SQLite maps into memory.
  const code = /^SQLITE_(IOERR|CANTOPEN)/.test(said) && isFull(place) ? 'SQLITE_FULL' : said;
  const found = kinds.find(([codes]) => codes.test(code));
  return found ? new DatabaseRefused(found[1], found[2](place), { cause: error }) : error;
}

function isFull(place: string): boolean {
  try {
    const at = existsSync(place) ? place : path.dirname(place);
    // A medium that is never written has no room left, and is not full for that.
    accessSync(at, constants.W_OK);
    return statfsSync(at).bavail === 0;
  } catch {
    return false;
  }
}
