/** The backup's thread: copies the committed database, proves the copy and says where it is. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeBackup } from '../../../db/backup.ts';
import { openDatabase } from '../../../db/open.ts';
import type { BackupOrder, BackupOutcome } from './backupWriter.ts';

const { path, folder, reason, nowMs } = workerData as BackupOrder;

async function write(): Promise<BackupOutcome> {
  const db = openDatabase(path, { isReadOnly: true });
  try {
    return { file: await writeBackup(db, folder, reason, nowMs) };
  } finally {
    db.close();
  }
}

const outcome = await write().catch((error: unknown): BackupOutcome => ({
  problem: error instanceof Error ? error.message : String(error),
  code: error instanceof Error && 'code' in error ? String(error.code) : '',
}));
parentPort?.postMessage(outcome);
