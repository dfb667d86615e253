/** The panelist's hand: presses that come twice, keys that are held, and a talk that changes while the hand is busy. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import {
  button,
  level,
  listScrolling,
  openRoom,
  openScoring,
  type Room,
  setSize,
  type Size,
  soon,
  takePicture,
} from './panelistRoom.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const sheetOf = (room: Room, panelistId: string, presentationId = 'M01') =>
  room
    .facts()
    .sheet.find((row) => row.presentationId === presentationId && row.panelistId === panelistId);
const standing = (page: Page) => page.locator('[data-standing]');
const openTouchRoom = () => openRoom(emptyDay(sampleFacts()), { hasTouch: true });

async function expectStanding(page: Page, name: string): Promise<void> {
  await expect.poll(() => standing(page).getAttribute('data-standing'), soon).toBe(name);
}

async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const at = button(page, name);
  await at.scrollIntoViewIfNeeded();
  const box = await at.boundingBox();
  if (!box) throw new Error(`${name} is not in sight`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Time for whatever a press began to show. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  );

/** Whether what was scrolled away from would be seen: inside the window, and on top there. */
const isInSight = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) return false;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && right <= innerWidth && element.contains(above);
  }, selector);

const timings = [60, 120, 250, 400, 600, 800, 1000, 1250, 1500];

test('“Kirim nilai” pressed twice, by mouse, finger or double click, sends the sheet and leaves it sent', async () => {
  const room = await openTouchRoom();
  const hands: ['P1' | 'P2', Size, (page: Page, x: number, y: number) => Promise<void>][] = [
    ['P1', 'small', (page, x, y) => page.mouse.click(x, y)],
    ['P2', 'tiny', (page, x, y) => page.touchscreen.tap(x, y)],
  ];
  const pages = [await room.sit('P1'), await room.sit('P2')];
  await openScoring(room, 'M01');
  const tryHand = async (page: Page, [panelistId, size, press]: (typeof hands)[number]) => {
    await setSize(page, size);
    for (const id of criteria) await level(page, id, 4).click();
    for (const waitMs of timings) {
      const { x, y } = await middleOf(page, 'Kirim nilai');
      await press(page, x, y);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      await press(page, x, y);
      await settle(page);
      await expectStanding(page, 'SENT');
      await expect.poll(() => sheetOf(room, panelistId)?.state, soon).toBe('SUBMITTED');
      await button(page, 'Tarik kembali').click();
      await expectStanding(page, 'DRAFT');
    }
    const { x, y } = await middleOf(page, 'Kirim nilai');
    await page.mouse.dblclick(x, y);
    await settle(page);
    await expectStanding(page, 'SENT');
    await expect.poll(() => sheetOf(room, panelistId)?.state, soon).toBe('SUBMITTED');
  };
  await Promise.all(
    hands.map(async (hand, at) => {
      const page = pages[at];
      if (page) await tryHand(page, hand);
    }),
  );
  // Eight scores, then one sending and one taking back a time: no press wrote anything else.
  for (const panelistId of ['P1', 'P2'])
    expect(sheetOf(room, panelistId)?.revision).toBe(8 + 2 * timings.length + 1);
});

test('the second half of a double press reaches nothing that the first half brought', async () => {
  const room = await openTouchRoom();
  const page = await room.context.newPage();
  await setSize(page, 'tiny');
  await openScoring(room, 'M01');
  await page.goto(room.host().panelists.find(({ id }) => id === 'P1')?.url ?? '');
  // A level may come under the finger that accepts the note on privacy.
  await button(page, 'Saya mengerti, lanjutkan').waitFor();
  const accept = await middleOf(page, 'Saya mengerti, lanjutkan');
  await page.mouse.dblclick(accept.x, accept.y, { delay: 60 });
  await level(page, 'K1', 4).waitFor();
  await level(page, 'K1', 4).dblclick();
  // A note is closed on a row of levels.
  await setSize(page, 'small');
  await button(page, /Catatan untuk Hasil kerja magang/).click();
  await page.keyboard.type('Bagus');
  const done = await middleOf(page, 'Selesai');
  await page.mouse.dblclick(done.x, done.y, { delay: 60 });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // The dialog that a press opens is not closed by its second half.
  const abstain = await middleOf(page, 'Tidak menilai');
  await page.mouse.dblclick(abstain.x, abstain.y, { delay: 60 });
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Mentor pemapar').check();
  await settle(page);
  expect(room.facts().score.map(({ criterionId, value }) => [criterionId, value])).toEqual([
    ['K1', 4],
  ]);
  const confirm = dialog.getByRole('button', { name: 'Tidak menilai' });
  await confirm.dblclick({ delay: 60 });
  await page.getByText('Alasan: Mentor pemapar').waitFor();
  await settle(page);
  expect(sheetOf(room, 'P1')?.state).toBe('ABSTAINED');
});

test('a key that is held is one press: a digit scores one row, Enter sends once and opens a dialog once', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 1).waitFor();
  const hold = async (key: string): Promise<void> => {
    for (let times = 0; times < 6; times += 1) await page.keyboard.down(key);
    await page.keyboard.up(key);
  };
  await hold('4');
  await page.keyboard.press('3');
  await expect.poll(() => room.facts().score.map(({ value }) => value), soon).toEqual([4, 3]);
  await button(page, 'Tidak menilai').focus();
  await hold('Enter');
  await page.getByRole('dialog').waitFor();
  await settle(page);
  expect(await page.getByRole('dialog').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const id of criteria.slice(2)) await level(page, id, 4).click();
  await button(page, 'Kirim nilai').focus();
  await hold('Enter');
  await page.keyboard.press('Enter');
  await hold(' ');
  await expectStanding(page, 'SENT');
  await expect.poll(() => sheetOf(room, 'P1')?.state, soon).toBe('SUBMITTED');
});

test('on a phone a new talk begins at its top, and nothing half done of the talk before stays open', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await setSize(page, 'tiny');
  await level(page, 'K8', 4).click();
  await page.mouse.wheel(0, 5000);
  await expect.poll(() => page.evaluate(() => scrollY), soon).toBeGreaterThan(200);
  // Number and title stay in sight below everything that was scrolled.
  expect(await isInSight(page, 'h1')).toBe(true);
  expect(await page.locator('h1').textContent()).toMatch(/Antrean puskesmas/);
  expect(await isInSight(page, 'header strong')).toBe(true);
  await button(page, 'Catatan umum').click();
  await page.keyboard.type('Milik paparan pertama');
  await openScoring(room, 'M02');
  await page.getByRole('heading', { name: /Dasbor pemantauan penyakit/ }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect.poll(() => sheetOf(room, 'P1')?.note, soon).toBe('Milik paparan pertama');
  expect(sheetOf(room, 'P1', 'M02')).toBeUndefined();

  await page.mouse.wheel(0, 5000);
  await button(page, 'Tidak menilai').click();
  await page.getByRole('dialog').getByLabel('Mentor pemapar').check();
  await openScoring(room, 'M03');
  await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await button(page, 'Menu').click();
  await page.getByRole('dialog').waitFor();
  // A lock takes away what can no longer be done.
  await openScoring(room, 'M02');
  await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0);
  await button(page, 'Tidak menilai').click();
  await page.getByRole('dialog').waitFor();
  await room.run('lockPresentation', { presentationId: 'M02' });
  await expect.poll(() => page.getByRole('dialog').count(), soon).toBe(0);
});

test('draft, sent with its time, and not counted stand in the foot of the sheet at every size', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 4).waitFor();
  const look = async (moment: string, words: RegExp) => {
    for (const size of ['laptop', 'small', 'phone', 'tiny'] as const) {
      await setSize(page, size);
      await page.evaluate(() => scrollTo(0, 0));
      expect(await standing(page).textContent(), `${moment}, ${size}`).toMatch(words);
      expect(await isInSight(page, '[data-standing]'), `${moment}, ${size}`).toBe(true);
      const isPhone = size === 'phone' || size === 'tiny';
      expect(isPhone ? [] : await listScrolling(page), `${moment}, ${size}`).toEqual([]);
      await takePicture(page, `standing-${moment}-${size}`);
    }
    await setSize(page, 'laptop');
  };
  for (const id of criteria) await level(page, id, 4).click();
  await expectStanding(page, 'DRAFT');
  await look('draft', /^Draf, ?belum dikirim$/);
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => standing(page).textContent(), soon).toMatch(/\d\d\.\d\d/);
  await look('sent', /^Terkirim ✓ ?\d\d\.\d\d WITA$/);
  await button(page, 'Tarik kembali').click();
  await expectStanding(page, 'DRAFT');
  await room.run('lockPresentation', { presentationId: 'M01' });
  await expectStanding(page, 'NOT_COUNTED');
  await look('not-counted', /^Tidak dihitung: ?belum dikirim$/);
});
