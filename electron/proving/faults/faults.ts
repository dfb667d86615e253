/** `npm run faults -- --rounds 200 [--seed N]`: a host that is ended amid its work, full and read-only discs; ends with `N passed, N failed`. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDice, type Dice } from '../../engine/sample/dice.ts';
import { startOnFullDisc, workOnFullDisc } from './fullDisc.ts';
import {
  killDuringBackup,
  killDuringMigration,
  killDuringRestore,
  killDuringSealing,
  type Round,
  type RoundResult,
} from './interruptions.ts';
import { createLaptop, layTemplate } from './laptop.ts';
import type { Laptop } from './laptopTypes.ts';
import { mountDisc, whyNoDiscs } from './mounts.ts';
import { readOnlyBackups, startReadOnly, stickFails } from './readOnly.ts';

const LONGEST_ROUND_MS = 120_000;
/** A day grows with its ledger, so a new one begins after so many rounds. */
const ROUNDS_PER_DAY = 20;

interface Kind {
  readonly name: string;
  /** Where the laptop stands: the folder of the day that goes on, one of its own, or one on a small disc. */
  readonly place: 'DAY' | 'OWN' | { readonly disc: string };
  readonly play: (disc: ReturnType<typeof mountDisc> | null) => Round;
  readonly needsDiscs?: true;
}

const disc = { disc: '32m' } as const;
const kinds: readonly Kind[] = [
  { name: 'kill-backup', place: 'DAY', play: () => killDuringBackup },
  { name: 'kill-migration', place: 'DAY', play: () => killDuringMigration },
  { name: 'full-work', place: disc, play: () => workOnFullDisc, needsDiscs: true },
  { name: 'kill-restore', place: 'DAY', play: () => killDuringRestore },
  { name: 'kill-sealing', place: 'OWN', play: () => killDuringSealing },
  { name: 'read-only-start', place: disc, play: startReadOnly },
  { name: 'full-start', place: disc, play: () => startOnFullDisc, needsDiscs: true },
  { name: 'stick', place: 'DAY', play: () => stickFails, needsDiscs: true },
  { name: 'read-only-backups', place: 'DAY', play: () => readOnlyBackups, needsDiscs: true },
];

export interface FaultsResult {
  readonly passed: number;
  readonly failed: number;
  /** How often each kind was played, and how often it met the work half done. */
  readonly kinds: ReadonlyMap<string, { played: number; amid: number }>;
}

export async function runFaults({
  rounds,
  seed,
  report = () => undefined,
}: {
  rounds: number;
  seed: number;
  report?: (line: string) => void;
}): Promise<FaultsResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-faults-'));
  // Hosts start by the dozen: they share what Node compiled.
  process.env['NODE_COMPILE_CACHE'] ??= path.join(folder, 'compiled');
  const reason = whyNoDiscs();
  if (reason !== null) report(`no round with a full or a failing disc: ${reason}`);
  const played = kinds.filter(({ needsDiscs }) => !needsDiscs || reason === null);
  const template = path.join(folder, 'template');
  await layTemplate(template);
  const counts = new Map(played.map(({ name }) => [name, { played: 0, amid: 0 }]));
  let passed = 0;
  let failed = 0;
  let day: Laptop | undefined;
  let dayRounds = 0;
  const endDay = async () => {
    await day?.kill();
    if (day) await rm(path.dirname(day.dataDir), { recursive: true, force: true });
    day = undefined;
    dayRounds = 0;
  };

  const playOn = async (kind: Kind, number: number, dice: Dice): Promise<RoundResult> => {
    if (kind.place === 'DAY') {
      if (!day) {
        day = createLaptop(template, path.join(folder, `day-${number}`, 'data'));
        await day.start();
      }
      dayRounds += 1;
      return inTime(kind.play(null)(day, dice));
    }
    const place = path.join(folder, `round-${number}`);
    using own = kind.place === 'OWN' || reason !== null ? null : mountDisc(place, kind.place.disc);
    const laptop = createLaptop(template, path.join(place, 'data'));
    try {
      await laptop.start();
      return await inTime(kind.play(own)(laptop, dice));
    } finally {
      await laptop.kill();
      own?.pull();
      await rm(place, { recursive: true, force: true });
    }
  };

  try {
    for (let number = 0; number < rounds; number += 1) {
      const kind = played[number % played.length] as Kind;
      const startedAtMs = performance.now();
      const { faults, isAmid } = await playOn(
        kind,
        number,
        createDice(seed * 10_007 + number),
      ).catch((error: unknown): RoundResult => ({
        faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
        isAmid: false,
      }));
      const count = counts.get(kind.name);
      if (count) {
        count.played += 1;
        if (isAmid) count.amid += 1;
      }
      if (faults.length === 0) passed += 1;
      else failed += 1;
      const tookSec = ((performance.now() - startedAtMs) / 1000).toFixed(1);
      report(
        `round ${number + 1}: ${faults.length === 0 ? 'passed' : 'FAILED'} in ${tookSec} s (${kind.name}${isAmid ? '' : ', too late'})`,
      );
      for (const fault of faults) report(`  ${fault}`);
      // What follows a failure would only repeat it.
      if (faults.length > 0 || dayRounds >= ROUNDS_PER_DAY) await endDay();
    }
  } finally {
    await endDay();
    await rm(folder, { recursive: true, force: true });
  }
  return { passed, failed, kinds: counts };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('the round did not end')), LONGEST_ROUND_MS);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
  });
  const rounds = Number(values.rounds);
  const seed = Number(values.seed);
  if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed))
    throw new Error('usage: npm run faults -- --rounds 200 [--seed 1]');
  const startedAtMs = performance.now();
  const result = await runFaults({ rounds, seed, report: (line) => console.log(line) });
  const tookSec = ((performance.now() - startedAtMs) / 1000).toFixed(0);
  const counts = [...result.kinds]
    .map(([name, { played, amid }]) => `${name} ${played} (${amid} amid)`)
    .join(', ');
  console.log(`${tookSec} s, seed ${seed}; ${counts}`);
  console.log(`${result.passed} passed, ${result.failed} failed`);
  if (result.failed > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
