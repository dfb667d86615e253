/** A day on which the operator allowed plain http: every page that came by it keeps saying so. */
import { expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright';
import { launchBrowser } from './browser.ts';
import {
  codeOf,
  isNameable,
  networkName,
  openDay,
  soon,
  startLaptop,
  takeDevice,
  typeCode,
  underNetworkName,
} from './lanRoom.ts';
import { findBarriers } from './look.ts';
import {
  button,
  level,
  listScrolling,
  setSize,
  status,
  takePicture,
  type Size,
} from './panelistRoom.ts';

const all: readonly Size[] = ['laptop', 'small', 'phone'];
const notice = (page: Page) => page.getByRole('complementary', { name: 'Tanpa enkripsi' });

/** The notice in sight at every size, the page below it whole. */
async function expectNotice(page: Page, name: string): Promise<void> {
  const findings: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    await page.evaluate(
      (wanted) => document.documentElement.setAttribute('data-mantine-color-scheme', wanted),
      scheme,
    );
    for (const size of all) {
      await setSize(page, size);
      await takePicture(page, `plain-${name}-${size}-${scheme}`);
      const place = await notice(page).boundingBox();
      if (place?.y !== 0) findings.push(`${size}: the notice is not at the top`);
      const cut = await notice(page).evaluate(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight || scrollWidth > clientWidth,
      );
      if (cut) findings.push(`${size}: the notice is cut off`);
      if (size !== 'phone') findings.push(...(await listScrolling(page)));
      findings.push(...(await findBarriers(page)));
    }
  }
  await setSize(page, 'laptop');
  expect(findings, name).toEqual([]);
}

test('over plain http the join page, the wait and the seat keep saying that it can be read; over https nothing is said', async (context) => {
  context.skip(!isNameable, `no network knows a machine named ${networkName}`);
  const laptop = await startLaptop();
  await openDay(laptop);
  const secure = new URL(await laptop.openRoom());
  await laptop.choose({ isPlainAllowed: true });
  const browser = await launchBrowser(underNetworkName);
  onTestFinished(() => browser.close());
  const page = await (await takeDevice(browser)).newPage();
  await page.goto(`http://${networkName}:${secure.port}/join/`);
  await page.getByLabel('Kode enam angka').waitFor();
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expectNotice(page, 'join');

  await typeCode(page, codeOf(laptop, 'P1'));
  await page.getByText('Menunggu izin operator').waitFor();
  await expectNotice(page, 'nod');
  await laptop.nod('P1');
  await button(page, 'Saya mengerti, lanjutkan').waitFor();
  await expectNotice(page, 'privacy');
  await button(page, 'Saya mengerti, lanjutkan').click();
  await page.getByText('Menunggu paparan pertama').waitFor();
  await expectNotice(page, 'waiting');
  await laptop.run('goToPresentation', { presentationId: 'M01' });
  await laptop.run('openScoring', { presentationId: 'M01' });
  await level(page, 'K1', 4).click();
  await expect.poll(() => status(page).textContent(), soon).toBe('Tersimpan di host');
  await expectNotice(page, 'scoring');

  // The operator takes the leave back: the seat is cut off and says so, its sheet stays with it.
  await laptop.choose({ isPlainAllowed: false });
  await level(page, 'K2', 5).click();
  await expect
    .poll(() => status(page).textContent(), soon)
    .toBe('Disimpan di perangkat ini, menunggu jaringan (1)');
  await expectNotice(page, 'away');

  const other = await (await takeDevice(browser)).newPage();
  await other.goto(`https://${networkName}:${secure.port}/join/`);
  await other.getByLabel('Kode enam angka').waitFor();
  expect(await notice(other).count()).toBe(0);
});
