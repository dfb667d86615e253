/** Looks into backups in a thread of its own: proving one replays its whole ledger, and the room goes on meanwhile. */
import { Worker } from 'node:worker_threads';
import { statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { BackupLook, BackupPlan } from '../../contract/backups.ts';
import { Refusal } from '../../contract/problems.ts';
import { compareBackup } from '../../../db/compareBackup.ts';
import { openBackup, previewDatabase } from '../../../db/openBackup.ts';
import { DatabaseRefused, openDatabase } from '../../../db/open.ts';
import { ensureHostId } from '../../../db/hostMark.ts';

export type BackupQuestion =
  | { readonly kind: 'LOOK'; readonly path: string }
  | { readonly kind: 'PLAN'; readonly path: string; readonly present: string };
export type BackupReply =
  | { readonly answer: BackupLook | BackupPlan }
  | { readonly problem: string };

/** Whether it opens and is proved, and what is in it. @throws Refusal where there is no such file */
export async function lookIntoBackup(path: string): Promise<BackupLook> {
  refuseNoFile(path);
  return (await ask({ kind: 'LOOK', path })) as BackupLook;
}

/** The same, with what a restore over the database at `present` would take away. @throws Refusal */
export async function planRestore(path: string, present: string): Promise<BackupPlan> {
  refuseNoFile(path);
  return (await ask({ kind: 'PLAN', path, present })) as BackupPlan;
}

function refuseNoFile(path: string): void {
  const isFile = isAbsolute(path) && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);
  if (!isFile) throw new Refusal('NO_BACKUP', { path: path.slice(0, 300) }, 'path');
}

function ask(question: BackupQuestion): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./backupReader.worker.ts', import.meta.url), {
      workerData: question,
    });
    worker.once('message', (reply: BackupReply) => {
      if ('answer' in reply) resolve(reply.answer);
      else reject(new Error(reply.problem));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without an answer')));
  });
}

/** The thread's own part. */
export function answerQuestion(question: BackupQuestion): BackupLook | BackupPlan {
  const nothing = { path: question.path, refused: null, preview: null };
  let backup;
  try {
    backup = openBackup(question.path);
  } catch (error) {
    return { ...nothing, refused: refusalOf(error), losses: [], isOtherHost: false };
  }
  try {
    const preview = previewDatabase(backup.db);
    const refused = preview.isClean
      ? null
      : { kind: 'NOT_CLEAN' as const, detail: preview.problem ?? '' };
    const look: BackupLook = { ...nothing, refused, preview };
    if (question.kind === 'LOOK') return look;
    const present = openDatabase(question.present, { isReadOnly: true });
    try {
      const isOtherHost = preview.hostId === null || preview.hostId !== ensureHostId(present);
      return { ...look, losses: compareBackup(present, backup.db), isOtherHost };
    } finally {
      present.close();
    }
  } finally {
    backup.close();
  }
}

function refusalOf(error: unknown): NonNullable<BackupLook['refused']> {
  const detail = error instanceof Error ? error.message : String(error);
  return { kind: error instanceof DatabaseRefused ? error.kind : 'DAMAGED', detail };
}
