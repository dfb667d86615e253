/** Erasing personal data as the operator walks it: warned, typed by hand, certified, saved, and open to everybody. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
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

async function lookAt(page: Page, name: string): Promise<void> {
  await picture(page, name);
  expect(await findBarriers(page), name).toEqual([]);
  expect((await findScroll(page)).page, name).toBe(0);
  const sideways = await dialog(page)
    .last()
    .evaluate((found) => found.scrollWidth - found.clientWidth);
  expect(sideways, name).toBeLessThanOrEqual(1);
}

async function startClosed(): Promise<OperatorRoom & { eventId: string; eventName: string }> {
  const room = await startOperatorRoom({ sample: true });
  onTestFinished(() => room.close());
  const { engine } = room.host;
  const eventId = engine.openEventId() ?? '';
  await room.send('closeEvent', {});
  const backups = () => engine.read(operatorSeat, 'backups').value;
  await expect
    .poll(() => backups().last?.reason === 'close' && !backups().isRunning, soon)
    .toBe(true);
  return { ...room, eventId, eventName: engine.readFacts(eventId).event.name };
}

test.each(SCHEMES.map((scheme, at) => ({ scheme, size: SIZES[at]! })))(
  'the people of a closed event go only with its name typed, and the certificate is shown and saved ($scheme)',
  async ({ scheme, size }) => {
    const room = await startClosed();
    const panelist = room.host.engine.readFacts(room.eventId).panelist[0]?.name ?? '';
    expect(panelist).not.toBe('');
    const page = await room.open({ scheme, size, hash: '#results/closing' });
    const panel = page.getByRole('region', { name: 'Data pribadi' });
    await panel.getByRole('button', { name: 'Hapus data pribadi…' }).click();
    await dialog(page).getByText('Tidak dapat dibatalkan.').waitFor();
    const submit = dialog(page).getByRole('button', { name: 'Hapus selamanya' });
    await dialog(page).getByLabel('Nama petugas yang menghapus').fill('Petugas Arsip');
    await dialog(page).getByLabel('Alasan').fill('Masa simpan habis');
    await dialog(page).getByLabel('Ketik nama kegiatan untuk menghapus').fill('Kegiatan lain');
    expect(await submit.isDisabled()).toBe(true);
    await lookAt(page, `erasure-form-${scheme}`);
    expect(room.host.engine.readErasure(room.eventId)).toBeNull();
    await dialog(page).getByLabel('Ketik nama kegiatan untuk menghapus').fill(room.eventName);
    await submit.click();

    const paper = dialog(page).getByRole('region', { name: 'Surat keterangan' });
    await paper.getByText('Petugas Arsip').first().waitFor();
    await dialog(page).getByRole('heading', { name: 'Masih ada 1 berkas' }).waitFor();
    await expect
      .poll(
        () => dialog(page).getByRole('button', { name: 'Hapus 1 berkas ini' }).isEnabled(),
        soon,
      )
      .toBe(true);
    await lookAt(page, `erasure-certificate-${scheme}`);
    const facts = JSON.stringify(room.host.engine.readFacts(room.eventId));
    expect(facts).not.toContain(panelist);
    expect(await page.locator('body').innerText()).not.toContain(panelist);

    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('button', { name: 'Unduh untuk dicetak' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^Penghapusan data pribadi .*\.txt$/);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('Masa simpan habis');

    await dialog(page).getByRole('button', { name: 'Hapus 1 berkas ini' }).click();
    await page.getByText('Hapus cadangan lama?').waitFor();
    await lookAt(page, `erasure-old-backups-${scheme}`);
    await page.getByRole('button', { name: 'Hapus 1 berkas ini' }).last().click();
    await dialog(page).getByText('Tidak ada lagi cadangan di laptop ini').waitFor();
    await dialog(page).getByRole('button', { name: 'Selesai', exact: true }).click();
    await panel.getByText(/^Dihapus .* oleh Petugas Arsip\.$/).waitFor();
    await panel.getByRole('button', { name: 'Lihat surat keterangan' }).click();
    await paper.getByText('Petugas Arsip').first().waitFor();
  },
);

test('while the event is open, its people cannot be erased, and the page says when they can', async () => {
  const room = await startOperatorRoom({ sample: true });
  onTestFinished(() => room.close());
  const page = await room.open({ language: 'en', hash: '#results/closing' });
  const panel = page.getByRole('region', { name: 'Personal data' });
  await panel.getByText('closed').first().waitFor();
  expect(await panel.getByRole('button').first().isDisabled()).toBe(true);
});
