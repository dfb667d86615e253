/** The thread that does one long piece of work and ends, so that the host never stutters. */
import { parentPort, workerData } from 'node:worker_threads';
import { Refused } from '../refused.ts';
import { performTask, type ReportTask } from './reportTasks.ts';
import type { WorkerAnswer } from './runReportTask.ts';

async function answer(): Promise<WorkerAnswer> {
  try {
    return { isDone: true, value: await performTask(workerData as ReportTask) };
  } catch (error) {
    if (error instanceof Refused)
      return {
        isDone: false,
        refusal: { name: error.name, code: error.code, at: error.at, words: error.words },
      };
    return {
      isDone: false,
      failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

const told = await answer();
const bytes = told.isDone && told.value instanceof Uint8Array ? told.value : null;
// Handed over instead of copied, where the bytes have their buffer to themselves.
const transfer =
  bytes &&
  bytes.byteOffset === 0 &&
  bytes.byteLength === bytes.buffer.byteLength &&
  bytes.buffer instanceof ArrayBuffer
    ? [bytes.buffer]
    : [];
parentPort?.postMessage(told, transfer);
