/** `npm run torture -- --rounds 200 [--seed N]`: faults of every kind against a scoring room; ends with `N passed, N failed`. */
import { parseArgs } from 'node:util';
import { createDice } from '../../engine/sample/dice.ts';
import { playRound } from './round.ts';
import { startTortureDay, type TortureDay } from './tortureDay.ts';

/** A day grows with its ledger, so a new one begins after so many rounds. */
const ROUNDS_PER_DAY = 20;
const LONGEST_ROUND_MS = 180_000;

export interface TortureResult {
  readonly passed: number;
  readonly failed: number;
  /** How often each torment was applied. */
  readonly torments: ReadonlyMap<string, number>;
  /** Revisions that were acknowledged, in all. */
  readonly revisions: number;
}

export async function runTorture({
  rounds,
  seed,
  report = () => undefined,
}: {
  rounds: number;
  seed: number;
  report?: (line: string) => void;
}): Promise<TortureResult> {
  const torments = new Map<string, number>();
  let passed = 0;
  let failed = 0;
  let revisions = 0;
  let day: TortureDay | undefined;
  const endDay = async () => {
    revisions += (day?.seats ?? []).reduce((sum, { records }) => sum + records.length, 0);
    await day?.end();
    day = undefined;
  };
  for (let number = 0; number < rounds; number += 1) {
    const faults: string[] = [];
    const startedAtMs = performance.now();
    let plan: readonly string[] = [];
    try {
      day ??= await startTortureDay(seed + number);
      const result = await inTime(playRound(day, createDice(seed * 10_007 + number), number));
      plan = result.torments;
      faults.push(...result.faults);
    } catch (error) {
      faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
    for (const torment of plan) torments.set(torment, (torments.get(torment) ?? 0) + 1);
    if (faults.length === 0) passed += 1;
    else failed += 1;
    const tookSec = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    report(
      `round ${number + 1}: ${faults.length === 0 ? 'passed' : 'FAILED'} in ${tookSec} s (${plan.join(', ')})`,
    );
    for (const fault of faults) report(`  ${fault}`);
    // What follows a failure would only repeat it.
    if (faults.length > 0 || number % ROUNDS_PER_DAY === ROUNDS_PER_DAY - 1) await endDay();
  }
  await endDay();
  return { passed, failed, torments, revisions };
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the round did not end')), LONGEST_ROUND_MS);
  });
  try {
    return await Promise.race([work, late]);
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
    throw new Error('usage: npm run torture -- --rounds 200 [--seed 1]');
  const startedAtMs = performance.now();
  const result = await runTorture({ rounds, seed, report: (line) => console.log(line) });
  const tookSec = ((performance.now() - startedAtMs) / 1000).toFixed(0);
  const counts = [...result.torments].map(([name, count]) => `${name} ${count}`).join(', ');
  console.log(`${result.revisions} revisions, ${tookSec} s, seed ${seed}; ${counts}`);
  console.log(`${result.passed} passed, ${result.failed} failed`);
  if (result.failed > 0) process.exitCode = 1;
}

if (import.meta.main) await main();
