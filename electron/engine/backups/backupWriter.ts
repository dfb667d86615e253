/** Writes backups in a thread of its own, which reads the database file itself: the room goes on scoring meanwhile. */
import { Worker } from 'node:worker_threads';
import { writeBackup, type BackupFile, type BackupReason } from '../../../db/backup.ts';
import type { Db } from '../../../db/open.ts';

export interface BackupOrder {
  readonly path: string;
  readonly folder: string;
  readonly reason: BackupReason;
  readonly nowMs: number;
}
export type BackupOutcome =
  | { readonly file: BackupFile }
  | { readonly problem: string; readonly code: string };

/**
 * Writes and proves a backup of the database behind `db` without holding its thread up.
 * @throws Error when it cannot be written or does not verify
 */
export async function writeBackupAside(
  db: Db,
  folder: string,
  reason: BackupReason,
  nowMs: number,
): Promise<BackupFile> {
  const outcome = await runThread({ path: db.name, folder, reason, nowMs });
  // Without the thread it is written here: slower, never left out.
  if (outcome === null) return writeBackup(db, folder, reason, nowMs);
  if ('file' in outcome) return outcome.file;
  throw Object.assign(
    new Error(outcome.problem),
    outcome.code === '' ? {} : { code: outcome.code },
  );
}

/** @returns null where the thread ended without an answer */
function runThread(order: BackupOrder): Promise<BackupOutcome | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./backupWriter.worker.ts', import.meta.url), {
      workerData: order,
    });
    worker.once('message', (outcome: BackupOutcome) => resolve(outcome));
    worker.once('error', () => resolve(null));
    worker.once('exit', () => resolve(null));
  });
}
