/** What benchmarks of the server share: asking again and again, and printing what came of it. */

export interface Figures {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  count: number;
}

export function figuresOf(timesMs: readonly number[], elapsedMs: number): Figures {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return {
    perSecond: (timesMs.length / elapsedMs) * 1000,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    count: timesMs.length,
  };
}

/** Every asker asks `count` times, its next question after its last answer; the first tenth warms up and is not counted. */
export async function askAll(
  askers: readonly ((round: number) => Promise<unknown>)[],
  count: number,
): Promise<Figures> {
  const warmUp = Math.ceil(count / 10);
  const run = async (
    ask: (round: number) => Promise<unknown>,
    from: number,
    to: number,
    timesMs: number[],
  ) => {
    for (let round = from; round < to; round += 1) {
      const startedAtMs = performance.now();
      await ask(round);
      timesMs.push(performance.now() - startedAtMs);
    }
  };
  await Promise.all(askers.map((ask) => run(ask, 0, warmUp, [])));
  const timesMs: number[] = [];
  const startedAtMs = performance.now();
  await Promise.all(askers.map((ask) => run(ask, warmUp, warmUp + count, timesMs)));
  return figuresOf(timesMs, performance.now() - startedAtMs);
}

export function printFigures(rows: readonly (readonly [label: string, figures: Figures])[]): void {
  const number = (value: number, places: number, width: number) =>
    value.toFixed(places).padStart(width);
  console.log(
    `${''.padEnd(58)}${'per second'.padStart(11)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}`,
  );
  for (const [label, { perSecond, p50Ms, p99Ms }] of rows) {
    console.log(
      label.padEnd(58) + number(perSecond, 0, 11) + number(p50Ms, 2, 9) + number(p99Ms, 2, 9),
    );
  }
}
