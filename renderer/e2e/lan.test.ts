/** Two panelists on the network over https: in by code, scoring through a dead network, everything once. */
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { startProxy } from '../../electron/proving/proxy.fixture.ts';
import { launchBrowser } from './browser.ts';
import {
  codeOf,
  findFreePort,
  isNameable,
  networkName,
  openDay,
  scoresOf,
  sheetOf,
  soon,
  startLaptop,
  takeDevice,
  typeCode,
  underNetworkName,
} from './lanRoom.ts';
import { findBarriers } from './look.ts';
import { button, level, setSize, sizes, status, takePicture } from './panelistRoom.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const statusText = (page: Page) => status(page).textContent();
const scoreAll = async (page: Page, score: number): Promise<void> => {
  for (const id of criteria) await level(page, id, score).click();
};

test('two join by code after the nod, score through a dead network, and everything arrives once', async () => {
  const forwarded = await findFreePort();
  const laptop = await startLaptop({ forwardedPorts: [forwarded] });
  const eventId = await openDay(laptop);
  const origin = await laptop.openRoom();
  await using proxy = await startProxy(
    { host: '127.0.0.1', port: Number(new URL(origin).port) },
    forwarded,
  );
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());

  const pages: Page[] = [];
  for (const panelistId of ['P1', 'P2']) {
    const page = await (await takeDevice(browser)).newPage();
    await page.goto(`https://127.0.0.1:${forwarded}/join/`);
    await typeCode(page, codeOf(laptop, panelistId));
    await page.getByText('Menunggu izin operator').waitFor();
    await laptop.nod(panelistId);
    await button(page, 'Saya mengerti, lanjutkan').click();
    pages.push(page);
  }
  const [first, second] = pages;
  if (!first || !second) throw new Error('two pages were opened');
  await laptop.run('goToPresentation', { presentationId: 'M01' });
  await laptop.run('openScoring', { presentationId: 'M01' });
  await level(first, 'K1', 4).click();
  await level(second, 'K1', 3).click();
  await expect.poll(() => statusText(first), soon).toBe('Tersimpan di host');
  await expect.poll(() => statusText(second), soon).toBe('Tersimpan di host');

  proxy.blackhole();
  await scoreAll(first, 5);
  await scoreAll(second, 2);
  for (const page of pages) {
    await button(page, 'Kirim nilai').click();
    await expect.poll(() => statusText(page), soon).toMatch(/menunggu jaringan/);
  }
  expect(sheetOf(laptop, eventId, 'P1')?.state).toBe('DRAFT');
  expect(sheetOf(laptop, eventId, 'P2')?.state).toBe('DRAFT');

  proxy.heal();
  for (const page of pages) {
    await expect
      .poll(() => statusText(page), { ...soon, timeout: 60_000 })
      .toBe('Tersimpan di host');
  }
  expect(scoresOf(laptop, eventId, 'P1')).toEqual(criteria.map(() => 5));
  expect(scoresOf(laptop, eventId, 'P2')).toEqual(criteria.map(() => 2));
  for (const panelistId of ['P1', 'P2']) {
    expect(sheetOf(laptop, eventId, panelistId)).toMatchObject({ state: 'SUBMITTED' });
    // Applied once: the ledger knows one submit of each, and nothing waits anywhere.
    const submits = laptop.host.engine
      .readLedger(eventId)
      .filter(({ command, seat }) => command === 'submitSheet' && seat.includes(panelistId));
    expect(submits).toHaveLength(1);
  }
});

test('the check page of a second device says that the way is good, and what may be wrong when it is gone', async (context) => {
  context.skip(!isNameable, `no network knows a machine named ${networkName}`);
  const forwarded = await findFreePort();
  const laptop = await startLaptop({ forwardedPorts: [forwarded] });
  await openDay(laptop);
  const origin = await laptop.openRoom();
  await using proxy = await startProxy(
    { host: '127.0.0.1', port: Number(new URL(origin).port) },
    forwarded,
  );
  const browser = await launchBrowser(underNetworkName);
  onTestFinished(() => browser.close());
  const page = await (await takeDevice(browser)).newPage();
  await page.setViewportSize(sizes.phone);
  await page.goto(`https://${networkName}:${forwarded}/check/`);
  await page.getByRole('heading', { name: 'Perangkat ini siap dipakai' }).waitFor();
  await page.getByText('10 dari 10').waitFor();
  await page.getByText('diterima').waitFor();
  expect(await page.getByRole('link', { name: 'Masuk sebagai panelis' }).count()).toBe(1);
  await takeLooks(page, 'check-good');

  proxy.blackhole();
  await button(page, 'Ukur lagi').click();
  await page.getByRole('heading', { name: 'Tidak ada jawaban dari laptop operator' }).waitFor();
  expect(await page.getByRole('listitem').first().textContent()).toContain('Jaringan lain');
  expect(await page.getByText('client isolation').count()).toBe(1);
  await takeLooks(page, 'check-silent');

  await proxy.close();
  await button(page, 'Ukur lagi').click();
  await page.getByRole('heading', { name: 'Laptop operator menolak sambungan' }).waitFor();
  expect(await page.getByRole('listitem').first().textContent()).toContain('Ruang ditutup');
});

test('on the host itself the check page says that it proves nothing', async () => {
  const laptop = await startLaptop();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(`${laptop.host.origin}/check/`);
  const heading = page.getByRole('heading', { name: 'Ini laptop operator sendiri' });
  await heading.waitFor();
  expect(await heading.count()).toBe(1);
});

/** Both schemes at the sizes a device may have: nobody shut out, nothing cut off sideways. */
async function takeLooks(page: Page, picture: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await page.evaluate(
      (wanted) => document.documentElement.setAttribute('data-mantine-color-scheme', wanted),
      scheme,
    );
    for (const size of ['phone', 'laptop', 'small'] as const) {
      await setSize(page, size);
      await takePicture(page, `${picture}-${size}-${scheme}`);
      expect(await findBarriers(page)).toEqual([]);
      const { wide, room } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        room: innerWidth,
      }));
      expect(wide).toBeLessThanOrEqual(room);
    }
  }
  await setSize(page, 'phone');
}
