/** A whole presentation day in real Chromium: seven panelists, one operator, one projector, then the export read back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readXlsx } from 'hucre';
import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Seat } from '../../electron/contract/seats.ts';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { startHost, type Host } from '../../electron/host/host.ts';
import { verifyDatabase } from '../../db/verify.ts';
import { ROOT } from '../../build/build.ts';
import { launchBrowser } from './browser.ts';
import { takePicture, waitForStillness } from './look.ts';
import { listScorers, openPanelLinks, sampleScores } from './panelLinks.ts';

const hostSeat: Seat = {
  seatId: 'test',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};
const eventId = 'contoh-2026-12-09';

let dataDir: string;
let host: Host;
let browser: Browser;
let context: BrowserContext;
let operator: Page;
let projector: Page;
const panelists = new Map<string, Page>();

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'bantaya-day-'));
  host = await startHost({ dataDir, rendererDir: path.join(ROOT, 'out/renderer') });
  await host.engine.execute(hostSeat, 'importEvent', {
    facts: emptyDay(sampleFacts()),
    source: '',
  });
  browser = await launchBrowser();
  // One browser for everybody: each seat has a cookie of its own.
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  context.setDefaultTimeout(60_000);
  operator = await context.newPage();
  await operator.goto(host.operatorUrl);
  projector = await context.newPage();
  await projector.setViewportSize({ width: 1280, height: 800 });
  await projector.goto(host.projectorUrl);
  for (const { id, url } of host.panelists) {
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('button', { name: 'Saya mengerti, lanjutkan' }).click();
    panelists.set(id, page);
  }
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await host?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const picture = (page: Page, name: string) => takePicture(page, 'day', name);
const press = async (key: string) => {
  await operator.bringToFront();
  await operator.keyboard.press(key);
};
const scorers = (presentationId: string) => listScorers(host, presentationId);
const criteria = sampleFacts().criterion.map(({ id }) => id);

async function scoreByClicks(
  page: Page,
  presentationId: string,
  panelistId: string,
): Promise<void> {
  const values = sampleScores(presentationId, panelistId);
  for (const id of criteria) {
    await page
      .locator(`[data-criterion="${id}"] [role="radio"]`)
      .nth((values.get(id) ?? 3) - 1)
      .click();
  }
  await page.getByRole('button', { name: 'Kirim nilai' }).click();
}
async function scoreByKeys(page: Page, presentationId: string, panelistId: string): Promise<void> {
  const values = sampleScores(presentationId, panelistId);
  await page.bringToFront();
  await page.locator(`[data-criterion="${criteria[0]}"] [role="radiogroup"]`).focus();
  for (const id of criteria) await page.keyboard.press(String(values.get(id) ?? 3));
  // After the last digit the focus stands on "Kirim nilai".
  await page.keyboard.press('Enter');
}

async function expectText(page: Page, text: string | RegExp): Promise<void> {
  await page.getByText(text).first().waitFor({ state: 'visible' });
}

async function playBySeats(presentationId: string): Promise<void> {
  await goTo(presentationId);
  // A key counts once the console has done what came before it: pressed again, as a person would.
  await expect
    .poll(async () => {
      if (phaseOf(presentationId) !== 'SCORING') await press('4');
      return phaseOf(presentationId);
    }, soon)
    .toBe('SCORING');
  for (const [index, id] of scorers(presentationId).entries()) {
    const page = panelists.get(id)!;
    await page.locator('[role="radio"]').first().waitFor();
    if (index % 2 === 0) await scoreByClicks(page, presentationId, id);
    else await scoreByKeys(page, presentationId, id);
    await expectText(page, /Nilai sudah dikirim/);
  }
}
async function goTo(presentationId: string): Promise<void> {
  const row = operator.locator('[data-agenda-row]', { hasText: titleOf(presentationId) });
  await row.click();
  await operator
    .locator('[data-agenda-row][aria-current="step"]', { hasText: titleOf(presentationId) })
    .waitFor();
}
/** The console asks before it locks only when somebody is missing. */
async function lock(presentationId: string): Promise<void> {
  const confirm = operator
    .getByRole('dialog')
    .getByRole('button', { name: /^(Tetap kunci|Kunci)$/ });
  await expect
    .poll(async () => {
      if (phaseOf(presentationId) === 'LOCKED') return 'LOCKED';
      if (await confirm.isVisible()) await confirm.click();
      else await press('5');
      return phaseOf(presentationId);
    }, soon)
    .toBe('LOCKED');
  await expect.poll(() => operator.getByRole('dialog').count(), soon).toBe(0);
}
const titleOf = (id: string) =>
  sampleFacts().presentation.find((row) => row.id === id)?.title ?? id;
const soon = { timeout: 60_000, interval: 500 };
const revealStep = () => host.engine.read(hostSeat, 'stage').value?.ranking?.revealStep;
const phaseOf = (id: string) =>
  host.engine.readFacts(eventId).presentation.find((row) => row.id === id)?.phase;

test('the operator starts the first talk, and every seat follows by itself', async () => {
  await operator.getByText('Langsung', { exact: true }).first().click();
  await picture(operator, '01-console-before');
  await picture(projector, '02-projector-welcome');
  await goTo('M01');
  await press('2');
  await expectText(projector, titleOf('M01'));
  for (const page of panelists.values()) await expectText(page, titleOf('M01'));
  await picture(projector, '03-projector-talk');
  await picture(operator, '04-console-talk');
  await press('3');
  await expect.poll(() => phaseOf('M01'), soon).toBe('QA');
});

test('a presentation is scored by clicks and keys, locked, and its result shown only when it is published', async () => {
  await playBySeats('M01');
  const count = scorers('M01').length;
  await expectText(projector, new RegExp(`${count}`));
  await picture(projector, '05-projector-scoring');
  await picture(panelists.get(scorers('M01')[0]!)!, '06-panelist-submitted');
  await lock('M01');
  await operator
    .locator('ol[aria-label="Tahap paparan"] [aria-current="step"]', { hasText: 'Terkunci' })
    .waitFor();
  await expect.poll(() => host.engine.read(hostSeat, 'ranking').value?.lockedCount, soon).toBe(1);
  const score = host.engine.read(hostSeat, 'ranking').value?.analysis.presentations[0]?.score;
  expect(await projector.content()).not.toContain(score!.display.id);
  await press('6');
  await operator
    .getByRole('dialog')
    .getByRole('button', { name: /Tampilkan|Terbitkan/ })
    .click();
  await expectText(projector, score!.display.id);
  await picture(projector, '07-projector-result');
});

test('a second presentation is scored the same way and the screen moves on with it', async () => {
  await playBySeats('M04');
  await expect.poll(() => projector.content(), soon).toContain(titleOf('M04').slice(0, 30));
  await lock('M04');
});

test('the rest of the day runs through the seats’ own link', async () => {
  using links = await openPanelLinks(host);
  const rest = sampleFacts()
    .presentation.map(({ id }) => id)
    .filter((id) => id !== 'M01' && id !== 'M04');
  for (const presentationId of rest) {
    await host.engine.execute(hostSeat, 'goToPresentation', { presentationId });
    await host.engine.execute(hostSeat, 'openScoring', { presentationId });
    await links.score(presentationId);
    await host.engine.execute(hostSeat, 'lockPresentation', { presentationId });
  }
  await expect.poll(() => host.engine.read(hostSeat, 'ranking').value?.lockedCount, soon).toBe(12);
});

test('the ranking is revealed from last to first and ends in the order the engine computed', async () => {
  await press('r');
  const dialog = operator.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Terbitkan/ }).click();
  await expect.poll(() => host.engine.read(hostSeat, 'stage').value?.scene, soon).toBe('RANKING');
  const best = host.engine
    .read(hostSeat, 'ranking')
    .value!.analysis.presentations.find(({ finalRank }) => finalRank === 1)!;
  await expect.poll(() => operator.getByRole('dialog').count(), soon).toBe(0);
  await operator.getByText(/^Terbuka 0 dari/).waitFor();
  await press('ArrowRight');
  await expect.poll(revealStep, soon).toBe(1);
  expect(await projector.content()).not.toContain(best.score!.display.id);
  await waitForStillness(projector);
  await picture(projector, '08-projector-first-step');
  const steps = host.engine.read(hostSeat, 'stage').value!.ranking!.stepCount;
  for (let step = 2; step <= steps; step += 1) {
    // The console shows the step before the next key counts, as a person would wait for it.
    await operator.getByText(`Terbuka ${step - 1} dari ${steps} langkah`).waitFor();
    await press('ArrowRight');
    await expect.poll(revealStep, soon).toBe(step);
  }
  await expectText(projector, best.score!.display.id);
  await waitForStillness(projector);
  await picture(projector, '09-projector-ranking');
});

test('the exported workbook holds the same ranks and scores as numbers', async () => {
  await picture(operator, '10-console-end');
  const answer = await context.request.get(`${host.origin}/operator/export/xlsx?profile=internal`);
  expect(answer.status()).toBe(200);
  const workbook = await readXlsx(new Uint8Array(await answer.body()));
  const sheet = workbook.sheets.find(({ name }) => name === 'Peringkat');
  const cells = JSON.stringify(sheet?.rows);
  for (const row of host.engine.read(hostSeat, 'ranking').value!.analysis.presentations) {
    expect(cells).toContain(titleOf(row.id).slice(0, 40));
  }
  const numbers = (sheet?.rows ?? [])
    .flat()
    .filter((cell): cell is number => typeof cell === 'number');
  for (const { score } of host.engine.read(hostSeat, 'ranking').value!.analysis.presentations) {
    expect(numbers.some((number) => Math.abs(number - score!.value) < 1e-6)).toBe(true);
  }
});

test('after the day the ledger proves every fact', async () => {
  await host.close();
  expect(verifyDatabase(path.join(dataDir, 'bantaya.sqlite')).findings).toEqual([]);
});
