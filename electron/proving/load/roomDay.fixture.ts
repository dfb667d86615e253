/** A whole day in a room of many seats over real websockets: everybody scores every presentation, then it is locked. */
import path from 'node:path';
import { topicRoles, type TopicName } from '../../contract/topics.ts';
import { figuresOf, type Figures } from '../figures.fixture.ts';
import { startHostProcess } from '../hostProcess.fixture.ts';
import { claim, sit, type Visitor } from '../../server/room.fixture.ts';
import { readProcessUsage } from './processUsage.fixture.ts';
import { openRawSeat } from './rawSeat.fixture.ts';
import { createLoadSeat, type Tap } from './roomSeat.fixture.ts';

export interface DayFigures {
  /** Tap to acknowledgement, all taps; the rate is that of the time spent scoring. */
  readonly acknowledged: Figures;
  /** Handing in to the projector's count that includes it. */
  readonly shown: Figures;
  readonly presentations: number;
  readonly criteria: number;
  readonly elapsedMs: number;
  /** Share of one processor, 0..1 and more; null where the system does not say. */
  readonly hostCpu: number | null;
  /** The same of the thread that answers alone. */
  readonly hostMainCpu: number | null;
  readonly hostMemoryMb: number | null;
  readonly hostPeakMemoryMb: number | null;
}

interface Seen {
  readonly presentationId: string;
  readonly submitted: number;
  readonly atMs: number;
}

/** Rates no bench reaches: the door would slow a seat that taps faster than a person. */
const UNHURRIED = { burst: 1e9, perSecond: 1e9 };
/** The console follows everything an operator may have. */
const operatorTopics = (Object.keys(topicRoles) as TopicName[]).filter((name) =>
  (topicRoles[name] as readonly string[]).includes('OPERATOR'),
);

/** @param everyMs between two taps of a seat; null for as fast as they can */
export async function playDay(
  folder: string,
  { seats, everyMs }: { seats: number; everyMs: number | null },
): Promise<DayFigures> {
  const host = await startHostProcess(path.join(folder, `day-${everyMs ?? 'full'}`), {
    panelists: seats,
    limits: { calls: UNHURRIED },
  });
  const visitors: Disposable[] = [];
  const enter = async (link: string) => {
    const visitor = sit(await claim(link));
    visitors.push(visitor);
    return visitor;
  };
  const enterRaw = async ({ origin, seatPath, cookie }: Awaited<ReturnType<typeof claim>>) => {
    const url = `${origin.replace(/^http/, 'ws')}${seatPath}/feed`;
    const seat = await openRawSeat(url, { cookie, origin });
    visitors.push(seat);
    return seat;
  };
  try {
    const operator = await enter(host.operatorUrl);
    const projector = await enter(host.projectorUrl);
    const programme = await operator.see('programme');
    const criteria = (programme?.criteria ?? []).map(({ id }) => id);
    const presentations = (programme?.agenda ?? []).flatMap((item) =>
      item.kind === 'PRESENTATION' && item.state !== 'WITHDRAWN' ? [item.id] : [],
    );
    (await enterRaw(operator)).follow(operatorTopics);
    const seen: Seen[] = [];
    watchProgress(projector, seen);
    const panel = await Promise.all(
      host.panelists.map(async ({ url }, index) => {
        const seat = await enterRaw(await claim(url));
        seat.follow(['programme', 'live', 'mySheets']);
        return createLoadSeat(seat, criteria, (index + 0.5) / seats);
      }),
    );

    const before = readProcessUsage(host.pid);
    const startedAtMs = performance.now();
    let scoringMs = 0;
    const taps: Tap[] = [];
    for (const presentationId of presentations) {
      await operator.send('goToPresentation', { presentationId });
      await operator.send('openScoring', { presentationId });
      const openedAtMs = performance.now();
      const own = await Promise.all(panel.map((seat) => seat.score(presentationId, everyMs)));
      scoringMs += performance.now() - openedAtMs;
      taps.push(...own.flat());
      await untilSeen(seen, presentationId, seats);
      await operator.send('lockPresentation', { presentationId });
    }
    const elapsedMs = performance.now() - startedAtMs;
    const after = readProcessUsage(host.pid);
    return {
      acknowledged: figuresOf(
        taps.map((tap) => tap.acknowledgedAtMs - tap.atMs),
        scoringMs,
      ),
      shown: figuresOf(shownTimes(taps, seen), scoringMs),
      presentations: presentations.length,
      criteria: criteria.length,
      elapsedMs,
      hostCpu: before && after ? (after.cpuMs - before.cpuMs) / elapsedMs : null,
      hostMainCpu: before && after ? (after.mainThreadMs - before.mainThreadMs) / elapsedMs : null,
      hostMemoryMb: after?.memoryMb ?? null,
      hostPeakMemoryMb: after?.peakMemoryMb ?? null,
    };
  } finally {
    for (const visitor of visitors) visitor[Symbol.dispose]();
    await host.kill();
  }
}

function watchProgress(projector: Visitor, seen: Seen[]): void {
  projector.client.feed.subscribe(
    { topics: ['stage', 'live', 'programme', 'progress', 'displays'] },
    {
      onData: (message) => {
        if (message.topic !== 'progress' || !message.value?.presentationId) return;
        const { presentationId, submitted } = message.value;
        seen.push({ presentationId, submitted, atMs: performance.now() });
      },
    },
  );
}

async function untilSeen(seen: readonly Seen[], presentationId: string, count: number) {
  const isThere = () =>
    seen.some((row) => row.presentationId === presentationId && row.submitted >= count);
  const giveUpAtMs = performance.now() + 10_000;
  while (!isThere()) {
    if (performance.now() > giveUpAtMs)
      throw new Error(`the projector never counted ${count} sheets of ${presentationId}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** The n-th sheet acknowledged is in the first count of n or more. */
function shownTimes(taps: readonly Tap[], seen: readonly Seen[]): number[] {
  const submits = Map.groupBy(
    taps.filter(({ isSubmit }) => isSubmit),
    ({ presentationId }) => presentationId,
  );
  return [...submits].flatMap(([presentationId, own]) => {
    const counts = seen.filter((row) => row.presentationId === presentationId);
    const inOrder = own.toSorted((a, b) => a.acknowledgedAtMs - b.acknowledgedAtMs);
    return inOrder.map((tap, index) => {
      const shown = counts.find(({ submitted }) => submitted > index);
      return (shown?.atMs ?? NaN) - tap.atMs;
    });
  });
}
