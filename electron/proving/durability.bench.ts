/** How fast a submit is on the disk and acknowledged, for one seat and for fifty, beside what disk and wire alone cost. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { WebSocket } from 'ws';
import { measureCommits } from '../../db/commitFloor.ts';
import { openDatabase } from '../../db/open.ts';
import type { SheetContent } from '../contract/sheets.ts';
import { startEchoProcess, type EchoRouter } from './echoProcess.fixture.ts';
import { askAll, figuresOf, printFigures, type Figures } from './figures.fixture.ts';
import { startHostProcess } from './hostProcess.fixture.ts';
import { claim, sit, type Visitor } from '../server/room.fixture.ts';

const SEATS = 50;
const ONE_SEAT_ROUNDS = 1500;
const ROUNDS = 200;
const COMMITS = 2000;
/** The bench asks faster than the door lets a seat ask. */
const UNHURRIED = { burst: 1e9, perSecond: 1e9 };
const PRESENTATION = 'M01';

function sheetContent(criteria: readonly string[], value: number): SheetContent {
  const scores = criteria.map((criterionId) => ({
    criterionId,
    value,
    isNotApplicable: 0 as const,
    note: '',
  }));
  return { scores, note: '', vote: null, abstainReason: '' };
}

function measureDisk(folder: string): Figures {
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

async function measureWire(): Promise<{ one: Figures; all: Figures }> {
  const echo = await startEchoProcess(UNHURRIED);
  const sockets = Array.from({ length: SEATS }, () =>
    createWSClient({
      url: echo.origin.replace(/^http/, 'ws'),
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    }),
  );
  const content = sheetContent(
    Array.from({ length: 8 }, (_, index) => `K${index + 1}`),
    4,
  );
  const askers = sockets.map((client) => {
    const { echo: ask } = createTRPCClient<EchoRouter>({ links: [wsLink({ client })] });
    return (revision: number) =>
      ask.mutate({
        name: 'submitSheet',
        input: { presentationId: PRESENTATION, device: 'd', revision, base: null, content },
        id: crypto.randomUUID(),
      });
  });
  try {
    return {
      one: await askAll(askers.slice(0, 1), ONE_SEAT_ROUNDS),
      all: await askAll(askers, ROUNDS),
    };
  } finally {
    await Promise.all(sockets.map((socket) => socket.close()));
    await echo.kill();
  }
}

/** Submits a sheet again and again, each time another content. */
function submitter(visitor: Visitor, criteria: readonly string[]): () => Promise<unknown> {
  let revision = 0;
  return async () => {
    revision += 1;
    const base = revision === 1 ? null : { device: 'd', revision: revision - 1 };
    const content = sheetContent(criteria, 1 + (revision % 5));
    const { status } = await visitor.send('submitSheet', {
      presentationId: PRESENTATION,
      device: 'd',
      revision,
      base,
      content,
    });
    if (status !== 'APPLIED') throw new Error(`a submit was ${status}`);
  };
}

async function measureHost(folder: string): Promise<{ one: Figures; all: Figures }> {
  const host = await startHostProcess(path.join(folder, 'data'), {
    panelists: SEATS,
    limits: { calls: UNHURRIED },
  });
  const visitors: Visitor[] = [];
  const enter = async (link: string) => {
    const visitor = sit(await claim(link));
    visitors.push(visitor);
    return visitor;
  };
  try {
    const operator = await enter(host.operatorUrl);
    await operator.send('goToPresentation', { presentationId: PRESENTATION });
    await operator.send('openScoring', { presentationId: PRESENTATION });
    const programme = await operator.see('programme');
    const criteria = (programme?.criteria ?? []).map(({ id }) => id);
    const projector = await enter(host.projectorUrl);
    // Everybody follows what their page follows: the figures are those of a real room.
    operator.follow(['programme', 'live', 'progress', 'setup', 'presence', 'log', 'stage']);
    projector.follow(['programme', 'live', 'progress', 'stage']);
    const seat = async ({ url }: { url: string }) => {
      const panelist = await enter(url);
      panelist.follow(['programme', 'live', 'progress', 'mySheets']);
      return submitter(panelist, criteria);
    };
    const [first, ...others] = host.panelists;
    if (!first) throw new Error('the day has no panel');
    const ask = await seat(first);
    const one = await askAll([ask], ONE_SEAT_ROUNDS);
    const askers = [ask, ...(await Promise.all(others.map(seat)))];
    return { one, all: await askAll(askers, ROUNDS) };
  } finally {
    for (const visitor of visitors) visitor[Symbol.dispose]();
    await host.kill();
  }
}

export async function benchDurability(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-bench-'));
  try {
    const disk = measureDisk(folder);
    const wire = await measureWire();
    const host = await measureHost(folder);
    printFigures([
      ['one bare commit after the other (synchronous FULL)', disk],
      ['one bare round trip after the other, 1 seat', wire.one],
      ['durable submit to acknowledge, 1 seat', host.one],
      [`bare round trips at full speed, ${SEATS} seats`, wire.all],
      [`durable submit to acknowledge at full speed, ${SEATS} seats`, host.all],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
