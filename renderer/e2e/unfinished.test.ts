/** Whoever would leave a talk unfinished is asked first, and told what is open; one primary button a state. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { operator as operatorSeat } from '../../electron/engine/testing/testEngine.ts';
import {
  findBarriers,
  openPlace,
  picture,
  startOperatorRoom,
  type OperatorRoom,
} from './operatorRoom.ts';

const soon = { timeout: 60_000, interval: 50 };
const talk = { presentationId: 'M01' };
let room: OperatorRoom;
let page: Page;
const live = () => room.host.engine.read(operatorSeat, 'live').value;
const facts = () => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');
const dialog = () => page.getByRole('dialog');
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

beforeAll(async () => {
  room = await startOperatorRoom({ sample: false });
  await room.send('importEvent', { facts: emptyDay(sampleFacts()), source: '' });
  await room.send('goToPresentation', talk);
  await room.send('openScoring', talk);
  await room.submit('M01', 'P1', 4);
  page = await room.open({ hash: '#conduct' });
  page.setDefaultTimeout(20_000);
});
afterAll(() => room.close());
beforeEach(() => openPlace(page, '#conduct'));

async function stay(): Promise<void> {
  await dialog().getByText('1 dari 6 sudah mengirim').waitFor();
  await dialog()
    .getByText(/^Paparan 1, Antrean puskesmas/)
    .waitFor();
  expect(
    await dialog()
      .getByText(/Elang Contoh/)
      .count(),
  ).toBe(1);
  await button('Tetap di sini').click();
  await dialog().waitFor({ state: 'detached' });
}

test('going on while scoring is open asks, names who is missing, and stays by default', async () => {
  await page.getByText('1 dari 6 sudah mengirim').waitFor();
  await page.keyboard.press('n');
  await picture(page, 'unfinished');
  expect(await findBarriers(page)).toEqual([]);
  await stay();
  // Escape and Enter stay as well.
  for (const key of ['Escape', 'Enter']) {
    await page.keyboard.press('n');
    await dialog().waitFor();
    await page.keyboard.press(key);
    await dialog().waitFor({ state: 'detached' });
  }
  expect(live()?.currentPresentationId).toBe('M01');
});

test('the lock is one press away from that question', async () => {
  await page.keyboard.press('n');
  await button('Kunci penilaian dahulu').click();
  await dialog().getByText('Kunci penilaian paparan 1?').waitFor();
  await button('Tunggu dahulu').click();
  await dialog().waitFor({ state: 'detached' });
  expect(live()?.phase).toBe('SCORING');
});

test('a new order of the agenda asks, and is put back where one stays', async () => {
  const order = () =>
    facts()
      .presentation.toSorted((a, b) => a.position - b.position)
      .map(({ id }) => id);
  const before = order();
  await page.getByRole('button', { name: /^Pindahkan 12/ }).focus();
  await page.keyboard.press('ArrowUp');
  await stay();
  expect(order()).toEqual(before);
  await page.getByRole('button', { name: /^Pindahkan 12/ }).focus();
  await page.keyboard.press('ArrowUp');
  await button('Ubah urutan').click();
  await expect.poll(order, soon).not.toEqual(before);
});

test('a rehearsal and another event ask as well', async () => {
  await openPlace(page, '#prepare/readiness');
  await button('Mulai latihan').click();
  await dialog().getByText('1 dari 6 sudah mengirim').waitFor();
  await button('Batal').click();
  await dialog().waitFor({ state: 'detached' });
  expect(facts().event.rehearsalOfEventId).toBe(null);
});

test('in each phase the next step alone is the filled button of the console', async () => {
  const filled = () =>
    page
      .locator('[data-place="conduct"] :is([data-variant="filled"], [data-primary="true"]):visible')
      .evaluateAll((all) => all.map((each) => (each.textContent ?? '').replaceAll(/\s+/g, ' ')));
  await expect.poll(filled, soon).toEqual([expect.stringContaining('Terkunci')]);
  await room.send('lockPresentation', talk);
  await expect.poll(filled, soon).toEqual([expect.stringContaining('Ditampilkan')]);
  await room.send('publishResult', talk);
  await expect.poll(filled, soon).toEqual([expect.stringContaining('Berikutnya')]);
  await room.send('goToPresentation', { presentationId: 'M02' });
  await expect.poll(filled, soon).toEqual([expect.stringContaining('Paparan')]);
});

test('scoring that can give no ranking says so before it opens', async () => {
  const [chair, ...others] = facts().panelist;
  for (const { id } of others)
    await room.send('setAttendance', { panelistId: id, attendance: 'ABSENT', note: '' });
  await page
    .getByText(/kuorum/)
    .first()
    .waitFor();
  await page.keyboard.press('4');
  await dialog()
    .getByText(/Hanya 1 panelis boleh menilai paparan ini/)
    .waitFor();
  await picture(page, 'opening');
  expect(await findBarriers(page)).toEqual([]);
  await button('Tetap buka penilaian').click();
  await expect.poll(() => live()?.phase, soon).toBe('SCORING');
  expect(chair).toBeDefined();
});
