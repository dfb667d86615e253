/** One host per data folder: a lock the operating system drops by itself when its owner dies, however it dies. */
import Database from 'better-sqlite3';
import path from 'node:path';
import { DatabaseRefused, explainRefusal } from './open.ts';

export interface FolderLock {
  release(): void;
}

/**
 * Holds `folder` for this process. Reading the data beside a running host stays possible.
 * @throws DatabaseRefused LOCKED while another host holds it, READ_ONLY or FULL where nothing can be written
 */
export function lockFolder(folder: string): FolderLock {
  const file = path.join(folder, 'host.lock');
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { timeout: 0 });
    // No journal stays behind; the lock is SQLite's own on the file, on every system it runs on.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
      throw new DatabaseRefused(
        'LOCKED',
        `Another Bantaya is already running on ${folder}; close it or choose another folder with --data.`,
        { cause: error },
      );
    }
    throw explainRefusal(folder, error);
  }
  const held = db;
  return { release: () => void held.close() };
}
