/** An error while a seat is drawn, and a browser that translates the page all the same: nothing that was tapped is lost. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './look.ts';
import {
  button,
  level,
  openRoom,
  openScoring,
  setSize,
  sizes,
  type Size,
  soon,
  takePicture,
} from './panelistRoom.ts';

/** The next change of the page's elements fails, once. */
const failOnce = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const name of ['appendChild', 'insertBefore', 'removeChild'] as const) {
      const own = Reflect.get(Node.prototype, name) as (...nodes: unknown[]) => Node;
      const mend = (): boolean => Reflect.set(Node.prototype, name, own);
      Reflect.set(Node.prototype, name, function fail(this: Node, ...nodes: unknown[]) {
        const isOurs = document.getElementById('root')?.contains(this) ?? false;
        if (!isOurs || (window as { hasFailed?: boolean }).hasFailed) {
          mend();
          return own.apply(this, nodes);
        }
        Object.assign(window, { hasFailed: true });
        mend();
        throw new TypeError('the page cannot be drawn');
      });
    }
  });

/** Whatever the panelist's page draws fails until it is mended. */
const breakSheets = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own: unknown = Reflect.get(Array.prototype, 'findLast');
    Reflect.set(Array.prototype, 'findLast', () => {
      throw new TypeError('sheets cannot be read');
    });
    Object.assign(window, { mend: () => Reflect.set(Array.prototype, 'findLast', own) });
  });

/** What a translator does: each text goes into an element of its own, and another text stands there. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode);
    for (const text of texts) {
      const font = document.createElement('font');
      font.textContent = text.textContent;
      text.parentNode?.replaceChild(font, text);
    }
  });

/** Counts how often the page met elements that were no longer where it had put them. */
const countTears = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen = { tears: 0 };
    Object.assign(window, { seen });
    for (const name of ['insertBefore', 'removeChild'] as const) {
      const own = Reflect.get(Node.prototype, name) as (...nodes: unknown[]) => Node;
      Reflect.set(Node.prototype, name, function count(this: Node, ...nodes: unknown[]) {
        try {
          return own.apply(this, nodes);
        } catch (error) {
          seen.tears += 1;
          throw error;
        }
      });
    }
  });
const tears = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { seen: { tears: number } }).seen.tears);

test('an error while drawing blanks no seat: each says so and comes back with what was tapped, the wall by itself', async () => {
  const room = await openRoom();
  const wall = await room.context.newPage();
  await wall.goto(room.host().projectorUrl);
  const operator = await room.context.newPage();
  await operator.goto(room.host().createOperatorUrl());
  await operator.getByRole('banner', { name: 'Bantaya' }).waitFor();
  await operator.evaluate(() => void (window.location.hash = '#conduct'));
  await operator.getByText('Antrean puskesmas').first().waitFor();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  for (const id of ['K1', 'K2', 'K3']) await level(page, id, 5).click();
  await expect.poll(() => room.facts().score.length, soon).toBe(3);
  for (const one of [operator, wall]) await failOnce(one);
  await breakSheets(page);
  await room.run('goToPresentation', { presentationId: 'M02' });
  await room.run('showScene', { scene: 'AGENDA' });
  await wall.getByText('Layar ini tampil lagi sendiri').waitFor();
  await takePicture(wall, 'drawing-wall');
  for (const one of [page, operator]) {
    await button(one, 'Tampilkan lagi').waitFor();
    expect(await findBarriers(one)).toEqual([]);
  }
  for (const size of Object.keys(sizes) as Size[]) {
    await setSize(page, size);
    await takePicture(page, `drawing-${size}`);
  }
  await button(operator, 'Tampilkan lagi').click();
  await operator.getByRole('banner', { name: 'Bantaya' }).waitFor();
  await wall.getByText('Layar ini tampil lagi sendiri').waitFor({ state: 'detached' });
  await wall.getByText('Antrean puskesmas').first().waitFor();
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await button(page, 'Tampilkan lagi').click();
  await page
    .locator('[data-standing="EMPTY"]')
    .getByText(/^Belum diisi$/)
    .waitFor();
  expect(await page.locator('[data-standing="EMPTY"]').textContent()).toBe('Belum diisi');
  await room.run('goToPresentation', { presentationId: 'M01' });
  await expect.poll(() => level(page, 'K3', 5).getAttribute('aria-checked'), soon).toBe('true');
  await button(page, /^Batalkan|Urungkan/)
    .first()
    .click();
  await expect
    .poll(() => room.facts().score.filter(({ value }) => value === 5).length, soon)
    .toBe(2);
});

test('a browser that translates the page is asked not to, and a translated page takes taps and hands the sheet in', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  expect(await page.locator('html').getAttribute('translate')).toBe('no');
  await openScoring(room, 'M01');
  const press = async (act: () => Promise<void>): Promise<void> => {
    const again = button(page, 'Tampilkan lagi');
    if (await again.isVisible()) await again.click();
    await act();
  };
  for (const id of ['K1', 'K2', 'K3', 'K4']) await level(page, id, 4).click();
  await translate(page);
  await room.run('goToPresentation', { presentationId: 'M02' });
  await room.run('goToPresentation', { presentationId: 'M01' });
  for (const id of ['K5', 'K6', 'K7', 'K8']) await press(() => level(page, id, 4).click());
  await translate(page);
  await press(() => button(page, 'Kirim nilai').click());
  await expect
    .poll(async () => {
      if (await button(page, 'Tampilkan lagi').isVisible())
        await button(page, 'Tampilkan lagi').click();
      return room.facts().sheet.find(({ panelistId }) => panelistId === 'P1')?.state;
    }, soon)
    .toBe('SUBMITTED');
  expect(room.facts().score.map(({ value }) => value)).toEqual([4, 4, 4, 4, 4, 4, 4, 4]);
});

test('elements that a translator took away make the page draw itself anew, without a press and with every score', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  for (const id of ['K1', 'K2', 'K3', 'K4']) await level(page, id, 4).click();
  await expect.poll(() => room.facts().score.length, soon).toBe(4);
  await level(page, 'K5', 4).hover();
  await page.getByText(/^4 · /).waitFor();
  await countTears(page);
  await translate(page);
  await page.mouse.move(2, 2);
  await expect.poll(() => tears(page), soon).toBeGreaterThan(0);
  await expect.poll(() => level(page, 'K4', 4).getAttribute('aria-checked'), soon).toBe('true');
  expect(await button(page, 'Tampilkan lagi').count()).toBe(0);
  for (const id of ['K5', 'K6', 'K7', 'K8']) await level(page, id, 4).click();
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => room.facts().sheet[0]?.state, soon).toBe('SUBMITTED');
  expect(room.facts().score.map(({ value }) => value)).toEqual([4, 4, 4, 4, 4, 4, 4, 4]);

  // What is drawn into a translated text is seen: no old word stays.
  const shown = await page.evaluate(async () => {
    const place = document.createElement('p');
    const text = document.createTextNode('belum dikirim');
    place.append('Draf, ', text);
    document.getElementById('root')?.append(place);
    const font = document.createElement('font');
    font.textContent = 'not sent';
    place.replaceChild(font, text);
    await new Promise((resolve) => setTimeout(resolve));
    text.nodeValue = 'terkirim';
    await new Promise((resolve) => setTimeout(resolve));
    return place.textContent;
  });
  expect(shown).toBe('Draf, terkirim');
});
