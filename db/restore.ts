/**
 * Puts a backup in the place of a database: read and proved first, what stood there kept, then one rename. Whatever
 * ends it in between leaves the old database whole or the new one.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeFile, syncFile, writeBackup, type BackupFile } from './backup.ts';
import { ensureHostId, noteForks, readEpoch } from './hostMark.ts';
import { keepAccess } from './keepAccess.ts';
import { DatabaseRefused, openDatabase, type Db } from './open.ts';
import { openBackup } from './openBackup.ts';
import { findSetting, putSetting } from './setting.ts';
import { verify } from './verify.ts';

/**
 * Restores `backup` to `path`, whose database must be closed. A new epoch begins, later than any that the backup, the
 * present database or the host that replaced it knows of.
 * @param minEpoch the epoch begins after this one at least: what a mark in the backup's folder tells
 * @returns the kept copy of what stood there, if anything did
 * @throws DatabaseRefused, Error when the backup does not verify; nothing was changed then
 */
export async function restoreBackup(
  backup: string,
  path: string,
  backupFolder: string,
  nowMs: number,
  minEpoch = 0,
): Promise<BackupFile | null> {
  const aside = `${path}.restoring`;
  removeFile(aside);
  try {
    await copyDatabase(backup, aside);
    const fresh = openDatabase(aside);
    let kept: BackupFile | null = null;
    try {
      const { isClean, findings } = verify(fresh);
      if (!isClean)
        throw new Error(
          `the backup does not verify: ${findings[0]?.at ?? ''}: ${findings[0]?.message ?? ''}`,
        );
      let epoch = Math.max(minEpoch, readEpoch(fresh));
      // The backup may name the laptop that made it; from here on it is this one's.
      putSetting(fresh, 'hostId', null);
      putSetting(fresh, 'replacedBy', null);
      if (existsSync(path)) {
        const present = await keepPresent(path, backupFolder, nowMs);
        kept = present.kept;
        if (present.db) epoch = Math.max(epoch, leaveToFresh(present.db, path, fresh));
      }
      ensureHostId(fresh);
      noteForks(fresh);
      putSetting(fresh, 'epoch', String(epoch + 1));
      fresh.pragma('journal_mode = DELETE');
    } finally {
      fresh.close();
    }
    syncFile(aside);
    removeFile(`${path}-wal`);
    removeFile(`${path}-shm`);
    renameSync(aside, path);
    syncFile(dirname(path));
    return kept;
  } catch (error) {
    removeFile(aside);
    throw error;
  }
}

/**
 * Hands over what is the laptop's own and closes the present database.
 * @returns the latest epoch it knows of
 */
function leaveToFresh(present: Db, path: string, fresh: Db): number {
  try {
    const epoch = Math.max(readEpoch(present), replacedEpoch(present));
    keepAccess(present, fresh);
    // All of it in the one file, so that no log is left to meet the database that comes.
    if (present.pragma('journal_mode = DELETE', { simple: true }) !== 'delete')
      throw new DatabaseRefused(
        'LOCKED',
        `${path} is in use by another program; close it and try again.`,
      );
    return epoch;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^SQLITE_(BUSY|LOCKED)/.test(code))
      throw new DatabaseRefused(
        'LOCKED',
        `${path} is in use by another program; close it and try again.`,
        { cause: error },
      );
    // A damaged one was copied as it is; it hands over nothing.
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return 0;
    throw error;
  } finally {
    present.close();
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const source = openBackup(from);
  try {
    await source.db.backup(to);
  } finally {
    source.close();
  }
}

/**
 * A present database that opens and verifies is kept as a backup; a damaged or foreign one is copied beside itself as
 * it is, because it must not hold up the restore that repairs it.
 */
async function keepPresent(
  path: string,
  backupFolder: string,
  nowMs: number,
): Promise<{ db: Db | null; kept: BackupFile | null }> {
  let db: Db | null = null;
  try {
    db = openDatabase(path);
    return { db, kept: await writeBackup(db, backupFolder, 'before-restore', nowMs) };
  } catch (error) {
    if (error instanceof DatabaseRefused && ['LOCKED', 'READ_ONLY', 'FULL'].includes(error.kind))
      throw error;
    // A full or missing disk must stop it; a database that is not as it should be must not.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (/^(ENOSPC|EROFS|EACCES|EPERM|SQLITE_FULL|SQLITE_IOERR)/.test(code)) {
      db?.close();
      throw error;
    }
    const folder = join(dirname(path), 'rusak');
    mkdirSync(folder, { recursive: true });
    for (const suffix of ['', '-wal'])
      if (existsSync(`${path}${suffix}`))
        copyFileSync(`${path}${suffix}`, join(folder, `${nowMs}-${basename(path)}${suffix}`));
    return { db, kept: null };
  }
}

function replacedEpoch(db: Db): number {
  const text = findSetting(db, 'replacedBy');
  return text === undefined ? 0 : Number((JSON.parse(text) as { epoch?: unknown }).epoch ?? 0);
}
