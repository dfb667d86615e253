/** Changing a data folder through its engine, alone. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import packageInfo from '../../package.json' with { type: 'json' };
import { makeDataFolder } from '../../db/dataFolder.ts';
import { lockFolder } from '../../db/folderLock.ts';
import { openDatabase } from '../../db/open.ts';
import { createEngine, type Engine } from '../engine/index.ts';
import { resolveDataDir } from './dataFolder.ts';

/**
 * Runs commands on the folder's engine, alone; makes the folder where it is absent, and leaves none where that fails.
 * @throws DatabaseRefused
 */
export async function changeData<Result>(
  dataDir: string | undefined,
  change: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const folder = await resolveDataDir(dataDir);
  const isNew = !existsSync(folder);
  let isDone = false;
  makeDataFolder(folder);
  const lock = lockFolder(folder);
  try {
    const db = openDatabase(path.join(folder, 'bantaya.sqlite'));
    try {
      const engine = createEngine(db, { appVersion: packageInfo.version });
      try {
        const result = await change(engine);
        isDone = true;
        return result;
      } finally {
        await engine.close();
      }
    } finally {
      db.close();
    }
  } finally {
    lock.release();
    if (isNew && !isDone) rmSync(folder, { recursive: true, force: true });
  }
}
