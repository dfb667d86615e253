/** Makes standings in a thread of its own, which reads the database file itself: the host answers meanwhile. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Standings } from './standings.ts';

export interface Analyst {
  /** Standings of the event as committed now; null when the thread could not make them (topics then do it themselves). */
  make(eventId: string): Promise<Standings | null>;
  /** False once the thread has gone: then standings are made where they are asked for, slower and never wrong. */
  isAlive(): boolean;
  close(): Promise<void>;
}

/** `eventId` null: the thread closes its database and ends. */
export interface AnalystTask {
  readonly id: number;
  readonly eventId: string | null;
}
export interface AnalystAnswer {
  readonly id: number;
  readonly standings: Standings | null;
  readonly problem: string;
}

/** By then the thread ranks, which is JavaScript only and may be stopped. */
const LONGEST_RANKING_MS = 10_000;

/** @param path of the database file */
export function startAnalyst(path: string): Analyst {
  const worker = new Worker(new URL('./analyst.worker.ts', import.meta.url), {
    workerData: { path },
  });
  worker.unref();
  const waiting = new Map<number, (standings: Standings | null) => void>();
  let lastId = 0;
  let hasEnded = false;
  let isAlive = true;
  const giveUp = (): void => {
    isAlive = false;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  worker.on('message', ({ id, standings }: AnalystAnswer) => {
    waiting.get(id)?.(standings);
    waiting.delete(id);
  });
  worker.on('error', giveUp);
  worker.on('exit', () => {
    hasEnded = true;
    giveUp();
  });
  return {
    isAlive: () => isAlive,
    make: (eventId) => {
      const { promise, resolve } = Promise.withResolvers<Standings | null>();
      lastId += 1;
      waiting.set(lastId, resolve);
      worker.postMessage({ id: lastId, eventId } satisfies AnalystTask);
      return promise;
    },
    close: async () => {
      giveUp();
      if (hasEnded) return;
      // Asked, not torn down: a thread that is stopped while it loads or calls SQLite takes the whole process with it.
      const ended = once(worker, 'exit');
      worker.postMessage({ id: 0, eventId: null } satisfies AnalystTask);
      const patience = setTimeout(() => void worker.terminate(), LONGEST_RANKING_MS);
      await ended;
      clearTimeout(patience);
    },
  };
}
