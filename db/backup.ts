/** Backups: a consistent copy of the running database, checked after writing, kept by a declared rule. */
import { createHash } from 'node:crypto';
import { copyFile, readFile, stat } from 'node:fs/promises';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeFile, syncFile } from './fileSteps.ts';
import { openDatabase, type Db } from './open.ts';
import { verify } from './verify.ts';

export { removeFile, syncFile } from './fileSteps.ts';

export interface BackupFile {
  path: string;
  name: string;
  /** Unix milliseconds from the file's name. */
  atMs: number;
  bytes: number;
  reason: BackupReason;
}
/** Why it was made; part of the file's name. */
export type BackupReason = 'lock' | 'timed' | 'before-restore' | 'manual' | 'close';

const allPages = 0x7fff_ffff;
const namePattern = /^bantaya-(\d{13})-(lock|timed|before-restore|manual|close)\.sqlite$/;
const halfPattern = /^bantaya-\d{13}-[a-z-]+\.sqlite\.part(-wal|-shm|-journal)?$/;
/** A half file as old as this is nobody's work any more; on a shared stick another laptop may be writing its own. */
const halfMs = 3_600_000;

/** What is kept: everything of the last two hours, one an hour for two days, one a day beyond; locks and closings for 30 days. */
export const keepRule = {
  allMs: 2 * 3_600_000,
  hourlyMs: 48 * 3_600_000,
  pinnedMs: 30 * 86_400_000,
  dailyCount: 30,
};

/**
 * Writes a backup into `folder` (made when missing) and proves that it opens, is whole and verifies. Half a file is
 * never left behind under a backup's name.
 * @returns the finished backup
 * @throws Error when the folder cannot be written or the copy does not verify
 */
export async function writeBackup(
  db: Db,
  folder: string,
  reason: BackupReason,
  nowMs: number,
): Promise<BackupFile> {
  mkdirSync(folder, { recursive: true });
  const name = `bantaya-${String(nowMs).padStart(13, '0')}-${reason}.sqlite`;
  const path = join(folder, name);
  const aside = `${path}.part`;
  removeFile(aside);
  try {
    // Another connection's commits begin a stepwise copy anew each time; a reader's copy is one step, which holds nobody up.
    await db.backup(aside, db.readonly ? { progress: () => allPages } : undefined);
    const copy = openDatabase(aside);
    try {
      // A backup is one file: nothing of it may stay behind in a write-ahead log.
      copy.pragma('journal_mode = DELETE');
      const { isClean, findings } = verify(copy);
      if (!isClean)
        throw new Error(
          `the copy does not verify: ${findings[0]?.at ?? ''} ${findings[0]?.message ?? ''}`,
        );
    } finally {
      copy.close();
    }
    syncFile(aside);
    renameSync(aside, path);
    syncFile(folder);
  } catch (error) {
    removeFile(aside);
    throw error;
  }
  return { path, name, atMs: nowMs, bytes: statSync(path).size, reason };
}

/**
 * Copies a finished backup to a second folder that must exist (a stick is not made by writing to where it was), reads
 * it back and compares.
 * @throws Error ENOENT when the folder is not there, or when what was read back differs
 */
export async function copyBackup(file: BackupFile, folder: string): Promise<void> {
  await stat(folder);
  const path = join(folder, file.name);
  const aside = `${path}.part`;
  try {
    await copyFile(file.path, aside);
    syncFile(aside);
    const [wanted, found] = await Promise.all([readFile(file.path), readFile(aside)]);
    if (digest(wanted) !== digest(found))
      throw new Error(`${aside} does not read back as it was written`);
    renameSync(aside, path);
  } catch (error) {
    removeFile(aside);
    throw error;
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Backups in a folder, newest first; a folder that is not there has none. */
export function listBackups(folder: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const found = namePattern.exec(name);
      const path = join(folder, name);
      if (!found) return [];
      return [
        {
          path,
          name,
          atMs: Number(found[1]),
          bytes: statSync(path).size,
          reason: found[2] as BackupReason,
        },
      ];
    })
    .sort((a, b) => b.atMs - a.atMs);
}

/** Which backups the rule lets go, given now; pure, so that it can be shown before anything is deleted. */
export function backupsToDrop(files: readonly BackupFile[], nowMs: number): BackupFile[] {
  const kept = new Set<string>();
  const days: string[] = [];
  return files
    .toSorted((a, b) => b.atMs - a.atMs)
    .filter((file) => {
      const age = nowMs - file.atMs;
      if (age <= keepRule.allMs) return false;
      if (file.reason !== 'timed' && age <= keepRule.pinnedMs) return false;
      const hour = `h${Math.floor(file.atMs / 3_600_000)}`;
      const day = `d${Math.floor(file.atMs / 86_400_000)}`;
      if (age <= keepRule.hourlyMs) {
        if (kept.has(hour)) return true;
        kept.add(hour).add(day);
        return false;
      }
      if (kept.has(day)) return true;
      kept.add(day);
      days.push(day);
      return days.length > keepRule.dailyCount;
    });
}

/** Deletes what writing left half done before `beforeMs` (by default: ever), where the power failed or the host was ended. */
export function removeHalfBackups(folder: string, beforeMs = Infinity): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (halfPattern.test(name) && statSync(path).mtimeMs < beforeMs) rmSync(path, { force: true });
  }
}

/** Deletes what the rule lets go; a file that cannot be deleted is left. */
export function dropOldBackups(folder: string, nowMs: number): void {
  removeHalfBackups(folder, nowMs - halfMs);
  for (const { path } of backupsToDrop(listBackups(folder), nowMs)) removeFile(path);
}
