/** The analyst's thread: reads the committed facts and answers with their standings. */
import { parentPort, workerData } from 'node:worker_threads';
import { readEventFacts } from '../../../db/facts.ts';
import { openDatabase } from '../../../db/open.ts';
import type { AnalystAnswer, AnalystTask } from './analyst.ts';
import { makeStandings } from './standings.ts';

const { path } = workerData as { path: string };
const db = openDatabase(path, { isReadOnly: true });

parentPort?.on('message', ({ id, eventId }: AnalystTask) => {
  if (eventId === null) {
    db.close();
    parentPort?.close();
    return;
  }
  let answer: AnalystAnswer;
  try {
    answer = { id, standings: makeStandings(readEventFacts(db, eventId)), problem: '' };
  } catch (error) {
    answer = {
      id,
      standings: null,
      problem: error instanceof Error ? error.message : String(error),
    };
  }
  parentPort?.postMessage(answer);
});
