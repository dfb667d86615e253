/** Rounds with places that cannot be written: the data folder at start, the backups' folder or the stick while the day runs. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { startsOrSaysWhy } from './fullDisc.ts';
import { backUp, startAgain, untilThere, type Round } from './interruptions.ts';
import { judge } from './judge.ts';
import type { Laptop } from './laptopTypes.ts';
import { forbidWriting, mountDisc, type Disc } from './mounts.ts';

/** The laptop stands on a disc of its own, which turns read-only; without one, its folder's rights are taken. */
export const startReadOnly =
  (disc: Disc | null): Round =>
  async (laptop, dice) => {
    await laptop.score(1 + dice.below(3));
    await laptop.kill();
    const before = digestOf(laptop.database);
    disc?.makeReadOnly();
    using _rights = disc ? null : forbidWriting(laptop.dataDir);
    const faults = await startsOrSaysWhy(laptop, ['READ_ONLY']);
    disc?.makeWritable();
    _rights?.[Symbol.dispose]();
    if (digestOf(laptop.database) !== before) faults.push('the refused start changed the data');
    faults.push(...(await judge(laptop)), ...(await startAgain(laptop)));
    return { faults, isAmid: true };
  };

/** The folder of the backups itself cannot be written: a warning, never a stop. */
export const readOnlyBackups: Round = async (laptop) => {
  using disc = mountDisc(laptop.backups, '8m');
  disc.makeReadOnly();
  await laptop.operate('backUpNow', {});
  const { problem, folder } = await laptop.backupState(
    (state) => !state.isRunning && state.problem !== null,
  );
  await laptop.score(3);
  disc.pull();
  const faults = /EROFS|readonly|read-only|unable to open/i.test(problem ?? '')
    ? []
    : [`the warning does not say why: ${problem} (${folder})`];
  await backUp(laptop);
  await laptop.kill();
  faults.push(...(await judge(laptop)), ...(await startAgain(laptop)));
  return { faults, isAmid: true };
};

/** The stick turns read-only, or is pulled while a backup is copied to it. */
export const stickFails: Round = async (laptop, dice) => {
  const stick = path.join(path.dirname(laptop.dataDir), 'stick');
  using disc = mountDisc(stick, '16m');
  const isPulled = dice.below(3) > 0;
  await laptop.operate('setBackupFolder', { folder: stick });
  await secondIs(laptop, ['OK']);
  if (!isPulled) disc.makeReadOnly();
  await laptop.operate('backUpNow', {});
  let isAmid = true;
  if (isPulled) {
    isAmid = await pullWhileWritten(disc, stick);
    await laptop.score(2);
    await secondIs(laptop, ['OK', 'FAILED', 'MISSING']);
  } else {
    await laptop.score(2);
    await secondIs(laptop, ['FAILED']);
    disc.makeWritable();
    await backUp(laptop);
    await secondIs(laptop, ['OK']);
  }
  const faults = await judge(laptop, [stick]);
  await laptop.operate('setBackupFolder', { folder: null });
  await laptop.kill();
  faults.push(...(await startAgain(laptop)));
  return { faults, isAmid };
};

async function pullWhileWritten(disc: Disc, stick: string): Promise<boolean> {
  const known = readdirSync(stick).length;
  let isAmid = false;
  await untilThere(() => {
    const names = readdirSync(stick);
    isAmid = names.some((name) => name.endsWith('.part'));
    return isAmid || names.length > known;
  });
  disc.pull();
  mkdirSync(stick, { recursive: true });
  return isAmid;
}

async function secondIs(laptop: Laptop, states: readonly string[]): Promise<void> {
  await laptop.backupState(
    ({ isRunning, second }) => !isRunning && second !== null && states.includes(second.state),
  );
}

/** Of the database and its log, as they lie there. */
function digestOf(database: string): string {
  const hash = createHash('sha256');
  for (const file of [database, `${database}-wal`])
    if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}
