/** Database and engine of a data folder: they can be put to rest, swapped for a restored backup, and go on. */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { removeFile, removeHalfBackups, type BackupFile } from '../../db/backup.ts';
import {
  DatabaseRefused,
  explainRefusal,
  openDatabase,
  refuseDamaged,
  type Db,
  type OpenOptions,
} from '../../db/open.ts';
import { restoreBackup } from '../../db/restore.ts';
import { Refusal } from '../contract/problems.ts';
import { createEngine, type Engine, type EngineOptions } from '../engine/index.ts';
import { allTopics } from '../engine/topics/index.ts';

export interface HostCore {
  /** Stands for the present engine, whichever that is; refuses with RESTORING while there is none. */
  readonly engine: Engine;
  readonly database: string;
  readonly backupFolder: string;
  /**
   * Puts a backup in the place of the data. Whatever goes wrong, an engine runs again: on the new data or on the old.
   * @throws Refusal BACKUP_REFUSED, RESTORING
   */
  restore(backup: string, minEpoch: number): Promise<BackupFile | null>;
  close(): Promise<void>;
}

interface CoreOptions extends Pick<
  EngineOptions,
  'clock' | 'publish' | 'sessionsEnded' | 'appVersion'
> {
  readonly synchronous: NonNullable<OpenOptions['synchronous']>;
  readonly log: (line: string) => void;
}

interface Running {
  readonly db: Db;
  readonly engine: Engine;
}

/** How long a host without an engine waits before it tries again. */
const AGAIN_MS = 500;

/** @throws DatabaseRefused */
export function openCore(dataDir: string, options: CoreOptions): HostCore {
  const database = path.join(dataDir, 'bantaya.sqlite');
  const backupFolder = path.join(dataDir, 'cadangan');
  const { synchronous, log, publish, ...engineOptions } = options;
  let running: Running | null = null;
  let again: NodeJS.Timeout | undefined;

  function start(): Running {
    const db = openDatabase(database, { synchronous });
    try {
      const engine = createEngine(db, {
        ...engineOptions,
        // Nothing is told of an engine that goes.
        publish: (change) => {
          if (running?.engine === engine) publish?.(change);
        },
        backupFolder,
        hasAnalyst: true,
      });
      return { db, engine };
    } catch (error) {
      db.close();
      throw explainRefusal(database, error);
    }
  }
  /** A disc that is full may keep an engine from starting: it is tried until there is room. */
  function comeBack(): void {
    try {
      running = start();
    } catch (error) {
      log(`not started: ${error instanceof Error ? error.message : String(error)}`);
      again = setTimeout(comeBack, AGAIN_MS);
      return;
    }
    publish?.({ topics: new Set(allTopics), panelistIds: 'ALL' });
  }
  async function rest(): Promise<void> {
    const old = running;
    running = null;
    try {
      await old?.engine.close();
    } finally {
      old?.db.close();
    }
  }

  // What an interrupted restore left: it never was the data.
  removeFile(`${database}.restoring`);
  removeHalfBackups(backupFolder);
  setAsideDamaged(database, log);
  running = start();
  return {
    database,
    backupFolder,
    engine: standIn(() => {
      if (!running) throw new Refusal('RESTORING');
      return running.engine;
    }),
    restore: async (backup, minEpoch) => {
      if (!running) throw new Refusal('RESTORING');
      try {
        await rest();
        return await restoreBackup(backup, database, backupFolder, Date.now(), minEpoch);
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        log(`not restored: ${detail}`);
        throw new Refusal('BACKUP_REFUSED', { detail });
      } finally {
        comeBack();
      }
    },
    close: () => {
      clearTimeout(again);
      return rest();
    },
  };
}

/**
 * A database that SQLite cannot read must not keep the person from the screen on which backups are restored: it is kept
 * as it is beside the data, which begins empty.
 */
function setAsideDamaged(database: string, log: (line: string) => void): void {
  if (!existsSync(database)) return;
  try {
    refuseDamaged(database);
  } catch (error) {
    if (!(error instanceof DatabaseRefused) || !['DAMAGED', 'NOT_A_DATABASE'].includes(error.kind))
      throw error;
    const folder = path.join(path.dirname(database), 'rusak');
    mkdirSync(folder, { recursive: true });
    const kept = path.join(folder, `${Date.now()}-bantaya.sqlite`);
    for (const suffix of ['', '-wal', '-shm'])
      if (existsSync(database + suffix)) copyFileSync(database + suffix, kept + suffix);
    removeFile(database);
    log(`${error.message} It is kept as ${kept}; the data begins empty.`);
  }
}

/** Every door keeps this one; behind it the engine may change. */
function standIn(present: () => Engine): Engine {
  return {
    execute: (...asked) => present().execute(...asked),
    executeUnknown: (...asked) => present().executeUnknown(...asked),
    read: (...asked) => present().read(...asked),
    viewerKey: (...asked) => present().viewerKey(...asked),
    get access() {
      return present().access;
    },
    get presence() {
      return present().presence;
    },
    readFacts: (eventId) => present().readFacts(eventId),
    readVisible: (...asked) => present().readVisible(...asked),
    openEventId: () => present().openEventId(),
    readErasure: (eventId) => present().readErasure(eventId),
    previewErasure: (eventId) => present().previewErasure(eventId),
    readLedger: (eventId) => present().readLedger(eventId),
    readFormerFollowUps: (eventId) => present().readFormerFollowUps(eventId),
    readLedgerProof: (eventId) => present().readLedgerProof(eventId),
    get takeover() {
      return present().takeover;
    },
    close: () => present().close(),
  };
}
