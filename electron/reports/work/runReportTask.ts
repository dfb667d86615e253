/** Host side of the worker: starts it, waits, cancels, and turns its answer back into values and refusals. */
import { Worker } from 'node:worker_threads';
import type { Words } from '../../contract/problems.ts';
import { FileRefused } from '../reading/fileRefused.ts';
import { Refused } from '../refused.ts';
import type { AnswerOf, ReportTask } from './reportTasks.ts';

export type WorkerAnswer =
  | { isDone: true; value: unknown }
  | { isDone: false; refusal: { name: string; code: string; at: string; words: Words } }
  | { isDone: false; failure: string };

export interface RunOptions {
  /** Aborting ends the worker at once; nothing it did remains. */
  signal?: AbortSignal;
}

/** Files from outside get less memory and time than our own work. */
const limits = {
  READ_TABLE: { memoryMb: 512, timeMs: 30_000 },
  OTHER: { memoryMb: 2048, timeMs: 300_000 },
} as const;

/** @throws Refused as the work refused it; FileRefused TOO_SLOW, BOMB; the reason of the signal when aborted */
export function runReportTask<T extends ReportTask>(
  task: T,
  { signal }: RunOptions = {},
): Promise<AnswerOf<T>> {
  const { memoryMb, timeMs } = task.kind === 'READ_TABLE' ? limits.READ_TABLE : limits.OTHER;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason as Error);
      return;
    }
    const worker = new Worker(new URL('./reportTask.worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      void worker.terminate();
      settle();
    };
    const abort = (): void => end(() => reject(signal?.reason as Error));
    const timer = setTimeout(() => end(() => reject(new FileRefused('TOO_SLOW'))), timeMs);
    signal?.addEventListener('abort', abort, { once: true });
    worker.once('message', (answer: WorkerAnswer) =>
      end(() => (answer.isDone ? resolve(answer.value as AnswerOf<T>) : reject(toError(answer)))),
    );
    worker.once('error', (error: unknown) => {
      const isOutOfMemory =
        error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() =>
        reject(
          isOutOfMemory
            ? new FileRefused('BOMB', 'memori')
            : error instanceof Error
              ? error
              : new Error(String(error)),
        ),
      );
    });
    worker.once('exit', (code) =>
      end(() => reject(new Error(`The report worker ended with code ${code} before it answered`))),
    );
  });
}

function toError(answer: Exclude<WorkerAnswer, { isDone: true }>): Error {
  if ('refusal' in answer) {
    const { name, code, at, words } = answer.refusal;
    return new Refused(name, code, at, words);
  }
  return new Error(`Report failed: ${answer.failure}`);
}
