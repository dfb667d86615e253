/** The thread that looks into one backup. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerQuestion, type BackupQuestion, type BackupReply } from './backupReader.ts';

function reply(): BackupReply {
  try {
    return { answer: answerQuestion(workerData as BackupQuestion) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.postMessage(reply());
