/** The guided restore as the operator walks it: what it shows before anything changes, and the day after it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { operatorSeat, soon } from './lanRoom.ts';
import {
  findBarriers,
  findScroll,
  picture,
  SCHEMES,
  SIZES,
  startOperatorRoom,
  type OperatorRoom,
} from './operatorRoom.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const eventId = 'contoh-2026-12-09';

async function lookAt(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await findBarriers(page), name).toEqual([]);
  expect((await findScroll(page)).page, name).toBe(0);
  const sideways = await dialog(page).evaluate((found) => found.scrollWidth - found.clientWidth);
  expect(sideways, name).toBeLessThanOrEqual(1);
}

/** A room in scoring whose backup knows one sheet of two. */
async function startScoring(): Promise<OperatorRoom> {
  const room = await startOperatorRoom({ sample: false });
  onTestFinished(() => room.close());
  const { engine } = room.host;
  await room.send('importEvent', { facts: emptyDay(sampleFacts()), source: '' });
  await room.send('goToPresentation', { presentationId: 'M01' });
  await room.send('openScoring', { presentationId: 'M01' });
  await room.submit('M01', 'P1', 4);
  await room.send('backUpNow', {});
  const state = () => engine.read(operatorSeat, 'backups').value;
  await expect.poll(() => state().last?.reason === 'manual' && !state().isRunning, soon).toBe(true);
  await room.submit('M01', 'P2', 5);
  return room;
}
const sheets = ({ host }: OperatorRoom): string[] =>
  host.engine.readFacts(eventId).sheet.map(({ panelistId }) => panelistId);

test.each(SCHEMES)(
  'the operator sees which sheet a backup lacks, restores it, and the page goes on by itself (%s)',
  async (scheme) => {
    const room = await startScoring();
    const page = await room.open({ scheme, hash: '#conduct' });
    await page.getByRole('button', { name: /^(Buka ruang|Ruang terbuka)$/ }).click();
    await page.getByRole('button', { name: 'Cadangan', exact: true }).click();
    await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
    await dialog(page).getByText('Terbukti utuh').first().waitFor();
    await lookAt(page, `restore-pick-${scheme}`);
    await dialog(page)
      .getByRole('row')
      .filter({ hasText: 'diminta' })
      .first()
      .getByRole('button', { name: /^Pilih cadangan/ })
      .click();
    await dialog(page).getByText('1 langkah sesudah cadangan ini akan hilang.').waitFor();
    const row = dialog(page).getByRole('row').filter({ hasText: '1. ' });
    expect(await row.innerText()).toContain('2 → 1');
    await dialog(page).getByText('Langkah yang hilang').click();
    await dialog(page)
      .getByText(/Nilai dikirim/)
      .first()
      .waitFor();
    await lookAt(page, `restore-plan-${scheme}`);
    expect(sheets(room)).toEqual(['P1', 'P2']);
    await dialog(page).getByRole('button', { name: 'Pulihkan', exact: true }).click();
    await dialog(page).getByText('Pulih. Laptop ini sekarang tuan rumahnya.').waitFor();
    expect(sheets(room)).toEqual(['P1']);
    await dialog(page).getByText('Alamat untuk panelis').waitFor();
    await lookAt(page, `restore-done-${scheme}`);
    await dialog(page).getByRole('button', { name: 'Selesai', exact: true }).click();
    // The same seat, on the new data.
    await page.locator('[data-place="conduct"]').waitFor();
    await expect.poll(() => page.getByText('Terhubung').count(), soon).toBeGreaterThan(0);
  },
);

test('files that are no backup are refused in words, and a laptop without an event offers the restore at once', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bantaya-bad-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'surat.sqlite'), 'Dengan hormat,\n'.repeat(200));
  const room = await startOperatorRoom({ sample: false });
  onTestFinished(() => room.close());
  const page = await room.open({ size: SIZES[1] });
  await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
  await dialog(page).getByText('Tidak ada cadangan di sini.').first().waitFor();
  await lookAt(page, 'restore-none-1093');
  await dialog(page).locator('input[type="file"]').setInputFiles(path.join(folder, 'surat.sqlite'));
  await dialog(page).getByText('Berkas ini bukan cadangan Bantaya.').waitFor();
  await lookAt(page, 'restore-refused-1093');
  await dialog(page).getByRole('button', { name: 'Pilih yang lain' }).click();
  await dialog(page).getByLabel('Alamat folder atau berkas').fill(path.join(folder, 'dicabut'));
  await dialog(page).getByRole('button', { name: 'Cari di sana' }).click();
  await dialog(page).getByText('Folder atau berkas ini tidak ada.').waitFor();
  await dialog(page)
    .getByLabel('Alamat folder atau berkas')
    .fill(path.join(folder, 'surat.sqlite'));
  await dialog(page).getByRole('button', { name: 'Cari di sana' }).click();
  await dialog(page).getByText('Bukan cadangan Bantaya').waitFor();
  expect(room.host.engine.openEventId()).toBeNull();
});
