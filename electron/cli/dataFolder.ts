/** A folder with Bantaya's data, opened to look (beside a running host) or to change (alone). */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import packageInfo from '../../package.json' with { type: 'json' };
import { lockFolder } from '../../db/folderLock.ts';
import { openDatabase, type Db } from '../../db/open.ts';
import type { Seat } from '../contract/seats.ts';
import { createEngine, type Engine } from '../engine/index.ts';
import { CommandFailed, UsageError } from './command.ts';

/** The command line, where it acts for the operator who typed it. */
export const commandSeat: Seat = {
  seatId: 'command',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

/** `--data`, or the user's own folder; the host is loaded only to ask it where that is. @throws UsageError */
async function resolveDataDir(dataDir: string | undefined): Promise<string> {
  if (dataDir === '') throw new UsageError('--data takes the name of a folder');
  if (dataDir !== undefined) return path.resolve(dataDir);
  const { defaultDataDir } = await import('../host.ts');
  return defaultDataDir();
}

/** The database file of a folder that holds one. @throws CommandFailed */
export async function findDatabase(dataDir: string | undefined): Promise<string> {
  const folder = await resolveDataDir(dataDir);
  const file = path.join(folder, 'bantaya.sqlite');
  if (!existsSync(file)) throw new CommandFailed(`there is no Bantaya data in ${folder}`);
  return file;
}

/** Reads without changing anything; a host may be running. @throws DatabaseRefused, CommandFailed */
export async function readData<Result>(
  dataDir: string | undefined,
  read: (db: Db) => Result,
): Promise<Result> {
  const db = openDatabase(await findDatabase(dataDir), { isReadOnly: true });
  try {
    return db.transaction(() => read(db))();
  } finally {
    db.close();
  }
}

/** Runs commands on the folder's engine, alone; makes the folder where it is absent. @throws DatabaseRefused */
export async function changeData<Result>(
  dataDir: string | undefined,
  change: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const folder = await resolveDataDir(dataDir);
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new CommandFailed(`${folder} is a file, not a folder`);
  }
  mkdirSync(folder, { recursive: true });
  const lock = lockFolder(folder);
  try {
    const db = openDatabase(path.join(folder, 'bantaya.sqlite'));
    try {
      const engine = createEngine(db, { appVersion: packageInfo.version });
      try {
        return await change(engine);
      } finally {
        await engine.close();
      }
    } finally {
      db.close();
    }
  } finally {
    lock.release();
  }
}
