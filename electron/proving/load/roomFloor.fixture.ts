/** What a room costs at least: one durable commit, and bare round trips of the door's own stack. */
import path from 'node:path';
import { measureCommits } from '../../../db/commitFloor.ts';
import { openDatabase } from '../../../db/open.ts';
import { startEchoProcess } from '../echoProcess.fixture.ts';
import { askAll, figuresOf, type Figures } from '../figures.fixture.ts';
import { openRawSeat } from './rawSeat.fixture.ts';

const COMMITS = 2000;
const ONE_SEAT_ROUNDS = 1500;
const ROUNDS = 100;
const PACED_ROUNDS = 16;

export interface WireFloor {
  /** One seat, its next question after its last answer. */
  readonly one: Figures;
  /** All seats at the pace of people. */
  readonly paced: Figures;
  readonly full: Figures;
}

export function measureDisk(folder: string): Figures {
  const db = openDatabase(path.join(folder, 'floor.sqlite'));
  try {
    measureCommits(db, COMMITS / 10);
    const timesMs = measureCommits(db, COMMITS);
    return figuresOf(
      timesMs,
      timesMs.reduce((sum, time) => sum + time, 0),
    );
  } finally {
    db.close();
  }
}

/** Echoes sheets of `criteria` scores from `seats` clients. */
export async function measureWire(
  seats: number,
  criteria: number,
  everyMs: number,
): Promise<WireFloor> {
  const echo = await startEchoProcess({ burst: 1e9, perSecond: 1e9 });
  const sockets = await Promise.all(
    Array.from({ length: seats }, () => openRawSeat(echo.origin.replace(/^http/, 'ws'))),
  );
  const scores = Array.from({ length: criteria }, (_, index) => ({
    criterionId: `K${index + 1}`,
    value: 4,
    isNotApplicable: 0,
    note: '',
  }));
  const content = { scores, note: '', vote: null, abstainReason: '' };
  const askers = sockets.map(
    (socket) => (revision: number) =>
      socket.call('echo', {
        name: 'submitSheet',
        input: { presentationId: 'M01', device: 'd', revision, base: null, content },
        id: crypto.randomUUID(),
      }),
  );
  try {
    const one = await askAll(askers.slice(0, 1), ONE_SEAT_ROUNDS);
    const full = await askAll(askers, ROUNDS);
    return { one, full, paced: await askAtPace(askers, everyMs) };
  } finally {
    for (const socket of sockets) socket[Symbol.dispose]();
    await echo.kill();
  }
}

async function askAtPace(
  askers: readonly ((round: number) => Promise<unknown>)[],
  everyMs: number,
): Promise<Figures> {
  const startedAtMs = performance.now();
  const times = await Promise.all(
    askers.map(async (ask, index) => {
      const own: number[] = [];
      for (let round = 0; round < PACED_ROUNDS; round += 1) {
        const dueAtMs = startedAtMs + (round + (index + 0.5) / askers.length) * everyMs;
        await new Promise((resolve) => setTimeout(resolve, dueAtMs - performance.now()));
        const atMs = performance.now();
        await ask(round);
        own.push(performance.now() - atMs);
      }
      return own;
    }),
  );
  return figuresOf(times.flat(), performance.now() - startedAtMs);
}
