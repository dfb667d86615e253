/**
 * From the operator's command to the paint on the projector: two pages of one Chromium at a real host, so that both
 * ends are read from one clock. Beside it what cannot be saved: one durable commit and one frame.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright';
import { ensureBuilt } from '../../build/build.ts';
import { measureCommits } from '../../db/commitFloor.ts';
import { openDatabase } from '../../db/open.ts';
import type { CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import { startHost, type Host } from '../../electron/host/host.ts';
import { figuresOf } from '../../electron/proving/figures.fixture.ts';
import { launchBrowser } from './browser.ts';

const ROUNDS = 150;
/** Between two commands: a person does not tap in the same instant twice, and the host rests after sending. */
const PAUSE_MS = 150;
const WARM_UP = 20;
const UNHURRIED = { burst: 1e9, perSecond: 1e9 };
const PROJECTOR: Seat = {
  seatId: 'bench',
  role: 'PROJECTOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

declare global {
  interface Window {
    /** Sends a command over the seat's own socket; resolves with the moment before it was sent. */
    sendFromSeat(name: string, input: unknown): number;
    /** Resolves with the moment after the frame in which `selector` first reads `text`. */
    waitForPaint(selector: string, text: string): Promise<number>;
  }
}

/** Milliseconds on a clock that both pages share. */
async function openOperator(page: Page, host: Host): Promise<void> {
  await page.goto(host.operatorUrl);
  await page.waitForFunction(() => window.location.hash === '');
  await page.evaluate(async () => {
    const socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/operator/feed`);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', reject);
    });
    let count = 0;
    window.sendFromSeat = (name, input) => {
      count += 1;
      const call = { path: 'command', input: { name, input, id: crypto.randomUUID() } };
      const sentAtMs = performance.timeOrigin + performance.now();
      socket.send(JSON.stringify({ id: count, method: 'mutation', params: call }));
      return sentAtMs;
    };
  });
}

async function openProjector(page: Page, host: Host): Promise<void> {
  await page.goto(host.projectorUrl);
  await page.locator('[data-scene] main').waitFor();
  await page.evaluate(() => {
    window.waitForPaint = (selector, text) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!document.querySelector(selector)?.textContent?.includes(text)) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            // A task queued inside a frame runs after that frame is painted.
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => {
              port1.close();
              resolve(performance.timeOrigin + performance.now());
            });
            port1.start();
            port2.postMessage(null);
          });
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      });
  });
}

interface Round<N extends CommandName = CommandName> {
  name: N;
  input: CommandInput<N>;
  /** What the room can read once the command has taken effect, and not before. */
  selector: string;
  text: string;
}
const round = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  selector: string,
  text: string,
): Round<N> => ({ name, input, selector, text });

async function measure(
  operator: Page,
  projector: Page,
  make: (index: number) => Round,
): Promise<number[]> {
  const timesMs: number[] = [];
  for (let index = 0; index < WARM_UP + ROUNDS; index += 1) {
    const { name, input, selector, text } = make(index);
    await wait(PAUSE_MS + Math.random() * 20);
    const painted = projector.evaluate(([a, b]) => window.waitForPaint(a, b), [
      selector,
      text,
    ] as const);
    const sentAtMs = await operator.evaluate(([a, b]) => window.sendFromSeat(a, b), [
      name,
      input,
    ] as const);
    const tookMs = (await painted) - sentAtMs;
    if (index >= WARM_UP) timesMs.push(tookMs);
  }
  return timesMs;
}

/** A change made in the page itself, painted and noticed in the same way. */
function measureFrames(projector: Page): Promise<number[]> {
  return projector.evaluate(async (count) => {
    const place = document.body.appendChild(document.createElement('p'));
    place.id = 'frame';
    const timesMs: number[] = [];
    for (let index = 0; index < count; index += 1) {
      // At a moment of its own in the frame, as a message from outside comes.
      await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
      const startedAtMs = performance.timeOrigin + performance.now();
      const painted = window.waitForPaint('#frame', `#${index}#`);
      place.textContent = `#${index}#`;
      timesMs.push((await painted) - startedAtMs);
    }
    place.remove();
    return timesMs;
  }, ROUNDS);
}

function print(label: string, timesMs: readonly number[]): void {
  const { p50Ms, p99Ms } = figuresOf(timesMs, 1);
  console.log(label.padEnd(58) + p50Ms.toFixed(2).padStart(9) + p99Ms.toFixed(2).padStart(9));
}

export async function benchProjector(): Promise<void> {
  await ensureBuilt(['renderer']);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'bantaya-bench-'));
  const host = await startHost({
    dataDir: path.join(folder, 'data'),
    sample: true,
    limits: { calls: UNHURRIED },
  });
  const browser = await launchBrowser();
  try {
    const operator = await (await browser.newContext()).newPage();
    const projector = await (
      await browser.newContext({
        viewport: { width: 1920, height: 1080 },
        reducedMotion: 'reduce',
      })
    ).newPage();
    await openOperator(operator, host);
    await openProjector(projector, host);

    const send = (name: CommandName, input: unknown) =>
      operator.evaluate(([a, b]) => window.sendFromSeat(a, b), [name, input] as const);
    await send('showScene', { scene: 'MESSAGE' });
    await projector.locator('[data-scene="MESSAGE"]').waitFor();
    const messages = await measure(operator, projector, (index) =>
      round('setMessage', { message: `Pesan #${index}#` }, 'main', `#${index}#`),
    );

    const agenda = host.engine.read(PROJECTOR, 'programme').value?.agenda ?? [];
    const talks = agenda.filter((item) => item.kind === 'PRESENTATION');
    const turns = await measure(operator, projector, (index) => {
      const talk = talks[index % talks.length];
      if (!talk) throw new Error('the sample has no presentations');
      return round('goToPresentation', { presentationId: talk.id }, 'article h2', talk.title);
    });

    await send('publishRanking', {});
    await projector.locator('[data-scene="RANKING"]').waitFor();
    const stepCount = host.engine.read(PROJECTOR, 'stage').value?.ranking?.stepCount ?? 0;
    // The first place of the sample is a step like the others, and every round shows another row as the newest.
    const reveals = await measure(operator, projector, (index) => {
      const step = (index % stepCount) + 1;
      const rank = String(stepCount - step + 1);
      return round('setRevealStep', { step }, '[data-newest] b', rank);
    });

    const frames = await measureFrames(projector);
    const db = openDatabase(path.join(folder, 'floor.sqlite'));
    const commits = measureCommits(db, WARM_UP + ROUNDS).slice(WARM_UP);
    db.close();
    const floor = [commits, frames].map((times) => figuresOf(times, 1));
    const sum = (of: 'p50Ms' | 'p99Ms') => floor.reduce((total, figures) => total + figures[of], 0);

    console.log(`${''.padEnd(58)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}`);
    print('command to paint: a message', messages);
    print('command to paint: the next presentation', turns);
    print('command to paint: a reveal step', reveals);
    print('floor: one durable commit', commits);
    print('floor: one frame', frames);
    console.log(
      'floor: one commit + one frame'.padEnd(58) +
        sum('p50Ms').toFixed(2).padStart(9) +
        sum('p99Ms').toFixed(2).padStart(9),
    );
  } finally {
    await browser.close();
    await host.close();
    await rm(folder, { recursive: true, force: true });
  }
}
