/** The operator reminds who has not sent: one tap on the console, one tap on the seat. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './look.ts';
import {
  button,
  level,
  listScrolling,
  openRoom,
  openScoring,
  setSize,
  sizes,
  type Room,
  type Size,
  soon,
  takePicture,
} from './panelistRoom.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const REMINDER = 'Operator mengingatkan: nilai Bapak/Ibu sudah lengkap, belum dikirim.';

async function openConsole(room: Room): Promise<Page> {
  const page = await room.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(room.host().createOperatorUrl());
  await page.getByRole('banner', { name: 'Bantaya' }).waitFor();
  await page.evaluate(() => void (window.location.hash = '#conduct'));
  await page.locator('[data-place="conduct"]').waitFor();
  return page;
}

/** A device of its own, with a complete draft. */
async function fill(room: Room, panelistId: string): Promise<Page> {
  const page = await room.sit(panelistId);
  for (const id of criteria) await level(page, id, 4).click();
  const scored = () => room.facts().score.filter((row) => row.panelistId === panelistId).length;
  await expect.poll(scored, soon).toBe(criteria.length);
  return page;
}

/** Targets of the reminder that are too small for a finger. */
const smallTargets = (page: Page, within: string): Promise<string[]> =>
  page.locator(within).evaluateAll((found) =>
    found
      .filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width < 44 || height < 44;
      })
      .map((one) => one.textContent ?? ''),
  );

test('one tap of the operator reminds who has filled and not sent; one tap there sends, and the reminder is gone', async () => {
  const room = await openRoom();
  await openScoring(room, 'M01');
  const names = new Map(room.facts().panelist.map(({ id, name }) => [id, name]));
  const console = await openConsole(room);
  const first = await fill(room, 'P1');
  const second = await fill(room, 'P2');
  const all = button(console, 'Ingatkan semua (2)');
  await all.waitFor();
  const remind = (id: string) => button(console, `Ingatkan ${names.get(id)} untuk mengirim nilai`);
  for (const size of ['laptop', 'small'] as const) {
    await setSize(console, size);
    await takePicture(console, `nudge-console-${size}`);
    expect(await smallTargets(console, '[aria-labelledby="people-title"] button')).toEqual([]);
    expect(await console.evaluate(() => document.documentElement.scrollHeight)).toBe(
      sizes[size].height,
    );
  }
  expect(await findBarriers(console)).toEqual([]);

  await remind('P1').click();
  await button(console, new RegExp(`^${names.get('P1')} diingatkan pukul`)).waitFor();
  const banner = first.getByRole('alert').filter({ hasText: REMINDER });
  await banner.waitFor();
  expect(await second.getByText(REMINDER).count()).toBe(0);
  expect(await all.count()).toBe(0);
  for (const scheme of ['light', 'dark'] as const) {
    await first.emulateMedia({ reducedMotion: 'reduce' });
    await first.evaluate(
      (chosen) => document.documentElement.setAttribute('data-mantine-color-scheme', chosen),
      scheme,
    );
    for (const size of Object.keys(sizes) as Size[]) {
      await setSize(first, size);
      await takePicture(first, `nudge-seat-${scheme}-${size}`);
      expect(await smallTargets(first, '[role="alert"] button')).toEqual([]);
      const isWhole = size === 'laptop' || size === 'small';
      expect(isWhole ? await listScrolling(first) : []).toEqual([]);
      // Every row can be brought out from behind what stays in sight.
      await level(first, 'K8', 4).click({ trial: true });
      await level(first, 'K1', 4).click({ trial: true });
    }
    expect(await findBarriers(first)).toEqual([]);
  }
  await setSize(first, 'tiny');
  await banner.getByRole('button', { name: 'Kirim nilai' }).click();
  const stateOf = (id: string) =>
    room.facts().sheet.find(({ panelistId }) => panelistId === id)?.state;
  await expect.poll(() => stateOf('P1'), soon).toBe('SUBMITTED');
  await first.getByText(REMINDER).waitFor({ state: 'detached' });
  await remind('P1').waitFor({ state: 'detached' });
  await button(first, 'Tarik kembali').click();
  await expect.poll(() => stateOf('P1'), soon).toBe('DRAFT');
  expect(await first.getByText(REMINDER).count()).toBe(0);

  await remind('P2').click();
  await second.getByText(REMINDER).waitFor();
  await room.run('lockPresentation', { presentationId: 'M01' });
  await second.getByText(REMINDER).waitFor({ state: 'detached' });
  expect(await remind('P2').count()).toBe(0);
});
