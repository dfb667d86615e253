/** A host and operator pages in Chromium, for the tests of the operator's seat. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import type { CommandAnswer, CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import { startHost, type Host, type HostOptions } from '../../electron/host/host.ts';
import { ROOT } from '../../build/build.ts';
import { launchBrowser } from './browser.ts';
import { takePicture } from './look.ts';

export { findBarriers } from './look.ts';

const operatorSeat: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

/** What a laptop of 1366×768 shows, and what is left of it at 125 %. */
export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1093, height: 490 },
] as const;
export const SCHEMES = ['light', 'dark'] as const;

export interface OperatorPageOptions {
  size?: { width: number; height: number };
  scheme?: (typeof SCHEMES)[number];
  language?: 'id' | 'en';
  /** "#conduct": where the page opens. */
  hash?: string;
}

export interface OperatorRoom {
  host: Host;
  open(options?: OperatorPageOptions): Promise<Page>;
  /** Another seat's page in a browser of its own, by its link. */
  /** @param cookie of a session that is open already */
  openSeat(url: string, size: { width: number; height: number }, cookie?: string): Promise<Page>;
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandAnswer<N>>;
  /** Hands a panelist's sheet in, every criterion with the same score. */
  submit(presentationId: string, panelistId: string, score: number): Promise<unknown>;
  close(): Promise<void>;
}

export async function startOperatorRoom(
  options: Pick<HostOptions, 'sample' | 'lan' | 'clock'>,
): Promise<OperatorRoom> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bantaya-operator-'));
  const host = await startHost({
    dataDir,
    ...options,
    rendererDir: path.join(ROOT, 'out/renderer'),
  });
  const browser: Browser = await launchBrowser();
  const send: OperatorRoom['send'] = (name, input) =>
    host.engine.execute(operatorSeat, name, input);
  return {
    host,
    send,
    async open({ size = SIZES[0], scheme = 'light', language = 'id', hash = '' } = {}) {
      const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
      // A machine with other work is slow, not wrong: no test asserts a time.
      context.setDefaultTimeout(60_000);
      await context.addInitScript(
        ([seatScheme, seatLanguage]) => {
          localStorage.setItem('bantaya.scheme.operator', seatScheme);
          localStorage.setItem('bantaya.language', seatLanguage);
        },
        [scheme, language] as const,
      );
      const page = await context.newPage();
      await page.goto(host.createOperatorUrl());
      await page.getByRole('banner', { name: 'Bantaya' }).waitFor();
      if (hash !== '') await openPlace(page, hash);
      return page;
    },
    async openSeat(url, size, cookie) {
      const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce' });
      const [name, value] = cookie?.split('=') ?? [];
      if (name && value) await context.addCookies([{ name, value, url }]);
      // A machine with other work is slow, not wrong: no test asserts a time.
      context.setDefaultTimeout(60_000);
      const page = await context.newPage();
      await page.goto(url);
      return page;
    },
    submit(presentationId, panelistId, score) {
      const eventId = host.engine.openEventId();
      if (eventId === null) throw new Error('no event is open');
      const { criterion } = host.engine.readFacts(eventId);
      const seat: Seat = {
        seatId: `test-${panelistId}`,
        role: 'PANELIST',
        eventId,
        panelistId,
        door: 'LOOPBACK',
      };
      return host.engine.execute(seat, 'submitSheet', {
        presentationId,
        device: 'test',
        revision: 1,
        base: null,
        content: {
          scores: criterion.map(({ id }) => ({
            criterionId: id,
            value: score,
            isNotApplicable: 0,
            note: '',
          })),
          note: '',
          vote: null,
          abstainReason: '',
        },
      });
    },
    async close() {
      await browser.close();
      await host.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Opens a place of the seat by its address and waits until it is drawn. */
export async function openPlace(page: Page, hash: string): Promise<void> {
  await page.evaluate((place) => {
    window.location.hash = place;
  }, hash);
  await page
    .locator(hash === '#conduct' ? '[data-place="conduct"]' : `[data-place="${hash.slice(1)}"] h1`)
    .first()
    .waitFor();
}

export const picture = (page: Page, name: string): Promise<void> =>
  takePicture(page, 'operator', name);

/** How far the page scrolls as a whole, and how far its section scrolls sideways: both should be 0. */
export function findScroll(page: Page): Promise<{ page: number; sideways: number }> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const section = document.querySelector('[data-place*="/"]');
    return {
      page: Math.max(root.scrollHeight - innerHeight, root.scrollWidth - innerWidth, 0),
      sideways: section ? section.scrollWidth - section.clientWidth : 0,
    };
  });
}
