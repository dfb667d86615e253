/**
 * Group commit: commands that arrive in the same turn of the event loop share one transaction and one fsync, each in
 * a savepoint of its own, and are acknowledged only after that commit.
 */
import { Refusal } from '../contract/problems.ts';
import type { Db } from '../../db/open.ts';
import { prepareTransaction } from '../../db/transaction.ts';

export interface Work<Result> {
  /** Runs inside the transaction; throwing undoes this piece of work alone. */
  run(): Result;
}

export interface CommitQueue {
  add<Result>(work: Work<Result>): Promise<Result>;
  /** Resolves when everything added so far is on disk or refused. */
  drain(): Promise<void>;
}

interface Waiting {
  run(): unknown;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

interface QueueOptions {
  /** Called after a commit that held at least one piece of work that succeeded. */
  readonly onCommitted: () => void;
  /** Called when a batch was rolled back as a whole. */
  readonly onFailed: () => void;
}

/** More than this in one transaction would make the first ones wait too long. */
const mostPerCommit = 200;

export function createCommitQueue(db: Db, { onCommitted, onFailed }: QueueOptions): CommitQueue {
  const waiting: Waiting[] = [];
  let isScheduled = false;
  let drained: (() => void)[] = [];
  const steps = prepareTransaction(db);

  const runOne = (work: Waiting): (() => void) => {
    steps.mark();
    try {
      const value = work.run();
      steps.keep();
      return () => work.resolve(value);
    } catch (error) {
      // A failed statement may have ended the whole transaction (full disk); then there is no savepoint to go back to.
      if (!db.inTransaction) throw error;
      steps.takeBack();
      return () => work.reject(storageProblem(error));
    }
  };

  const flush = (): void => {
    isScheduled = false;
    const batch = waiting.splice(0, mostPerCommit);
    if (waiting.length > 0) schedule();
    let answers: (() => void)[] = [];
    try {
      steps.begin();
      answers = batch.map(runOne);
      steps.commit();
      onCommitted();
    } catch (error) {
      steps.rollback();
      onFailed();
      answers = batch.map((work) => () => work.reject(storageProblem(error)));
    }
    for (const answer of answers) answer();
    if (waiting.length === 0) {
      for (const done of drained) done();
      drained = [];
    }
  };
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(flush);
  };

  return {
    add: <Result>(work: Work<Result>) =>
      new Promise<Result>((resolve, reject) => {
        waiting.push({
          run: () => work.run(),
          resolve: resolve as (value: unknown) => void,
          reject,
        });
        schedule();
      }),
    drain: () =>
      new Promise((resolve) => {
        if (waiting.length === 0 && !isScheduled) resolve();
        else drained.push(resolve);
      }),
  };
}

/** SQLite's words for a disk that gave up, as a problem a person can act on; everything else as it is. */
function storageProblem(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('SQLITE_FULL')) return new Refusal('STORAGE_FULL');
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|CORRUPT|BUSY|LOCKED)/.test(code)) {
    return new Refusal('STORAGE_FAILED', { detail: code });
  }
  return error;
}
