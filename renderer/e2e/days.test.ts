/** Every field for a day reads what people write, day first, and tells what it cannot read: in a real browser. */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace, picture, SIZES, startOperatorRoom, type OperatorRoom } from './operatorRoom.ts';

let room: OperatorRoom;
let page: Page;
const soon = { timeout: 15_000, interval: 50 };
const facts = () => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');
const forms = [
  ['9/12/2026', '9 Desember 2026'],
  ['10-12-26', '10 Desember 2026'],
  ['11.12.2026', '11 Desember 2026'],
  ['12 Des 2026', '12 Desember 2026'],
  ['Minggu, 13 Desember 2026', '13 Desember 2026'],
] as const;
const unread = (text: string) => page.getByText(`“${text}” tidak terbaca sebagai tanggal.`);

beforeAll(async () => {
  room = await startOperatorRoom({ sample: true });
  page = await room.open({ size: SIZES[1] });
});
afterAll(() => room.close());

/** Over what stands there, as a hand does it: mark all, type, go on. */
async function typeOver(field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

async function readsEveryForm(field: Locator): Promise<void> {
  for (const [typed, shown] of forms) {
    await typeOver(field, typed);
    await expect.poll(() => field.inputValue(), soon).toBe(shown);
  }
}

test('the event takes a day typed in any form over the one that stands there', async () => {
  await openPlace(page, '#prepare/event');
  const field = page.getByLabel(/^Tanggal/);
  await readsEveryForm(field);
  await page.keyboard.press('Control+S');
  await expect.poll(() => facts().event.dateIso, soon).toBe('2026-12-13');

  await typeOver(field, '12/31/2026');
  await unread('12/31/2026').waitFor();
  expect(await field.inputValue()).toBe('12/31/2026');
  await picture(page, 'day-unread');
  await page.keyboard.press('Control+S');
  await page.getByRole('status').filter({ hasText: '1 isian' }).first().waitFor();
  expect(facts().event.dateIso).toBe('2026-12-13');
  await page.getByRole('button', { name: 'Buang perubahan' }).click();
  await expect.poll(() => field.inputValue(), soon).toBe('13 Desember 2026');
});

test('a follow-up keeps its day as long as the new one is not readable', async () => {
  await openPlace(page, '#results/followUp');
  const [first] = facts().followUp;
  await page
    .getByRole('button', { name: /^Ubah rencana paparan/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel(/^Target selesai/, { exact: false }).first();
  await readsEveryForm(field);
  await typeOver(field, 'akhir tahun');
  await unread('akhir tahun').waitFor();
  await dialog.getByRole('button', { name: 'Simpan', exact: true }).click();
  await dialog.getByRole('status').filter({ hasText: '1 isian' }).first().waitFor();
  expect(facts().followUp.find(({ id }) => id === first?.id)).toEqual(first);
  await typeOver(field, '31-12-27');
  await expect.poll(() => field.inputValue(), soon).toBe('31 Desember 2027');
  await dialog.getByRole('button', { name: 'Simpan', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(facts().followUp.some(({ targetDate }) => targetDate === '2027-12-31')).toBe(true);
});

test('a decision is saved with the day that was read, and not with one that was not', async () => {
  await openPlace(page, '#results/deliberation');
  await page.getByRole('button', { name: /^Paparan 1, / }).click();
  await page.getByRole('button', { name: 'Batalkan pengesahan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan pengesahan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('4');
  const field = page.getByRole('textbox', { name: 'Tanggal ditinjau lagi' });
  await readsEveryForm(field);
  const decided = () => facts().decision.find(({ presentationId }) => presentationId === 'M01');
  const before = decided();
  await typeOver(field, '30 Febuari 2027');
  await unread('30 Febuari 2027').waitFor();
  await page.getByRole('button', { name: 'Simpan draf' }).click();
  await expect.poll(() => field.getAttribute('aria-invalid'), soon).toBe('true');
  expect(decided()).toEqual(before);
  await typeOver(field, '28 Pebruari 2027');
  await page.getByRole('button', { name: 'Simpan draf' }).click();
  await expect.poll(() => decided()?.reviewDate, soon).toBe('2027-02-28');
});
