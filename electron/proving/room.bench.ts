/** `npm run bench -- room`: fifty seats score a whole day, at the pace of people and as fast as they can, each figure beside its floor. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { printFigures } from './figures.fixture.ts';
import { playDay, type DayFigures } from './load/roomDay.fixture.ts';
import { measureDisk, measureWire } from './load/roomFloor.fixture.ts';

const SEATS = 50;
const CRITERIA = 8;
/** Two taps a second. */
const PACE_MS = 500;
const LEAST_PER_SECOND = 2000;

export async function benchRoom(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-room-bench-'));
  try {
    const disk = measureDisk(folder);
    const wire = await measureWire(SEATS, CRITERIA, PACE_MS);
    const full = await playDay(folder, { seats: SEATS, everyMs: null });
    const paced = await playDay(folder, { seats: SEATS, everyMs: PACE_MS });
    console.log(
      `${SEATS} seats, ${paced.presentations} presentations × ${paced.criteria} criteria, ${paced.acknowledged.count} taps a day; every tap is a whole sheet`,
    );
    printFigures([
      ['floor: one bare commit after the other (synchronous FULL)', disk],
      ['floor: one bare round trip after the other, 1 seat', wire.one],
      [`floor: bare round trips at two taps a second, ${SEATS} seats`, wire.paced],
      ['two taps a second each: tap to acknowledgement', paced.acknowledged],
      ['two taps a second each: handing in to the projector', paced.shown],
      [`floor: bare round trips at full speed, ${SEATS} seats`, wire.full],
      ['full speed: tap to acknowledgement', full.acknowledged],
      ['full speed: handing in to the projector', full.shown],
    ]);
    printUsage('two taps a second each', paced);
    printUsage('full speed', full);
    const allowedMs = 2 * (disk.p99Ms + wire.one.p99Ms);
    const wanted = Math.max(LEAST_PER_SECOND, wire.full.perSecond / 2);
    printGoal(
      'two taps a second each, p99 to acknowledgement',
      `${paced.acknowledged.p99Ms.toFixed(2)} ms of ${allowedMs.toFixed(2)} ms = 2 × (p99 commit + p99 round trip)`,
      paced.acknowledged.p99Ms <= allowedMs,
    );
    printGoal(
      'full speed',
      `${full.acknowledged.perSecond.toFixed(0)} taps a second of ${wanted.toFixed(0)} = half the echo rate, and at least ${LEAST_PER_SECOND}`,
      full.acknowledged.perSecond >= wanted,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function printUsage(label: string, day: DayFigures): void {
  const { hostCpu, hostMainCpu, hostMemoryMb, hostPeakMemoryMb } = day;
  const known =
    hostCpu === null || hostMainCpu === null || hostMemoryMb === null || hostPeakMemoryMb === null
      ? 'not told by this system'
      : `${(hostCpu * 100).toFixed(0)} % of one processor (${(hostMainCpu * 100).toFixed(0)} % the thread that answers), ${hostMemoryMb.toFixed(0)} MB, at most ${hostPeakMemoryMb.toFixed(0)} MB`;
  console.log(`host, ${label}: ${known}; the day took ${(day.elapsedMs / 1000).toFixed(1)} s`);
}

function printGoal(label: string, figure: string, isMet: boolean): void {
  console.log(`${isMet ? 'met' : 'SHORT'}: ${label}: ${figure}`);
}
