/** The operator's room and backups: what they say, at both sizes, light and dark, with nobody shut out. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ofSuite } from '../../build/suites/rounds.ts';
import { soon } from './lanRoom.ts';
import {
  findBarriers,
  findScroll,
  picture,
  SCHEMES,
  SIZES,
  startOperatorRoom,
  type OperatorRoom,
} from './operatorRoom.ts';
import { roomNetwork } from './roomNetwork.ts';

let room: OperatorRoom;
beforeAll(async () => {
  room = await startOperatorRoom({ sample: true, lan: roomNetwork() });
});
afterAll(() => room.close());

const dialog = (page: Page) => page.getByRole('dialog');
const allLooks = SIZES.flatMap((size) => SCHEMES.map((scheme) => ({ size, scheme })));
/** The short suite looks once at each dialog, at the other size and in the other theme. */
const [roomLooks, backupLooks] = ofSuite(
  [allLooks.slice(0, 1), allLooks.slice(-1)],
  [allLooks, allLooks],
);

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(Buka ruang|Ruang terbuka)$/ }).click();
  await page.getByRole('button', { name: 'Cadangan', exact: true }).click();
}

/** @returns what is wrong with what the page shows now */
async function lookAt(page: Page, name: string): Promise<string[]> {
  await picture(page, name);
  const wrong = await findBarriers(page);
  if ((await findScroll(page)).page > 0) wrong.push('the page scrolls');
  const sideways = await dialog(page).evaluateAll((found) =>
    found.map((element) => element.scrollWidth - element.clientWidth),
  );
  if (sideways.some((excess) => excess > 1)) wrong.push('the dialog scrolls sideways');
  return wrong;
}

test.each(roomLooks)('the room’s dialog at $size.width, $scheme', async ({ size, scheme }) => {
  const page = await room.open({ size, scheme, hash: '#conduct' });
  await page.getByRole('button', { name: /^(Buka ruang|Ruang terbuka)$/ }).click();
  await dialog(page).getByText('Peringatan peramban, sekali per perangkat').waitFor();
  expect(await dialog(page).count()).toBe(1);
  expect(await lookAt(page, `room-${size.width}-${scheme}`)).toEqual([]);
  await page.context().close();
});

test.each(backupLooks)('the backups’ dialog at $size.width, $scheme', async ({ size, scheme }) => {
  const page = await room.open({ size, scheme, hash: '#conduct' });
  await openBackups(page);
  await dialog(page).getByText('Tempat kedua').waitFor();
  expect(await dialog(page).count()).toBe(1);
  expect(await lookAt(page, `backups-${size.width}-${scheme}`)).toEqual([]);
  await page.context().close();
});

test('a second place is chosen, missed with a quiet line, found again, and given up', async () => {
  const stick = mkdtempSync(path.join(tmpdir(), 'bantaya-stick-'));
  const page = await room.open({ hash: '#conduct' });
  await openBackups(page);
  await dialog(page).getByLabel('Alamat folder').fill('flashdisk');
  await dialog(page).getByRole('button', { name: 'Pakai folder ini' }).click();
  await page.getByText(/Isian tidak sah/).waitFor();
  await dialog(page).getByLabel('Alamat folder').fill(stick);
  await dialog(page).getByRole('button', { name: 'Pakai folder ini' }).click();
  await dialog(page).getByText('Tersalin dan terbaca kembali').waitFor();
  await dialog(page).getByText(`bantaya restore "${stick}/bantaya-`).waitFor();

  rmSync(stick, { recursive: true });
  await dialog(page).getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await dialog(page)
    .getByText(/Folder tidak ditemukan/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByText(/Flashdisk cadangan tidak ditemukan/).waitFor();
  await picture(page, 'backups-missing');
  expect(await findBarriers(page)).toEqual([]);

  mkdirSync(stick);
  await page.getByRole('button', { name: 'Lihat cadangan' }).click();
  await dialog(page).getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await dialog(page).getByText('Tersalin dan terbaca kembali').waitFor();
  await dialog(page).getByRole('button', { name: 'Tanpa tempat kedua' }).click();
  await dialog(page).getByText('Belum dipilih').waitFor();
  rmSync(stick, { recursive: true, force: true });
  await page.context().close();
});

test('plain http for the day says so on every screen until the operator ends it', async () => {
  const page = await room.open({ hash: '#prepare/links' });
  await page.getByRole('button', { name: 'Buka ruang' }).click();
  const allow = dialog(page).getByLabel('Izinkan tanpa enkripsi');
  await dialog(page).getByText('Siapa pun di jaringan yang sama').waitFor();
  // Disabled until the room's address is known.
  await expect.poll(() => allow.isEnabled(), soon).toBe(true);
  await allow.click({ force: true });
  const banner = page.getByText(/Hari ini kursi boleh masuk tanpa enkripsi/);
  await banner.waitFor();
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'hidden' });
  await picture(page, 'room-plain');
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hentikan' }).click();
  await expect.poll(() => banner.count(), soon).toBe(0);
  await page.context().close();
});
