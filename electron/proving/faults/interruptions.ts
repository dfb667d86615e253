/** Rounds in which the host is ended with SIGKILL in the middle of something that takes time. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readMigrations } from '../../../db/migrations.ts';
import type { BackupFile } from '../../../db/backup.ts';
import type { Dice } from '../../engine/sample/dice.ts';
import { halfFiles, judge, leftovers, missingSheets, readKept } from './judge.ts';
import type { Laptop } from './laptopTypes.ts';
import { ageSchema, schemaOf } from './oldSchema.ts';

export interface RoundResult {
  readonly faults: readonly string[];
  /** Whether the fault met the work half done: a kill may come a moment too late. */
  readonly isAmid: boolean;
}
export type Round = (laptop: Laptop, dice: Dice) => Promise<RoundResult>;

const BEGIN_MS = 20_000;

export const killDuringBackup: Round = async (laptop, dice) => {
  await laptop.score(1);
  await laptop.operate('backUpNow', {});
  const scoring = laptop.scoreUntilGone();
  await untilThere(() => hasPart(laptop.backups));
  await wait(dice.below(200));
  await laptop.kill();
  await scoring;
  const isAmid = hasPart(laptop.backups);
  const faults = await judge(laptop);
  return { faults: [...faults, ...(await startAgain(laptop))], isAmid };
};

export const killDuringRestore: Round = async (laptop, dice) => {
  const backup = await backUp(laptop);
  const before = readKept(path.join(laptop.backups, backup.name));
  await laptop.score(1 + dice.below(3));
  const order = { path: path.join(laptop.backups, backup.name), isOldHostOff: true };
  const asked = laptop.ask('POST', '/operator/restore', order).catch(() => undefined);
  const aside = `${laptop.database}.restoring`;
  await untilThere(() => existsSync(aside));
  await wait(dice.below(500));
  await laptop.kill();
  await asked;
  const isAmid = existsSync(aside);
  const now = readKept(laptop.database);
  const faults = [...now.problems, ...(await halfFiles(laptop))];
  if (now.epoch === before.epoch) faults.push(...missingSheets(laptop.sheets, now.sheets));
  else {
    if (JSON.stringify([...now.sheets]) !== JSON.stringify([...before.sheets]))
      faults.push('the database is neither the old one nor the backup');
    // What stood there is kept under the name that says so.
    const name = readdirSync(laptop.backups)
      .filter((file) => file.endsWith('-before-restore.sqlite'))
      .toSorted()
      .at(-1);
    if (name === undefined) faults.push('the old database was not kept');
    else {
      const kept = readKept(path.join(laptop.backups, name));
      faults.push(...kept.problems, ...missingSheets(laptop.sheets, kept.sheets));
    }
    laptop.goOnFrom(now.sheets);
  }
  return { faults: [...faults, ...(await startAgain(laptop))], isAmid };
};

export const killDuringMigration: Round = async (laptop, dice) => {
  await laptop.score(1);
  await laptop.kill();
  const oldest = 1 + dice.below(readMigrations().length - 1);
  ageSchema(laptop.database, oldest);
  const copy = `${laptop.database}.before-schema-${oldest + 1}`;
  const end = new AbortController();
  const starting = laptop.start(end.signal).catch(() => undefined);
  await untilThere(() => existsSync(copy) || existsSync(`${copy}.part`));
  await wait(dice.below(40));
  end.abort();
  await starting;
  await laptop.kill().catch(() => undefined);
  const schema = schemaOf(laptop.database);
  const newest = readMigrations().at(-1)?.version ?? 0;
  const isAmid = schema === oldest;
  const faults = await judge(laptop);
  if (schema !== oldest && schema !== newest)
    faults.push(`schema ${schema} is neither ${oldest} nor ${newest}`);
  return { faults: [...faults, ...(await startAgain(laptop))], isAmid };
};

/** The day is over afterwards. */
export const killDuringSealing: Round = async (laptop, dice) => {
  await laptop.score(3);
  await laptop.operate('closeEvent', {});
  await laptop.ask('POST', '/operator/seal');
  const isBuilding = () =>
    existsSync(laptop.archives) &&
    readdirSync(laptop.archives).some((name) => name.endsWith('.partial'));
  await untilThere(isBuilding);
  await wait(dice.below(2000));
  await laptop.kill();
  const isAmid = isBuilding();
  const faults = await judge(laptop);
  return { faults: [...faults, ...(await startAgain(laptop))], isAmid };
};

/** A host starts on what was left, clears half things away, and has every sheet. */
export async function startAgain(laptop: Laptop): Promise<string[]> {
  await laptop.start();
  return [...leftovers(laptop), ...missingSheets(laptop.sheets, readKept(laptop.database).sheets)];
}

export async function backUp(laptop: Laptop): Promise<Pick<BackupFile, 'name'>> {
  const { files } = await laptop.backupState(({ isRunning }) => !isRunning);
  const known = new Set(files.map(({ name }) => name));
  await laptop.operate('backUpNow', {});
  const state = await laptop.backupState(({ isRunning }) => !isRunning);
  const made = state.files.find(({ name }) => !known.has(name));
  if (!made) throw new Error(`no backup was made: ${state.problem}`);
  return made;
}

const hasPart = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.part'));

/** Looks as often as it can, because what it waits for may be there for moments only. */
export async function untilThere(isThere: () => boolean): Promise<void> {
  const giveUpAtMs = performance.now() + BEGIN_MS;
  while (!isThere()) {
    if (performance.now() > giveUpAtMs) throw new Error('what was to be interrupted never began');
    await wait(1);
  }
}
