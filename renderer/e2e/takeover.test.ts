/** The host laptop dies in the middle of scoring and another one takes the day over, guided, from the stick. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import {
  codeOf,
  openDay,
  operatorSeat,
  scoresOf,
  sheetOf,
  soon,
  startLaptop,
  takeDevice,
  typeCode,
  type Laptop,
} from './lanRoom.ts';
import { findBarriers, picture, SCHEMES } from './operatorRoom.ts';
import { button, level, status } from './panelistRoom.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const statusText = (page: Page) => status(page).textContent();
const dialog = (page: Page) => page.getByRole('dialog');

async function submit(page: Page, score: number): Promise<void> {
  for (const id of criteria) await level(page, id, score).click();
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => statusText(page), soon).toBe('Tersimpan di host');
}
async function sitDown(
  browser: Browser,
  laptop: Laptop,
  at: string,
  panelistId: string,
): Promise<Page> {
  const page = await (await takeDevice(browser)).newPage();
  await page.goto(`${at}/join/`);
  await typeCode(page, codeOf(laptop, panelistId));
  await laptop.nod(panelistId);
  await button(page, 'Saya mengerti, lanjutkan').click();
  return page;
}
async function openOperator(
  browser: Browser,
  laptop: Laptop,
  scheme: (typeof SCHEMES)[number] = 'light',
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(60_000);
  await context.addInitScript(
    (chosen) => localStorage.setItem('bantaya.scheme.operator', chosen),
    scheme,
  );
  const page = await context.newPage();
  await page.goto(laptop.host.createOperatorUrl());
  await page.getByRole('banner', { name: 'Bantaya' }).waitFor();
  return page;
}
/** A panelist's page goes to the address that the new operator shows. */
async function moveOver(
  page: Page,
  fresh: Laptop,
  there: string,
  panelistId: string,
): Promise<void> {
  await button(page, 'Menu').click();
  await page.getByLabel('Alamat host baru').fill(there);
  await button(page, 'Pindah ke host baru').click();
  await typeCode(page, codeOf(fresh, panelistId));
  await fresh.nod(panelistId);
  await button(page, 'Saya mengerti, lanjutkan').click();
}

test('a second laptop goes on in the middle of scoring: nothing acknowledged is lost, and the old one is no second truth', async () => {
  const stick = mkdtempSync(path.join(tmpdir(), 'bantaya-flashdisk-'));
  onTestFinished(() => rmSync(stick, { recursive: true, force: true }));
  const old = await startLaptop();
  const eventId = await openDay(old);
  const origin = await old.openRoom();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  await old.run('goToPresentation', { presentationId: 'M01' });
  await old.run('openScoring', { presentationId: 'M01' });
  const P1 = await sitDown(browser, old, origin, 'P1');
  const P2 = await sitDown(browser, old, origin, 'P2');
  const P3 = await sitDown(browser, old, origin, 'P3');
  await submit(P1, 4);
  // The stick has P1's sheet; what comes after it has only been acknowledged.
  await old.run('setBackupFolder', { folder: stick });
  await expect
    .poll(() => readdirSync(stick).some((name) => name.endsWith('.sqlite')), soon)
    .toBe(true);
  await submit(P2, 5);
  await submit(P3, 3);
  await old.run('annotate', { text: 'listrik padam' });
  const wanted = new Map(['P1', 'P2', 'P3'].map((id) => [id, scoresOf(old, eventId, id)]));
  // P3's device is never seen again.
  await P3.context().close();
  await old.close();

  // The second laptop: from an empty screen to an open room.
  const fresh = await startLaptop({ address: '127.0.0.2' });
  const operator = await openOperator(browser, fresh);
  const startedAtMs = performance.now();
  await operator.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
  await dialog(operator).getByLabel('Alamat folder atau berkas').fill(stick);
  await dialog(operator).getByRole('button', { name: 'Cari di sana' }).click();
  await dialog(operator).getByText('Terbukti utuh').first().waitFor();
  await dialog(operator)
    .getByRole('button', { name: /^Pilih cadangan/ })
    .first()
    .click();
  await dialog(operator).getByText('Belum ada data di laptop ini').waitFor();
  const take = dialog(operator).getByRole('button', { name: 'Ambil alih' });
  expect(await take.isEnabled()).toBe(false);
  await dialog(operator).getByLabel('laptop tuan rumah lama mati').check();
  await picture(operator, 'takeover-plan');
  expect(await findBarriers(operator)).toEqual([]);
  await take.click();
  await dialog(operator).getByText('Pulih. Laptop ini sekarang tuan rumahnya.').waitFor();
  await dialog(operator).getByLabel('Pintu jaringan terbuka').check();
  const there = await fresh.openRoom();
  await dialog(operator).getByText(`${there}/join/`).waitFor();
  console.log(
    `Taken over in ${Math.round(performance.now() - startedAtMs)} ms of clicking and waiting.`,
  );
  await picture(operator, 'takeover-done');
  expect(await findBarriers(operator)).toEqual([]);
  expect(fresh.host.engine.read(operatorSeat, 'live').epoch).toBe(2);
  expect(scoresOf(fresh, eventId, 'P1')).toEqual(wanted.get('P1'));

  // P2's open page brings what the backup lacks; P1 goes on scoring there.
  await moveOver(P2, fresh, there, 'P2');
  await expect.poll(() => scoresOf(fresh, eventId, 'P2'), soon).toEqual(wanted.get('P2'));
  await moveOver(P1, fresh, there, 'P1');
  await expect.poll(() => statusText(P1), soon).toBe('Tersimpan di host');
  await button(P1, 'Tarik kembali').click();
  await submit(P1, 2);

  // The old laptop is started again: it finds the mark, says so, and lets nobody in.
  const again = await startLaptop({ dataDir: old.dataDir });
  const before = JSON.stringify(again.host.engine.readFacts(eventId));
  for (const scheme of SCHEMES) {
    const page = await openOperator(browser, again, scheme);
    await dialog(page).getByText('Laptop ini sudah digantikan', { exact: true }).waitFor();
    await dialog(page)
      .getByText(/langkah sesudah cadangan yang dipakai: 2 lembar/)
      .waitFor();
    await picture(page, `takeover-replaced-${scheme}`);
    expect(await findBarriers(page)).toEqual([]);
    await page.context().close();
  }
  await expect(again.run('lockPresentation', { presentationId: 'M01' })).rejects.toMatchObject({
    problem: { code: 'REPLACED' },
  });
  await expect(again.run('setRoomOpen', { isRoomOpen: 1 })).rejects.toMatchObject({
    problem: { code: 'REPLACED' },
  });
  expect(JSON.stringify(again.host.engine.readFacts(eventId))).toBe(before);
  const oldPage = await openOperator(browser, again);
  const downloading = oldPage.waitForEvent('download');
  await dialog(oldPage).getByRole('button', { name: 'Simpan selisih ke berkas' }).click();
  const file = await (await downloading).path();

  // The new operator imports it: P3's sheet is proved by its receipt and stands; the steps are named.
  await dialog(operator).getByRole('button', { name: 'Selesai' }).click();
  await operator.evaluate(() => void (window.location.hash = '#conduct'));
  await operator.reload();
  await operator.getByRole('button', { name: 'Ruang terbuka' }).click();
  const section = dialog(operator)
    .locator('section')
    .filter({ hasText: 'Selisih tuan rumah lama' });
  await section.locator('input[type="file"]').setInputFiles({
    name: 'lain.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"bukan":"selisih"}'),
  });
  await section.getByText('Berkas ini bukan selisih').waitFor();
  await section.locator('input[type="file"]').setInputFiles(file);
  await section.getByText(/1 lembar diterima/).waitFor();
  await section.getByText('Catatan ditulis').waitFor();
  await section.scrollIntoViewIfNeeded();
  await picture(operator, 'takeover-differences');
  expect(await findBarriers(operator)).toEqual([]);
  expect(scoresOf(fresh, eventId, 'P3')).toEqual(wanted.get('P3'));
  expect(scoresOf(fresh, eventId, 'P2')).toEqual(wanted.get('P2'));
  // What P1 wrote after the takeover is newer than what the old host has of them.
  expect(sheetOf(fresh, eventId, 'P1')?.state).toBe('SUBMITTED');
  expect(new Set(scoresOf(fresh, eventId, 'P1'))).toEqual(new Set([2]));
  await fresh.run('lockPresentation', { presentationId: 'M01' });
  await expect.poll(() => statusText(P2), soon).toBe('Terkunci');
});

test('a page that has met the new host tells the old one, which stops, and takes nothing from it any more', async () => {
  const stick = mkdtempSync(path.join(tmpdir(), 'bantaya-flashdisk-'));
  onTestFinished(() => rmSync(stick, { recursive: true, force: true }));
  const old = await startLaptop();
  const eventId = await openDay(old);
  await old.run('goToPresentation', { presentationId: 'M01' });
  await old.run('openScoring', { presentationId: 'M01' });
  const origin = await old.openRoom();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const page = await sitDown(browser, old, origin, 'P1');
  await submit(page, 4);
  await old.run('backUpNow', {});
  const folder = path.join(old.dataDir, 'cadangan');
  await expect
    .poll(() => old.host.engine.read(operatorSeat, 'backups').value.last?.reason, soon)
    .toBe('manual');
  const backup = readdirSync(folder).find((name) => name.endsWith('-manual.sqlite'));
  // The new host's record, as a page at the same address would keep it (a hotspot gives both laptops one address).
  const fresh = await startLaptop({ address: '127.0.0.2' });
  const operator = await openOperator(browser, fresh);
  const answer = await operator.evaluate(
    async (file) => {
      const asked = await fetch('/operator/restore', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ path: file, isOldHostOff: true }),
      });
      return asked.status;
    },
    path.join(folder, backup ?? ''),
  );
  expect(answer).toBe(200);
  const [record] = fresh.host.engine.takeover.records();
  await page.evaluate(
    (met) => localStorage.setItem('bantaya.hosts', JSON.stringify([met])),
    record,
  );
  await page.reload();
  await page.getByText('Laptop operator sudah diganti').waitFor();
  await picture(page, 'takeover-seat-replaced');
  expect(await findBarriers(page)).toEqual([]);
  expect(old.host.engine.read(operatorSeat, 'host').value.replacedBy).toMatchObject({ epoch: 2 });
  await expect(old.run('annotate', { text: 'x' })).rejects.toMatchObject({
    problem: { code: 'REPLACED' },
  });
  expect(scoresOf(fresh, eventId, 'P1')).toEqual(scoresOf(old, eventId, 'P1'));
});
