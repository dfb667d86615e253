/** Which files beside the database still hold what was erased: backups, copies made before a migration, wrecks. */
import { closeSync, openSync, readSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBackup } from './openBackup.ts';

export interface HeldFile {
  path: string;
  bytes: number;
  state: 'HOLDS' | 'UNREADABLE';
}
/** An event's chain, and the number of the entry that erased it. */
export interface ErasedChain {
  eventId: string;
  number: number;
}

/**
 * Databases in these folders that hold content from before the erasure, or cannot be read; folders that are not there
 * have none.
 * @param live the database itself
 */
export function findHeldFiles(
  folders: readonly string[],
  live: string,
  chains: readonly ErasedChain[],
): HeldFile[] {
  const own = resolve(live);
  const seen = new Set<string>();
  return folders.flatMap(listFiles).flatMap((path) => {
    const isPart = path.endsWith('-wal') || path.endsWith('-shm') || path.endsWith('-journal');
    if (path === own || isPart || seen.has(path) || !isDatabase(path)) return [];
    seen.add(path);
    const state = stateOf(path, chains);
    return state === 'CLEAN' ? [] : [{ path, bytes: statSync(path).size, state }];
  });
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => resolve(join(folder, name)));
  } catch {
    return [];
  }
}

/** By its first bytes or by its name: what SQLite cannot open any more may still hold names. */
function isDatabase(path: string): boolean {
  if (path.includes('.sqlite')) return true;
  const bytes = Buffer.alloc(16);
  try {
    const handle = openSync(path, 'r');
    readSync(handle, bytes, 0, 16, 0);
    closeSync(handle);
  } catch {
    return false;
  }
  return bytes.toString('latin1') === 'SQLite format 3\0';
}

function stateOf(path: string, chains: readonly ErasedChain[]): HeldFile['state'] | 'CLEAN' {
  try {
    const backup = openBackup(path);
    try {
      const find = backup.db
        .prepare('SELECT 1 FROM ledgerPayload WHERE eventId = ? AND number < ? LIMIT 1')
        .pluck();
      return chains.some(({ eventId, number }) => find.get(eventId, number) !== undefined)
        ? 'HOLDS'
        : 'CLEAN';
    } finally {
      backup.close();
    }
  } catch {
    return 'UNREADABLE';
  }
}
