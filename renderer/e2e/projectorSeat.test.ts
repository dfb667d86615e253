/** The projector page at a real host: it names itself, obeys, follows, and stays calm when the host goes. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import type { DisplayState } from '../../electron/contract/topics.ts';
import { systemClock } from '../../electron/engine/index.ts';
import { startHost, type Host } from '../../electron/host/host.ts';
import { launchBrowser } from './browser.ts';

const OPERATOR: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

let browser: Browser;
let context: BrowserContext;
let folder: string;
let host: Host;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bantaya-projector-'));
  host = await startHost({ dataDir: folder, sample: true });
  context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    screen: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  });
});
afterEach(async () => {
  await context.close();
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

function send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<unknown> {
  return host.engine.execute(OPERATOR, name, input);
}

const displays = (): DisplayState[] => host.engine.read(OPERATOR, 'displays').value;

async function openProjector(url = host.projectorUrl): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('[data-scene] main').waitFor();
  return page;
}

/** A page whose session is there already: the link of the first one worked once. */
const openAgain = (): Promise<Page> => openProjector(`${host.origin}/projector/`);

test('a projector page is the same display after a reload, and a second window is another one', async () => {
  const page = await openProjector();
  await expect.poll(displays).toHaveLength(1);
  expect(displays()[0]).toMatchObject({ isConnected: true, width: 1280, height: 800 });
  const [first] = displays();

  await page.reload();
  await page.locator('[data-scene] main').waitFor();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect.poll(() => displays()[0]?.width).toBe(1024);
  expect(displays().map(({ id }) => id)).toEqual([first?.id]);

  await openAgain();
  await expect.poll(displays).toHaveLength(2);
});

test('identify shows number and name over the picture; reload loads the page anew', async () => {
  const page = await openProjector();
  await expect.poll(displays).toHaveLength(1);
  const id = displays()[0]?.id ?? '';
  await send('saveDisplay', {
    id,
    name: 'Proyektor depan',
    pinnedScene: null,
    theme: 'LIGHT',
    isBlank: 0,
  });
  // The page listens for orders from the moment it is named.
  await expect
    .poll(async () => {
      await send('callDisplay', { id, order: 'IDENTIFY' });
      return page.getByText('Proyektor depan').count();
    })
    .toBe(1);
  expect(await page.locator('b', { hasText: /^1$/ }).isVisible()).toBe(true);

  await page.evaluate(() => document.body.setAttribute('data-old', ''));
  await send('callDisplay', { id, order: 'RELOAD' });
  await page.locator('body:not([data-old]) [data-scene] main').waitFor();
});

test('a display pinned to a scene and set dark in colour stays so while the others follow', async () => {
  const page = await openProjector();
  await expect.poll(displays).toHaveLength(1);
  const id = displays()[0]?.id ?? '';
  await send('saveDisplay', {
    id,
    name: 'Samping',
    pinnedScene: 'AGENDA',
    theme: 'DARK',
    isBlank: 0,
  });
  const other = await openAgain();
  await send('showScene', { scene: 'CALIBRATION' });
  await other.locator('[data-scene="CALIBRATION"][data-theme="light"]').waitFor();
  await page.locator('[data-scene="AGENDA"][data-theme="dark"]').waitFor();
});

test('one display alone goes blank, stays so over a reload and a restart, and comes back', async () => {
  const page = await openProjector();
  await expect.poll(displays).toHaveLength(1);
  const id = displays()[0]?.id ?? '';
  const other = await openAgain();
  const save = (isBlank: 0 | 1) =>
    send('saveDisplay', { id, name: 'Samping', pinnedScene: null, theme: 'LIGHT', isBlank });
  await send('publishRanking', {});
  await expect.poll(() => displays().map(({ shownVersion }) => shownVersion)).not.toContain(null);
  await save(1);
  await page.locator('[data-scene="BLANK"]').waitFor();
  expect(await page.locator('[data-scene="BLANK"]').innerText()).toBe('');
  expect(await other.locator('[data-scene]').getAttribute('data-scene')).toBe('RANKING');
  const shown = () => displays().find((display) => display.id === id)?.shownVersion;
  await expect.poll(shown).toBe(null);

  const port = Number(new URL(host.origin).port);
  await host.close();
  host = await startHost({ dataDir: folder, sample: true, port });
  await page.reload();
  await page.locator('[data-scene="BLANK"]').waitFor();
  await other.locator('[data-scene="RANKING"]').waitFor();
  await save(0);
  await page.locator('[data-scene="RANKING"]').waitFor();
});

test('the operator hears which published version is on the screen', async () => {
  await openProjector();
  await send('publishRanking', {});
  const version = host.engine.read(OPERATOR, 'stage').value?.publication?.version;
  await expect.poll(() => displays()[0]?.shownVersion).toBe(version);
  await send('setBlank', { isBlank: 1 });
  await expect.poll(() => displays()[0]?.shownVersion).toBe(null);
});

test('the blank screen is truly empty, and the picture comes back', async () => {
  const page = await openProjector();
  await send('setBlank', { isBlank: 1 });
  await page.locator('[data-scene="BLANK"]').waitFor();
  expect(await page.locator('[data-scene="BLANK"]').innerText()).toBe('');
  await send('setBlank', { isBlank: 0 });
  await page.locator('[data-scene="MESSAGE"]').waitFor();
});

test('from one presentation to the next no title comes up twice', async () => {
  const page = await openProjector();
  const talks = (host.engine.read(OPERATOR, 'programme').value?.agenda ?? []).filter(
    (item) => item.kind === 'PRESENTATION',
  );
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const note = (): void => {
      const title = document.querySelector('article h2')?.textContent ?? '';
      if (title !== '' && title !== seen.at(-1)) seen.push(title);
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  for (const { id } of talks) {
    await send('goToPresentation', { presentationId: id });
    await send('publishResult', { presentationId: id });
  }
  const last = talks.at(-1)?.title ?? '';
  await page.locator('[data-scene="RESULT"] h2', { hasText: last }).waitFor();
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(0);
});

test('when the host goes the last picture stays, and a small sign comes only after ten seconds', async () => {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(host.projectorUrl);
  await page.locator('[data-scene="MESSAGE"] main').waitFor();
  const picture = await page.locator('main').innerText();
  const port = Number(new URL(host.origin).port);
  await host.close();

  const sign = page.getByRole('status');
  await page.clock.fastForward(6_000);
  expect(await sign.count()).toBe(0);
  await page.clock.fastForward(9_000);
  await sign.waitFor();
  expect(await sign.innerText()).toBe('');
  expect(await page.locator('main').innerText()).toBe(picture);

  host = await startHost({ dataDir: folder, sample: true, port });
  await page.clock.fastForward(10_000);
  await sign.waitFor({ state: 'detached' });
});

test.each([
  { jump: 'back', byMs: -3_600_000 },
  { jump: 'ahead', byMs: 3_600_000 },
])(
  'a reveal stands where it stood after the clock jumps an hour $jump, a restart, a reload and a resize',
  async ({ byMs }) => {
    const page = await openProjector();
    await send('publishRanking', {});
    await send('setRevealStep', { step: 5 });
    const rows = page.locator('[data-scene="RANKING"] article');
    await expect.poll(() => rows.count()).toBe(5);
    const picture = await page.locator('main').innerText();

    const port = Number(new URL(host.origin).port);
    await host.close();
    const clock = { ...systemClock, nowMs: () => systemClock.nowMs() + byMs };
    host = await startHost({ dataDir: folder, sample: true, port, clock });
    await expect.poll(() => displays()[0]?.isConnected, { timeout: 60_000 }).toBe(true);
    expect(await page.locator('main').innerText()).toBe(picture);

    await page.reload();
    await page.setViewportSize({ width: 1024, height: 768 });
    await expect.poll(() => rows.count()).toBe(5);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => page.locator('main').innerText()).toBe(picture);
    await send('setRevealStep', { step: 6 });
    await expect.poll(() => rows.count()).toBe(6);
  },
);

test('the pointer hides, and the way to fill the screen is told once', async () => {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(host.projectorUrl);
  const screen = page.locator('[data-scene]');
  await screen.waitFor();
  expect(await screen.getAttribute('data-still')).toBe('');
  await page.mouse.move(200, 200);
  await page.getByText('F11').waitFor();
  await page.clock.fastForward(5_000);
  await page.getByText('F11').waitFor({ state: 'detached' });
  await expect.poll(() => screen.getAttribute('data-still')).toBe('');
  await page.mouse.move(300, 300);
  await expect.poll(() => screen.getAttribute('data-still')).toBe(null);
  expect(await page.getByText('F11').count()).toBe(0);
});

test('a display pinned to the ranking keeps what was last published while another goes on, and nothing an unlock took down', async () => {
  const pinned = await openProjector();
  await expect.poll(displays).toHaveLength(1);
  const id = displays()[0]?.id ?? '';
  const other = await openAgain();
  await send('saveDisplay', {
    id,
    name: 'Samping',
    pinnedScene: 'RANKING',
    theme: 'LIGHT',
    isBlank: 0,
  });
  await pinned.getByText('Pemeringkatan akan ditampilkan di sini').waitFor();
  await send('publishRanking', {});
  await send('setRevealStep', { step: 2 });
  await send('showScene', { scene: 'AGENDA' });
  await other.locator('[data-scene="AGENDA"]').waitFor();
  const stage = () => host.engine.read(OPERATOR, 'stage').value;
  const [shown] = stage()?.pinned ?? [];
  const [first] = shown?.ranking?.rows ?? [];
  await pinned
    .locator('[data-scene="RANKING"]')
    .getByText(first?.title ?? '')
    .first()
    .waitFor();
  expect(shown?.ranking?.rows.length).toBeGreaterThan(0);
  expect(shown?.ranking?.revealStep).toBe(2);
  await expect
    .poll(() => displays().find((display) => display.id === id)?.shownVersion)
    .toBe(shown?.publication?.version);
  await send('unlockPresentation', {
    presentationId: first?.presentationId ?? '',
    name: 'Ketua Panel',
    reason: 'Salah ketik pada lembar',
  });
  await pinned.getByText('Pemeringkatan akan ditampilkan di sini').waitFor();
  expect(stage()?.pinned).toEqual([]);
});
