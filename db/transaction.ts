/** The steps of a shared transaction with a savepoint for each piece of work, prepared once. */
import type { Db } from './handle.ts';
import { forgetKept } from './rowMemory.ts';

export interface TransactionSteps {
  begin(): void;
  commit(): void;
  /** Ends the transaction, where the failure has not ended it already. */
  rollback(): void;
  /** Opens a savepoint inside the transaction. */
  mark(): void;
  /** Keeps what was done since the mark. */
  keep(): void;
  /** Takes back what was done since the mark. */
  takeBack(): void;
}

export function prepareTransaction(db: Db): TransactionSteps {
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const rollback = db.prepare('ROLLBACK');
  const savepoint = db.prepare('SAVEPOINT command');
  const release = db.prepare('RELEASE command');
  const undo = db.prepare('ROLLBACK TO command');
  const version = db.prepare('PRAGMA data_version').pluck();
  let versionSeen = version.get();
  return {
    begin: () => {
      begin.run();
      // Another process wrote (the command line notes an export): what is kept may be older.
      const versionNow = version.get();
      if (versionNow !== versionSeen) forgetKept(db);
      versionSeen = versionNow;
    },
    commit: () => void commit.run(),
    rollback: () => {
      forgetKept(db);
      if (db.inTransaction) rollback.run();
    },
    mark: () => void savepoint.run(),
    keep: () => void release.run(),
    takeBack: () => {
      forgetKept(db);
      undo.run();
      release.run();
    },
  };
}
