/** Makes backups at every lock and every five minutes while live, here and in a second place the operator chose. */
import { isAbsolute } from 'node:path';
import { Refusal } from '../../contract/problems.ts';
import type { BackupState } from '../../contract/topics.ts';
import {
  copyBackup,
  dropOldBackups,
  listBackups,
  type BackupFile,
  type BackupReason,
} from '../../../db/backup.ts';
import { dataVersion, type Db } from '../../../db/open.ts';
import { findSetting, putSetting } from '../../../db/setting.ts';
import type { HostRecord } from '../../contract/takeover.ts';
import { isMarked, leaveMark, readMark } from '../takeover/hostMarks.ts';
import type { Clock } from '../types.ts';

export interface BackupKeeper {
  /** Asks for a backup soon; requests that wait already are joined. */
  request(reason: BackupReason): void;
  setSecondFolder(folder: string | null): void;
  state(): BackupState;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

interface KeeperOptions {
  readonly db: Db;
  readonly clock: Clock;
  readonly folder: string | null;
  readonly write: (
    db: Db,
    folder: string,
    reason: BackupReason,
    nowMs: number,
  ) => Promise<BackupFile>;
  readonly isDayOn: () => boolean;
  /** Looks at the mark in the second place: a host that was replaced writes nothing there any more. */
  readonly mayShare?: (folder: string) => Promise<boolean>;
  /** What the host's own mark there says. */
  readonly records?: () => HostRecord[];
  readonly changed: () => void;
}

const secondFolderKey = 'backupFolder';
export const timedMs = 5 * 60_000;
const shownFiles = 50;
/** How often the second place is looked at for another host's mark. */
const markMs = 10_000;

export function createBackupKeeper({
  db,
  clock,
  folder,
  write,
  isDayOn,
  mayShare = () => Promise.resolve(true),
  records = () => [],
  changed,
}: KeeperOptions): BackupKeeper {
  let waiting: BackupReason | null = null;
  let running: Promise<void> | null = null;
  let isClosed = false;
  let problem: string | null = null;
  let last: BackupFile | null = folder === null ? null : (listBackups(folder)[0] ?? null);
  let savedVersion = -1;
  let second: {
    state: 'OK' | 'MISSING' | 'FAILED' | 'WAITING';
    detail: string;
    atMs: number | null;
  } = waitingSecond();

  const copyToSecond = async (made: BackupFile): Promise<void> => {
    const target = findSetting(db, secondFolderKey);
    if (target === undefined || !(await lookAtSecond())) return;
    try {
      await copyBackup(made, target);
      dropOldBackups(target, clock.nowMs());
      second = { state: 'OK', detail: '', atMs: made.atMs };
    } catch (error) {
      // A missing stick warns on the operator's screen and never stops the day.
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      second = {
        ...second,
        state: code === 'ENOENT' ? 'MISSING' : 'FAILED',
        detail: messageOf(error),
      };
    }
  };
  /** @returns whether this host may write there */
  const lookAtSecond = async (): Promise<boolean> => {
    const target = findSetting(db, secondFolderKey);
    if (target === undefined) return true;
    if (!(await mayShare(target))) return false;
    const own = records();
    // A missing stick is noticed by the next backup, in words.
    if (!isMarked(await readMark(target), own)) await leaveMark(target, own).catch(() => undefined);
    return true;
  };
  const runOnce = async (reason: BackupReason): Promise<void> => {
    if (folder === null) return;
    try {
      const version = dataVersion(db);
      last = await write(db, folder, reason, clock.nowMs());
      savedVersion = version;
      problem = null;
      dropOldBackups(folder, clock.nowMs());
      await copyToSecond(last);
    } catch (error) {
      problem = messageOf(error);
    }
  };
  const run = async (): Promise<void> => {
    while (waiting !== null) {
      const reason = waiting;
      waiting = null;
      await runOnce(reason);
    }
    running = null;
    if (!isClosed) changed();
  };
  const request = (reason: BackupReason): void => {
    if (folder === null || isClosed) return;
    waiting = reason;
    if (running === null) {
      running = run();
      changed();
    }
  };
  const timer = setInterval(() => {
    if (isDayOn() && dataVersion(db) !== savedVersion) request('timed');
  }, timedMs);
  timer.unref();
  let looking: Promise<unknown> = Promise.resolve();
  const look = (): void => {
    if (!isClosed) looking = looking.then(lookAtSecond).catch(() => undefined);
  };
  const looks = setInterval(look, markMs);
  looks.unref();
  look();

  return {
    request,
    setSecondFolder: (target) => {
      if (target !== null && !isAbsolute(target))
        throw new Refusal('INVALID_INPUT', { detail: 'path' }, 'folder');
      putSetting(db, secondFolderKey, target);
      second = waitingSecond();
    },
    state: () => {
      const target = findSetting(db, secondFolderKey);
      return {
        folder,
        second: target === undefined ? null : { folder: target, ...second },
        last: last && { atMs: last.atMs, bytes: last.bytes, reason: last.reason },
        problem,
        isRunning: running !== null,
        files:
          folder === null
            ? []
            : listBackups(folder)
                .slice(0, shownFiles)
                .map(({ name, atMs, bytes, reason }) => ({ name, atMs, bytes, reason })),
      };
    },
    close: async () => {
      isClosed = true;
      clearInterval(timer);
      clearInterval(looks);
      await looking;
      await running;
    },
  };
}

function waitingSecond(): { state: 'WAITING'; detail: string; atMs: null } {
  return { state: 'WAITING', detail: '', atMs: null };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
