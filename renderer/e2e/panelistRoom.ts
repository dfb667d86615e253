/** A room for the panelist's browser tests: a real host on an empty sample day, one browser, pictures and checks. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright';
import { onTestFinished } from 'vitest';
import type { CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { EventFacts } from '../../electron/contract/facts.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { startHost, type Host } from '../../electron/host.ts';
import { ROOT } from '../../build/build.ts';
import { launchBrowser } from './browser.ts';

const pictures = path.join(ROOT, 'test-results/panelist');
const operator: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

/** What a browser leaves of a 1366×768 laptop, the same at 125 %, and a phone. */
export const sizes = {
  laptop: { width: 1366, height: 768 },
  small: { width: 1093, height: 490 },
  phone: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof sizes;

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

export async function openRoom(facts: EventFacts = emptyDay(sampleFacts())): Promise<Room> {
  mkdirSync(pictures, { recursive: true });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bantaya-panelist-'));
  const start = (port: number) =>
    startHost({ dataDir, port, rendererDir: path.join(ROOT, 'out/renderer') });
  let host = await start(0);
  const port = Number(new URL(host.origin).port);
  const browser = await launchBrowser();
  onTestFinished(async () => {
    await browser.close();
    await host.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const context = await browser.newContext({ viewport: sizes.laptop, locale: 'id-ID' });
  context.setDefaultTimeout(20_000);
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
    for (const element of document.querySelectorAll('main button, main [role="combobox"]')) {
      const { bottom, right } = element.getBoundingClientRect();
      if (bottom > innerHeight || right > innerWidth)
        found.push(`outside: ${element.textContent ?? ''}`);
    }
    return found;
  });
}

/** What axe finds, each with the first element it found it on. */
export async function listAxeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
  );
}

export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}
