/** The end of the day as the room sees it: thanks come before the door shuts, and nobody reads that something broke. */
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import {
  codeOf,
  openDay,
  soon,
  startLaptop,
  takeDevice,
  typeCode,
  type Laptop,
} from './lanRoom.ts';
import { findBarriers, takePicture } from './look.ts';
import { button, level, setSize, status } from './panelistRoom.ts';
import { inspectPage } from './projectorHarness/inspectPage.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const statusText = (page: Page) => status(page).textContent();
const isSeen = (page: Page, words: RegExp) => page.getByText(words).first().isVisible();

/** Notes it when the page ever says that the host is out of reach, for however short a time. */
async function listenForAlarm(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    const look = (): void => {
      if (document.body.textContent?.includes('tidak terjangkau'))
        document.documentElement.dataset['alarmed'] = '';
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return () => page.evaluate(() => document.documentElement.dataset['alarmed'] !== undefined);
}

async function sitOnNetwork(laptop: Laptop, panelistId: string) {
  const origin = await laptop.openRoom();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await (await takeDevice(browser)).newPage();
  await page.goto(`${origin}/join/`);
  await typeCode(page, codeOf(laptop, panelistId));
  await laptop.nod(panelistId);
  await button(page, 'Saya mengerti, lanjutkan').click();
  return { browser, origin, page };
}

const isShut = async (origin: string): Promise<boolean> => {
  try {
    await fetch(origin);
    return false;
  } catch (error) {
    return String((error as Error).cause).includes('ECONNREFUSED');
  }
};

test('closing the event thanks panel and wall before the door shuts, and nobody reads that the host is out of reach', async () => {
  const laptop = await startLaptop();
  await openDay(laptop);
  const { browser, origin, page } = await sitOnNetwork(laptop, 'P1');
  const wall = await (await takeDevice(browser)).newPage();
  await wall.goto(laptop.host.projectorUrl);
  await laptop.run('goToPresentation', { presentationId: 'M01' });
  await laptop.run('openScoring', { presentationId: 'M01' });
  for (const id of criteria) await level(page, id, 5).click();
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => statusText(page), soon).toBe('Tersimpan di host');
  await laptop.run('lockPresentation', { presentationId: 'M01' });
  await laptop.run('publishResult', { presentationId: 'M01' });
  await wall.locator('[data-scene="RESULT"]').waitFor();
  await laptop.run('goToPresentation', { presentationId: 'M02' });
  await laptop.run('openScoring', { presentationId: 'M02' });
  await level(page, 'K1', 4).waitFor();

  const hasAlarmed = await listenForAlarm(page);
  await laptop.run('closeEvent', {});
  await page.getByText(/^Terima kasih, /).waitFor();
  await wall.getByRole('heading', { name: 'Terima kasih' }).waitFor();
  await expect.poll(() => isShut(origin), soon).toBe(true);
  await expect.poll(() => statusText(page), soon).toBe('Kegiatan telah ditutup');
  expect(await isSeen(page, /^Nilai Bapak\/Ibu tersimpan/)).toBe(true);
  for (const size of ['laptop', 'small', 'phone', 'tiny'] as const) {
    await setSize(page, size);
    await takePicture(page, 'ends', `panelist-${size}`);
    expect(await findBarriers(page)).toEqual([]);
  }

  await setSize(page, 'laptop');
  expect(await wall.getByText('usulan dipaparkan').isVisible()).toBe(true);
  expect(await wall.getByText(/\d,\d\d/).count()).toBe(0);
  for (const theme of ['light', 'dark'] as const) {
    await wall.goto(`${laptop.host.origin}/projector/?theme=${theme}`);
    await wall.locator(`[data-scene="CLOSING"][data-theme="${theme}"]`).waitFor();
    for (const [width, height] of [
      [1024, 768],
      [1920, 1080],
      [1080, 1920],
    ] as const) {
      await wall.setViewportSize({ width, height });
      await takePicture(wall, 'ends', `wall-${width}-${theme}`);
      expect(await inspectPage(wall)).toEqual([]);
    }
    expect(await findBarriers(wall)).toEqual([]);
  }
  await laptop.run('setMessage', { message: 'Sampai jumpa' });
  await laptop.run('showScene', { scene: 'MESSAGE' });
  await wall.getByText('Sampai jumpa').waitFor();
  await laptop.run('showScene', { scene: 'AGENDA' });
  await wall.locator('[data-scene="CLOSING"]').waitFor();

  // The menu's own sign of the connection says the same.
  await button(page, 'Lembar saya').click();
  await page.getByRole('dialog').getByText('Kegiatan telah ditutup').first().waitFor();
  await takePicture(page, 'ends', 'panelist-menu');
  await page.keyboard.press('Escape');
  await laptop.close();
  expect(await isSeen(page, /^Terima kasih, /)).toBe(true);
  expect(await statusText(page)).toBe('Kegiatan telah ditutup');
  expect(await hasAlarmed()).toBe(false);
});

test('a seat whose room the operator shut says so, and what it keeps', async () => {
  const laptop = await startLaptop();
  await openDay(laptop);
  const { origin, page } = await sitOnNetwork(laptop, 'P2');
  await laptop.run('goToPresentation', { presentationId: 'M01' });
  await laptop.run('openScoring', { presentationId: 'M01' });
  await level(page, 'K1', 4).click();
  await expect.poll(() => statusText(page), soon).toBe('Tersimpan di host');
  const hasAlarmed = await listenForAlarm(page);
  await laptop.run('setRoomOpen', { isRoomOpen: 0 });
  await expect.poll(() => statusText(page), soon).toBe('Operator menutup ruangan');
  await expect.poll(() => isShut(origin), soon).toBe(true);
  await level(page, 'K2', 3).click();
  await expect
    .poll(() => statusText(page), soon)
    .toBe('Operator menutup ruangan; belum terkirim, disimpan di perangkat ini (1)');
  await takePicture(page, 'ends', 'panelist-shut');
  expect(await findBarriers(page)).toEqual([]);
  expect(await hasAlarmed()).toBe(false);
});
