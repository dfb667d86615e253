/** A folder with Bantaya's data: where it is, and looking into it, also beside a running host. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '../../db/open.ts';
import { openToRead } from '../../db/openBackup.ts';
import { CommandFailed, UsageError } from './command.ts';

/** `--data`, or the user's own folder; the host is loaded only to ask it where that is. @throws UsageError */
export async function resolveDataDir(dataDir: string | undefined): Promise<string> {
  if (dataDir === '') throw new UsageError('--data takes the name of a folder');
  if (dataDir !== undefined) return path.resolve(dataDir);
  const { defaultDataDir } = await import('../host/host.ts');
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
  const data = openToRead(await findDatabase(dataDir));
  try {
    return data.db.transaction(() => read(data.db))();
  } finally {
    data.close();
  }
}
