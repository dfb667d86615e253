/** The panelist's page under what browsers and systems do around it: Back, high contrast, a zoomed page. */
import { expect, test } from 'vitest';
import { findUnreachable } from './look.ts';
import { button, level, openRoom, openScoring, soon, status, takePicture } from './panelistRoom.ts';

const notes = 'Catatan';

test('Back closes what is open on the panelist’s page, loses nothing of the sheet, and never leaves it', async () => {
  const room = await openRoom();
  await openScoring(room, 'M01');
  const page = await room.sit('P1');
  const dialog = page.getByRole('dialog');
  const seat = page.url();
  await level(page, 'K1', 4).click();

  await page.locator('[data-criterion="K1"]').getByRole('button', { name: notes }).click();
  await dialog.getByRole('textbox').fill('Sangat jelas');
  await page.goBack();
  await dialog.waitFor({ state: 'hidden' });

  for (const name of ['Menu', 'Selengkapnya', 'Tidak menilai']) {
    await button(page, name).first().click();
    await dialog.waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'hidden' });
  }
  await button(page, 'Menu').click();
  await button(page, 'Penyamaan persepsi').click();
  await page.getByRole('heading', { name: 'Penyamaan persepsi' }).first().waitFor();
  await dialog.waitFor({ state: 'hidden' });
  await page.goBack();
  await level(page, 'K1', 4).waitFor();

  for (let press = 0; press < 4; press += 1) await page.goBack();
  await expect.poll(() => status(page).textContent(), soon).toBe('Tersimpan di host');
  expect(page.url()).toBe(seat);
  expect(await level(page, 'K1', 4).getAttribute('aria-checked')).toBe('true');
  const kept = () => room.facts().score.find(({ panelistId }) => panelistId === 'P1');
  await expect.poll(kept, soon).toMatchObject({ value: 4, note: 'Sangat jelas' });
});

test('in high contrast a chosen level is filled and checked, and at 150 % zoom everything of the sheet can be pressed', async () => {
  const room = await openRoom();
  await openScoring(room, 'M01');
  const page = await room.sit('P1');
  await level(page, 'K1', 4).click();
  await page.emulateMedia({ forcedColors: 'active' });
  const look = (score: number) =>
    level(page, 'K1', score).evaluate((element) => ({
      fill: getComputedStyle(element).backgroundColor,
      mark: getComputedStyle(element, '::before').content,
    }));
  const [chosen, other] = [await look(4), await look(3)];
  expect(chosen.mark).toContain('✓');
  expect(other.mark).not.toContain('✓');
  expect(chosen.fill).not.toBe(other.fill);
  await takePicture(page, 'high-contrast');
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 911, height: 512 });
  expect(await findUnreachable(page)).toEqual([]);
});
