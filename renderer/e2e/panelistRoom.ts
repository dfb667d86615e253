/** A room for the panelist's browser tests: a real host on an empty sample day, one browser, pictures and checks. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { expect, onTestFinished } from 'vitest';
import type { CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { EventFacts } from '../../electron/contract/facts.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { startHost, type Host } from '../../electron/host/host.ts';
import { ROOT } from '../../build/build.ts';
import { launchBrowser } from './browser.ts';
import { takePicture as take } from './look.ts';
import { roomNetwork } from './roomNetwork.ts';

const operator: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

/** What a browser leaves of a 1366×768 laptop, the same at 125 %, a phone, and a small one. */
export const sizes = {
  laptop: { width: 1366, height: 768 },
  small: { width: 1093, height: 490 },
  phone: { width: 390, height: 844 },
  tiny: { width: 360, height: 640 },
} as const;
export type Size = keyof typeof sizes;

/** For expect.poll: a busy machine is given time, and a failure still ends the test. */
export const soon = { timeout: 60_000 };

export interface Room {
  readonly eventId: string;
  readonly context: BrowserContext;
  host(): Host;
  run<N extends CommandName>(name: N, input: CommandInput<N>): Promise<unknown>;
  facts(): EventFacts;
  /** Opens a panelist's seat by their link and accepts the privacy note. */
  sit(panelistId: string): Promise<Page>;
  /** The host goes away, as when its laptop is shut; the pages stay open. */
  shutHost(): Promise<void>;
  /** It comes back on the same data and address. */
  reopenHost(): Promise<void>;
}

export async function openRoom(
  facts: EventFacts = emptyDay(sampleFacts()),
  device: BrowserContextOptions = {},
): Promise<Room> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bantaya-panelist-'));
  const start = (port: number) =>
    startHost({ dataDir, port, rendererDir: path.join(ROOT, 'out/renderer'), lan: roomNetwork() });
  let host = await start(0);
  const port = Number(new URL(host.origin).port);
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  // The host's own certificate is met with the browser's warning, which a person passes once.
  const context = await browser.newContext({
    viewport: sizes.laptop,
    locale: 'id-ID',
    ignoreHTTPSErrors: true,
    ...device,
  });
  context.setDefaultTimeout(60_000);
  const room: Room = {
    eventId: facts.event.id,
    context,
    host: () => host,
    run: (name, input) => host.engine.execute(operator, name, input),
    facts: () => host.engine.readFacts(facts.event.id),
    async sit(panelistId) {
      const page = await context.newPage();
      await page.goto(host.panelists.find(({ id }) => id === panelistId)?.url ?? '');
      await page.getByRole('button', { name: 'Saya mengerti, lanjutkan' }).click();
      return page;
    },
    shutHost: () => host.close(),
    async reopenHost() {
      host = await start(port);
    },
  };
  await room.run('importEvent', { facts, source: 'test' });
  await room.run('openEvent', { eventId: facts.event.id });
  return room;
}

/** What the host shows the operator. */
export function readTopic<N extends 'joinRequests' | 'tray' | 'displays'>(room: Room, name: N) {
  return room.host().engine.read(operator, name).value;
}

/** Opens the door to the network. @returns the address of its join page */
export async function openDoor(room: Room): Promise<string> {
  await room.run('setRoomOpen', { isRoomOpen: 1 });
  const projector = await room.context.newPage();
  await projector.goto(room.host().projectorUrl);
  let joinUrl: string | null = null;
  await expect
    .poll(async () => {
      const notice: unknown = await projector.evaluate(async () =>
        (await fetch('/projector/room')).json(),
      );
      const { isOpen, joinUrl: url } = notice as { isOpen: boolean; joinUrl: string | null };
      joinUrl = url;
      return isOpen;
    }, soon)
    .toBe(true);
  await projector.close();
  return joinUrl ?? '';
}

/** Moves the room to a presentation and opens its scoring. */
export async function openScoring(room: Room, presentationId: string): Promise<void> {
  await room.run('goToPresentation', { presentationId });
  await room.run('openScoring', { presentationId });
}

export async function setSize(page: Page, size: Size): Promise<void> {
  await page.setViewportSize(sizes[size]);
  // The layout answers in the next frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
}

export const level = (page: Page, criterionId: string, score: number) =>
  page.locator(`[data-criterion="${criterionId}"] [role="radio"]`, {
    hasText: new RegExp(`^${score}$`),
  });
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
export const status = (page: Page) => page.locator('header [role="status"]').first();

/** Elements that would have to be scrolled, and how far; empty where everything is in sight. */
export function listScrolling(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const found =
      root.scrollHeight > innerHeight || root.scrollWidth > innerWidth
        ? [`page ${root.scrollWidth}x${root.scrollHeight}`]
        : [];
    for (const element of document.querySelectorAll('body *')) {
      const { overflowY } = getComputedStyle(element);
      const isScroller = overflowY === 'auto' || overflowY === 'scroll';
      if (isScroller && element.scrollHeight > element.clientHeight + 1)
        found.push(`${element.className} ${element.scrollHeight}>${element.clientHeight}`);
    }
    for (const element of document.querySelectorAll('main button, main select')) {
      const { bottom, right } = element.getBoundingClientRect();
      if (bottom > innerHeight || right > innerWidth)
        found.push(`outside: ${element.textContent ?? ''}`);
    }
    return found;
  });
}

export const takePicture = (page: Page, name: string): Promise<void> =>
  take(page, 'panelist', name);
