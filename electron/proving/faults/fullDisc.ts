/** Rounds on a disc that is full: a real file system of a few megabytes with the data folder and somebody's large file. */
import { closeSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import path from 'node:path';
import { readMigrations } from '../../../db/migrations.ts';
import { DatabaseRefused } from '../../../db/open.ts';
import type { SealState } from '../../contract/files.ts';
import type { Dice } from '../../engine/sample/dice.ts';
import { startHost } from '../../host/host.ts';
import { backUp, startAgain, type Round } from './interruptions.ts';
import { judge } from './judge.ts';
import type { Laptop } from './laptopTypes.ts';
import { ageSchema, schemaOf } from './oldSchema.ts';

/** What is done while the disc is full, and what is wrong with how it went. */
const attempts = {
  /** Sheets with long notes until one is refused. */
  score: async (laptop) => {
    const code = await refusalOf(laptop.score(200, 4900));
    return code === 'STORAGE_FULL' ? [] : [`a sheet on a full disc was answered with ${code}`];
  },
  backup: async (laptop) => {
    await laptop.operate('backUpNow', {});
    const { problem } = await laptop.backupState(
      (state) => !state.isRunning && state.problem !== null,
    );
    return /full|ENOSPC/i.test(problem ?? '') ? [] : [`the full disc is not named: ${problem}`];
  },
  restore: async (laptop) => {
    const { files } = await laptop.backupState(({ isRunning }) => !isRunning);
    const order = { path: path.join(laptop.backups, files[0]?.name ?? ''), isOldHostOff: true };
    const code = await refusalOf(laptop.ask('POST', '/operator/restore', order));
    return code === 'BACKUP_REFUSED' ? [] : [`a restore on a full disc was answered with ${code}`];
  },
  seal: async (laptop) => {
    const state = () => laptop.ask<SealState>('GET', '/operator/seal');
    await laptop.ask('POST', '/operator/seal');
    let now = await state();
    while (now.status === 'RUNNING') now = await state();
    const { code, values } = now.problem ?? {};
    return code === 'FILE_REFUSED' && /full/.test(String(values?.['english']))
      ? []
      : [`sealing on a full disc ended with ${now.status}: ${JSON.stringify(now.problem)}`];
  },
} satisfies Record<string, (laptop: Laptop) => Promise<string[]>>;

/** The laptop stands on the disc; the large file lies beside its data folder. */
export const workOnFullDisc: Round = async (laptop, dice) => {
  const what = dice.pick(Object.keys(attempts) as (keyof typeof attempts)[]);
  await laptop.score(2);
  await backUp(laptop);
  if (what === 'seal') await laptop.operate('closeEvent', {});
  const large = fillDisc(laptop, dice);
  const faults = await attempts[what](laptop);
  rmSync(large);
  // The same host goes on as soon as there is room.
  if (what !== 'seal') {
    forgetRefused(laptop);
    await laptop.score(2);
    await backUp(laptop);
  }
  await laptop.kill();
  faults.push(...(await judge(laptop)), ...(await startAgain(laptop)));
  return { faults: faults.map((fault) => `${what}: ${fault}`), isAmid: true };
};

/** A host that starts on a full disc, with data of this release or of an earlier one, starts or says why not. */
export const startOnFullDisc: Round = async (laptop, dice) => {
  await laptop.score(2);
  await laptop.kill();
  const newest = readMigrations().at(-1)?.version ?? 0;
  const schema = dice.below(2) === 0 ? newest : 1;
  if (schema !== newest) ageSchema(laptop.database, schema);
  const large = fillDisc(laptop, dice);
  const faults = await startsOrSaysWhy(laptop, schema === newest ? [] : ['FULL']);
  rmSync(large);
  if (schema !== newest && schemaOf(laptop.database) !== schema)
    faults.push('a step of the schema was half applied');
  faults.push(...(await judge(laptop)), ...(await startAgain(laptop)));
  return { faults, isAmid: true };
};

/**
 * Starts a host in this process and closes it again.
 * @param kinds one of these must be said, where there are any; else it may start too
 */
export async function startsOrSaysWhy(laptop: Laptop, kinds: readonly string[]): Promise<string[]> {
  try {
    const host = await startHost({ dataDir: laptop.dataDir });
    await host.close();
    return kinds.length === 0 ? [] : ['a host started where it cannot work'];
  } catch (error) {
    const said = String(error);
    if (!(error instanceof DatabaseRefused)) return [`not in words for people: ${said}`];
    if (kinds.length > 0 && !kinds.includes(error.kind)) return [`${error.kind}: ${said}`];
    return said.includes(laptop.dataDir) ? [] : [`the place is not named: ${said}`];
  }
}

/** Leaves a few kilobytes at most. @returns the file that takes the room */
function fillDisc(laptop: Laptop, dice: Dice): string {
  const file = path.join(path.dirname(laptop.dataDir), 'video.mp4');
  const handle = openSync(file, 'w');
  const block = Buffer.alloc(4096, 1);
  try {
    for (;;) writeSync(handle, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    closeSync(handle);
  }
  truncateSync(file, Math.max(0, statSync(file).size - 4096 * dice.below(8)));
  return file;
}

/** What was refused is not on its way any more: its number is free again. */
function forgetRefused({ sheets }: Laptop): void {
  for (const own of sheets.values()) own.sent = own.acknowledged;
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'DONE';
  } catch (error) {
    const { data, message } = error as { data?: { problem?: { code?: string } }; message: string };
    return data?.problem?.code ?? message;
  }
}
