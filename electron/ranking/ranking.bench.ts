/** Speed of the ranking at 60 presentations x 20 panelists x 12 criteria, each figure beside its floor of the same run. */
import { analyse } from './analysis.ts';
import { fullPipeline } from './fullPipeline.ts';
import { generateEvent } from './generatedEvent.ts';
import { panelScore } from './panelScore.ts';

/** Runs once unmeasured, then `rounds` times; milliseconds, ascending. */
function measure(rounds: number, run: (round: number) => void): number[] {
  run(-1);
  return Array.from({ length: rounds }, (_, round) => {
    const start = performance.now();
    run(round);
    return performance.now() - start;
  }).sort((a, b) => a - b);
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;

function print(label: string, times: readonly number[]): void {
  const figure = (share: number) => percentile(times, share).toFixed(3).padStart(9);
  console.log(`  ${label.padEnd(46)} p50 ${figure(0.5)} ms   p99 ${figure(0.99)} ms`);
}

export async function benchRanking(): Promise<void> {
  console.log('ranking, 60 presentations x 20 panelists x 12 criteria, 5 % of the sheets missing');
  const event = generateEvent({ presentations: 60, panelists: 20, criteria: 12, missing: 0.05 });
  const first = performance.now();
  analyse(event);
  console.log(
    `  ${'full analysis, first call, nothing compiled'.padEnd(46)}     ${(performance.now() - first).toFixed(3).padStart(9)} ms`,
  );

  print(
    'floor: plain recomputation of all scores',
    measure(200, () => void panelScore(event)),
  );
  print(
    'full analysis',
    measure(40, () => void analyse(event)),
  );
  print(
    'full pipeline (statistics alone)',
    measure(40, () => void fullPipeline(event)),
  );
  const close = generateEvent({ presentations: 60, panelists: 20, criteria: 12, seed: 'complete' });
  print(
    'full analysis, nothing missing',
    measure(40, () => void analyse(close)),
  );
  print(
    'advanced sheet (SMAA 10 000, bootstrap 2 000)',
    measure(5, () => void analyse(event, { advanced: true })),
  );
  await Promise.resolve();
}

if (import.meta.main) await benchRanking();
