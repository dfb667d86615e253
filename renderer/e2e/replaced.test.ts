/** The host dies after a lock its backup does not know: seats come over by navigation and by file, and nothing is lost. */
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../../build/build.ts';
import type { CarriedRevision, CarriedSeat } from '../../electron/contract/carry.ts';
import type { Seat } from '../../electron/contract/seats.ts';
import type { SheetReceipt } from '../../electron/contract/sheets.ts';
import { startProxy } from '../../electron/proving/proxy.fixture.ts';
import { launchBrowser } from './browser.ts';
import {
  codeOf,
  findFreePort,
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
import { findBarriers } from './look.ts';
import { button, level, status, takePicture } from './panelistRoom.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const statusText = (page: Page) => status(page).textContent();

async function submit(page: Page, score: number): Promise<void> {
  for (const id of criteria) await level(page, id, score).click();
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => statusText(page), soon).toBe('Tersimpan di host');
}

/** Puts the newest backup made on demand into a fresh folder, as the operator does by the command. */
async function restoreElsewhere(old: Laptop): Promise<string> {
  const folder = path.join(old.dataDir, 'cadangan');
  const name = readdirSync(folder)
    .filter((file) => file.endsWith('-manual.sqlite'))
    .toSorted()
    .at(-1);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'bantaya-replaced-'));
  const { stdout } = await promisify(execFile)(process.execPath, [
    path.join(ROOT, 'electron/cli/bantaya.mjs'),
    'restore',
    path.join(folder, name ?? 'none'),
    '--data',
    dataDir,
    '--yes',
  ]);
  expect(stdout).toContain('Restored');
  return dataDir;
}

test('a replaced host gets back all it had acknowledged and the lock: one seat by navigation, one by file', async () => {
  const forwarded = await findFreePort();
  const old = await startLaptop({ forwardedPorts: [forwarded] });
  const eventId = await openDay(old);
  const origin = await old.openRoom();
  await using proxy = await startProxy(
    { host: '127.0.0.1', port: Number(new URL(origin).port) },
    forwarded,
  );
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const enter = async (at: string, panelistId: string): Promise<Page> => {
    const page = await (await takeDevice(browser)).newPage();
    await page.goto(`${at}/join/`);
    await typeCode(page, codeOf(old, panelistId));
    await old.nod(panelistId);
    await button(page, 'Saya mengerti, lanjutkan').click();
    return page;
  };
  // P1 sits behind a network that will die, P2 at the door itself.
  const filed = await enter(`https://127.0.0.1:${forwarded}`, 'P1');
  const moved = await enter(origin, 'P2');
  await old.run('goToPresentation', { presentationId: 'M01' });
  await old.run('openScoring', { presentationId: 'M01' });
  await level(filed, 'K1', 1).click();
  await expect.poll(() => sheetOf(old, eventId, 'P1')?.revision, soon).toBe(1);

  // The backup that will be restored knows one draft tap of P1, and nothing of P2.
  await old.run('backUpNow', {});
  const isBackedUp = () => old.host.engine.read(operatorSeat, 'backups').value;
  await expect
    .poll(() => isBackedUp().last?.reason === 'manual' && !isBackedUp().isRunning, soon)
    .toBe(true);

  await submit(filed, 4);
  await submit(moved, 3);
  // P1's network dies; what they change now nobody acknowledges. Then the room is locked.
  proxy.blackhole();
  await button(filed, 'Tarik kembali').click();
  await level(filed, 'K1', 5).click();
  await expect.poll(() => statusText(filed), soon).toMatch(/menunggu jaringan/);
  await old.run('lockPresentation', { presentationId: 'M01' });
  await expect.poll(() => statusText(moved), soon).toBe('Terkunci');
  const before = { P1: scoresOf(old, eventId, 'P1'), P2: scoresOf(old, eventId, 'P2') };
  await old.close();

  const fresh = await startLaptop({
    dataDir: await restoreElsewhere(old),
    address: '127.0.0.2',
  });
  const there = await fresh.openRoom();
  expect(there).not.toBe(origin);
  expect(new URL(there).hostname).toBe('127.0.0.2');
  expect(new URL(there).port).not.toBe(new URL(origin).port);
  expect(fresh.host.engine.read(operatorSeat, 'live').value?.phase).toBe('SCORING');
  expect(scoresOf(fresh, eventId, 'P2')).toEqual([]);

  // P2's open page goes there by the address alone, and comes in by code and nod.
  await button(moved, 'Menu').click();
  await moved.getByLabel('Alamat host baru').fill('bukan alamat');
  await button(moved, 'Pindah ke host baru').click();
  await moved.getByText('Ini bukan alamat ruang').waitFor();
  await takePicture(moved, 'carry-over');
  expect(await findBarriers(moved)).toEqual([]);
  await moved.getByLabel('Alamat host baru').fill(there.replace('https://', ''));
  await button(moved, 'Pindah ke host baru').click();
  // The address that carried the sheets is wiped once they are in.
  await moved.waitForURL(`${there}/join/`);
  await moved.getByText('Halaman ini membawa').waitFor();
  await takePicture(moved, 'carry-brought');
  expect(await findBarriers(moved)).toEqual([]);
  await typeCode(moved, codeOf(fresh, 'P2'));
  await fresh.nod('P2');
  await button(moved, 'Saya mengerti, lanjutkan').click();
  await expect.poll(() => sheetOf(fresh, eventId, 'P2')?.state, soon).toBe('LOCKED');
  expect(scoresOf(fresh, eventId, 'P2')).toEqual(before.P2);
  // Their lock record came first.
  expect(fresh.host.engine.read(operatorSeat, 'live').value?.phase).toBe('LOCKED');
  await expect.poll(() => statusText(moved), soon).toBe('Terkunci');
  expect(fresh.host.engine.read(operatorSeat, 'tray').value?.missing).toEqual([
    { presentationId: 'M01', panelistId: 'P1' },
  ]);

  // P1's page saves a file, which the operator imports.
  await button(filed, 'Menu').click();
  const downloading = filed.waitForEvent('download');
  await button(filed, 'Simpan lembar ke berkas').click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(`bantaya-lembar-${eventId}-P1.json`);
  const file = await download.path();
  const operator = await (await browser.newContext()).newPage();
  await operator.goto(fresh.host.createOperatorUrl());
  await operator.getByRole('banner', { name: 'Bantaya' }).waitFor();
  await operator.evaluate(() => void (window.location.hash = '#conduct'));
  await operator.reload();
  await button(operator, 'Ruang terbuka').click();
  const importer = operator.getByRole('dialog').locator('input[type="file"][multiple]');
  await importer.setInputFiles({
    name: 'lain.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"bukan":"lembar"}'),
  });
  await operator.getByText('Berkas ini bukan lembar').waitFor();
  await importer.setInputFiles(file);
  await operator.getByText(/1 lembar diterima/).waitFor();
  expect(sheetOf(fresh, eventId, 'P1')).toMatchObject({ state: 'LOCKED' });
  expect(scoresOf(fresh, eventId, 'P1')).toEqual(before.P1);
  const tray = fresh.host.engine.read(operatorSeat, 'tray').value;
  expect(tray?.missing).toEqual([]);
  // They withdrew and tapped on: one entry, the last.
  expect(tray?.waiting).toMatchObject([{ panelistId: 'P1', cause: 'UNRECEIPTED' }]);
  expect(tray?.waiting).toHaveLength(1);
  const after = fresh.host.engine.readFacts(eventId);

  // A draft's receipt of P1, genuine but overtaken, is played again, from a file and from the seat: nothing changes.
  const carried = JSON.parse(readFileSync(file, 'utf8')) as CarriedSeat;
  const older = await readOldDraft(filed);
  expect(await fresh.run('importSeat', { ...carried, revisions: [older] })).toMatchObject({
    applied: 0,
    waiting: 0,
    unchanged: 1,
  });
  const { act: _act, order: _order, ...revision } = older;
  const seat: Seat = {
    seatId: 'replay',
    role: 'PANELIST',
    eventId,
    panelistId: 'P1',
    door: 'LAN',
  };
  const { status: answer } = await fresh.host.engine.execute(seat, 'saveDraft', revision);
  expect(answer).toBe('STALE');
  expect(fresh.host.engine.readFacts(eventId)).toEqual(after);
});

/** P1's very first acknowledged tap, as their device still keeps it. */
async function readOldDraft(page: Page): Promise<CarriedRevision> {
  const records = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('bantaya');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('revisions').objectStore('revisions').getAll();
          all.addEventListener('success', () => resolve(all.result));
        });
      }),
  );
  const first = (records as (CarriedRevision & { receipt: unknown })[]).find(
    ({ revision }) => revision === 1,
  );
  if (!first) throw new Error('the device kept nothing');
  const { presentationId, device, revision, base, content, act, order } = first;
  const { receipt } = first.receipt as unknown as SheetReceipt;
  return { presentationId, device, revision, base, content, act, order, receipt };
}
