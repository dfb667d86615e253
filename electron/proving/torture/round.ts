/** One round: everybody scores a presentation while the room is tormented; then it is left in peace and looked at. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Dice } from '../../engine/sample/dice.ts';
import { createBadFrames } from './badFrames.ts';
import { findFaults } from './findings.ts';
import type { Manner } from './scoringSeat.ts';
import type { TortureDay } from './tortureDay.ts';

const SETTLE_MS = 30_000;
const HOUR_MS = 3_600_000;
const manners: readonly Manner[] = ['PLAIN', 'TWICE', 'BACKWARDS', 'STALE'];

/** What is done to the room, by name; `number` is that of the round. */
const torments = {
  kill: ({ day }) => day.killHost(),
  cut: async ({ day }) => day.proxy.cut(),
  slow: async ({ day, dice }) => day.proxy.slow(dice.below(40)),
  deaden: async ({ day, dice }) => {
    day.proxy.blackhole();
    tapSome(day, dice, (await current(day)) ?? '');
    await wait(dice.below(150));
    day.proxy.heal();
    day.proxy.cut();
  },
  jumpClock: async ({ day, dice }) =>
    day.host.jumpClock(Math.round(dice.between(-72 * HOUR_MS, 72 * HOUR_MS))),
  mangle: async ({ day, dice }) => {
    for (const seat of day.seats) seat.manner = dice.pick(manners);
  },
  intrude: async ({ day, dice, presentationId }) => {
    const [closed = ''] = day.presentations.filter((id) => !day.phases.has(id));
    const seat = dice.pick(day.seats);
    const next = createBadFrames(dice.below(1e9), {
      openPresentationId: presentationId,
      closedPresentationId: closed,
      criteria: day.criteria,
      otherPanelistId: day.seats[0]?.panelistId ?? '',
    });
    for (let count = 20 + dice.below(60); count > 0; count -= 1) seat.wire()?.sendRaw(next());
  },
  note: ({ day, dice, number }) => day.note(`catatan ${number}-${dice.below(1e9)}`),
  lock: ({ day, presentationId }) => day.lock(presentationId),
  unlock: async ({ day, presentationId }) => {
    if (day.phases.get(presentationId) === 'LOCKED') await day.unlock(presentationId);
  },
  backUp: ({ day }) => day.backUp(),
  replace: async ({ day, presentationId }) => {
    if (!day.hasBackup) return;
    await untilCarried(day, presentationId);
    await day.replaceHost(presentationId);
  },
} satisfies Record<string, (room: Room) => Promise<void>>;
type Torment = keyof typeof torments;

interface Room {
  readonly day: TortureDay;
  readonly dice: Dice;
  readonly presentationId: string;
  readonly number: number;
}

/** Rare ones are costly; every round has one of the others at least. */
const usual: readonly Torment[] = [
  'cut',
  'slow',
  'deaden',
  'jumpClock',
  'mangle',
  'intrude',
  'note',
  'lock',
  'unlock',
];

export interface RoundResult {
  readonly torments: readonly string[];
  readonly faults: readonly string[];
}

export async function playRound(day: TortureDay, dice: Dice, number: number): Promise<RoundResult> {
  const presentationId = day.presentations[number % day.presentations.length] ?? '';
  const plan = planRound(dice, number);
  const room = { day, dice, presentationId, number };
  await day.operate('goToPresentation', { presentationId });
  if (day.phases.get(presentationId) === 'LOCKED') await day.unlock(presentationId);
  await day.operate('openScoring', { presentationId });
  day.phases.set(presentationId, 'SCORING');
  await untilSeatsSee(day);
  for (const torment of plan) {
    tapSome(day, dice, presentationId);
    await wait(dice.below(40));
    await torments[torment](room);
    tapSome(day, dice, presentationId);
  }
  await leaveInPeace(day);
  return { torments: plan, faults: await findFaults(day) };
}

function planRound(dice: Dice, number: number): Torment[] {
  const plan: Torment[] = dice.sample(usual, 3 + dice.below(3));
  if (dice.below(2) === 0) plan.splice(dice.below(plan.length), 0, 'kill');
  // Every fifth round another laptop takes over, most often with a lock in between.
  if (number % 5 !== 4) return plan;
  const between: Torment[] = dice.below(4) === 0 ? [] : ['lock'];
  return ['backUp', ...plan.filter((name) => name !== 'lock'), ...between, 'replace'];
}

function tapSome(day: TortureDay, dice: Dice, presentationId: string): void {
  for (const seat of day.seats)
    for (let taps = dice.below(3); taps > 0; taps -= 1) seat.tap(presentationId, day.criteria);
}

async function current(day: TortureDay): Promise<string | null> {
  return [...day.phases.keys()].at(-1) ?? (await day.see('live'))?.currentPresentationId ?? null;
}

/** A lock that no seat has heard of goes down with the host: there is nobody to bring it. */
async function untilCarried(day: TortureDay, presentationId: string): Promise<void> {
  const kind = day.phases.get(presentationId) === 'LOCKED' ? 'LOCK' : 'UNLOCK';
  day.proxy.heal();
  await until(
    () => day.seats.some((seat) => seat.locks.get(presentationId)?.kind === kind),
    'no seat has heard of the lock',
    () => kind === 'UNLOCK' && !day.seats.some((seat) => seat.locks.has(presentationId)),
  );
}

async function untilSeatsSee(day: TortureDay): Promise<void> {
  await until(() => day.seats.every((seat) => seat.isSettled()), 'a seat did not come back');
}

async function leaveInPeace(day: TortureDay): Promise<void> {
  day.proxy.heal();
  day.proxy.slow(0);
  for (const seat of day.seats) seat.manner = 'PLAIN';
  await until(
    () => day.seats.every((seat) => seat.isSettled()),
    'a seat did not settle',
    () => day.seats.some((seat) => seat.faults.length > 0),
  );
  // A fresh connection shows what the host has now, not what was on its way.
  day.refresh();
  await until(() => day.seats.every((seat) => seat.isSettled()), 'a seat did not settle again');
}

async function until(isSo: () => boolean, what: string, isOver = () => false): Promise<void> {
  const giveUpAtMs = performance.now() + SETTLE_MS;
  while (!isSo() && !isOver()) {
    if (performance.now() > giveUpAtMs) throw new Error(what);
    await wait(5);
  }
}
