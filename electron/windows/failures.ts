/** A host that dies starts again, with its windows; one that keeps dying says so instead. */
import { app, dialog } from 'electron';
import { RESUME_FLAG } from './flags.ts';
import type { Memory } from './memory.ts';
import { wordsIn } from './words.ts';

const WINDOW_MS = 10 * 60_000;
const MOST_RESTARTS = 3;

export function restartOnFailure(
  memory: Memory,
  log: (line: string) => void,
  logFile: string,
): void {
  process.on('unhandledRejection', (reason) => log(`left over: ${describe(reason)}`));
  process.on('uncaughtException', (error) => {
    log(`host died: ${describe(error)}`);
    const nowMs = Date.now();
    const failuresMs = [...memory.now.failuresMs.filter((atMs) => nowMs - atMs < WINDOW_MS), nowMs];
    memory.patch({ failuresMs });
    if (failuresMs.length > MOST_RESTARTS) {
      const { hostFailed, hostFailedOften } = wordsIn(memory.now.language);
      dialog.showErrorBox(hostFailed, hostFailedOften + logFile);
      app.exit(1);
      return;
    }
    log('host starts again');
    const args = process.argv.slice(1).filter((argument) => argument !== RESUME_FLAG);
    app.relaunch({ args: [...args, RESUME_FLAG] });
    // What was acknowledged is on disk; the state of this process is not worth closing.
    app.exit(1);
  });
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
