/** Wherever the operator is: who knocks is said, addresses follow the door. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareSections, resultSections } from '../operator/shell/route.ts';
import { soon } from './lanRoom.ts';
import { findUnreachable } from './look.ts';
import {
  findBarriers,
  findScroll,
  openPlace,
  picture,
  startOperatorRoom,
  type OperatorRoom,
} from './operatorRoom.ts';
import { roomNetwork } from './roomNetwork.ts';

let room: OperatorRoom;
/** The laptop's only network; it may move to another address. */
let address = '127.0.0.1';
beforeAll(async () => {
  const interfaces = () => roomNetwork({ address }).interfaces?.() ?? {};
  room = await startOperatorRoom({ sample: true, lan: { ...roomNetwork(), interfaces } });
});
afterAll(() => room.close());

const phone =
  'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 Chrome/127.0.0.0 Mobile Safari/537.36';
const laptop =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/127.0.0.0 Safari/537.36 Edg/127.0.0.0';

const knock = async (at: number, agent: string): Promise<string> => {
  const panelist = room.host.panelists[at];
  if (!panelist) throw new Error('the sample has a panel');
  const place = `10.0.0.${at + 2}`;
  await room.host.engine.access.ask(
    { code: panelist.code },
    { address: place, label: `${place} ${agent}` },
  );
  return panelist.name;
};
const bell = (page: Page) => page.getByRole('banner').getByRole('button', { name: /^Minta masuk/ });

test('who asks to come in is said on every page of the operator, with a name for the device, and all are let in at once', async () => {
  const page = await room.open({ size: { width: 1093, height: 490 } });
  const names = [await knock(0, phone), await knock(1, laptop)];
  for (const hash of ['#prepare/agenda', '#conduct', '#results/ranking']) {
    await openPlace(page, hash);
    await bell(page).waitFor();
    await expect.poll(() => bell(page).textContent(), soon).toContain('2');
    const said = page.getByRole('banner').getByRole('status');
    await expect
      .poll(async () => (await said.allTextContents()).join(), soon)
      .toContain(
        `2 perangkat menunggu izin masuk: ${names[0]}, Ponsel Android (Chrome); ${names[1]}, Laptop Windows (Edge)`,
      );
    expect((await findScroll(page)).page).toBe(0);
    await picture(page, `knock-${hash.slice(1).replace('/', '-')}`);
  }
  await bell(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Ponsel Android (Chrome) · 10.0.0.2').waitFor();
  await picture(page, 'knock-dialog');
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Izinkan semua (2)' }).click();
  await dialog.getByText('Tidak ada yang menunggu').waitFor();
  await page.keyboard.press('Escape');
  await bell(page).waitFor({ state: 'hidden' });
  await page.context().close();
});

test('cards, dialog and wall show the address that holds now when the laptop moves to another network', async () => {
  const page = await room.open({ hash: '#prepare/links' });
  const wall = await room.openSeat(room.host.projectorUrl, { width: 1366, height: 768 });
  await room.send('setRoomOpen', { isRoomOpen: 1 });
  await room.send('showScene', { scene: 'JOIN' });
  for (const next of ['127.0.0.1', '127.0.0.2']) {
    address = next;
    const shown = new RegExp(`https://${next.replaceAll('.', '\\.')}:\\d+/join/`);
    await expect.poll(() => page.locator('[data-print]').textContent(), soon).toMatch(shown);
    await expect.poll(() => wall.locator('main').textContent(), soon).toMatch(shown);
    await page.getByRole('button', { name: 'Ruang terbuka' }).click();
    await page.getByRole('dialog').getByText(shown).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  const { joinUrl } = (await page.evaluate(async () => (await fetch('/operator/room')).json())) as {
    joinUrl: string;
  };
  expect(await page.locator('[data-print]').textContent()).toContain(joinUrl);
  await wall.context().close();
  await page.context().close();
});

test('Back closes the dialog or drawer, asks before typed words are lost, goes a page back, and never leaves the app', async () => {
  const page = await room.open({ hash: '#prepare/event' });
  const place = page.locator('[data-place]');
  const placed = (name: string) => page.locator(`[data-place="${name}"]`).first().waitFor();
  const section = (name: string) =>
    page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');

  // A dialog within the shell, and one question above another.
  await page.getByRole('button', { name: /^Pemaparan Hasil/ }).click();
  await dialog.waitFor();
  await page.goBack();
  await dialog.waitFor({ state: 'hidden' });
  await placed('prepare/event');

  await section('Panel penilai');
  await placed('prepare/panel');
  await section('Tema arahan');
  await placed('prepare/themes');
  await page.getByRole('tab', { name: 'Hasil' }).click();
  await placed('results/ranking');
  await page.goBack();
  await placed('prepare/themes');
  expect(page.url()).toContain('#prepare/themes');
  await page.goBack();
  await placed('prepare/panel');

  await page.getByRole('button', { name: 'Tambah panelis' }).first().click();
  const name = dialog.getByLabel('Nama dengan gelar');
  await name.fill('Ibu Contoh');
  await page.goBack();
  const question = page.getByRole('dialog', { name: 'Perubahan belum disimpan' });
  await question.waitFor();
  // Back once more is no answer: the form stays.
  await page.goBack();
  await question.waitFor({ state: 'hidden' });
  expect(await name.inputValue()).toBe('Ibu Contoh');
  await page.goBack();
  await question.getByRole('button', { name: 'Buang perubahan' }).click();
  await dialog.first().waitFor({ state: 'hidden' });
  await placed('prepare/panel');

  // Through all that was seen, and further: the app stays.
  for (let press = 0; press < 6; press += 1) {
    await page.goBack();
    await page.waitForFunction(() => (history.state as { backNet?: number } | null)?.backNet === 3);
  }
  await placed('prepare/readiness');
  expect(await place.count()).toBeGreaterThan(0);
  expect(page.url()).toContain('/operator');
  await page.reload();
  await placed('prepare/readiness');
  await page.goBack();
  await placed('prepare/readiness');
  await page.context().close();
});

const places = [
  'conduct',
  ...prepareSections.map((name) => `prepare/${name}`),
  ...resultSections.map((name) => `results/${name}`),
];

test('at 150 % zoom everything of the operator can be pressed, and the console keeps its steps, the talk and the blank button in sight', async () => {
  const page = await room.open({ size: { width: 911, height: 512 } });
  const wrong: string[] = [];
  for (const place of places) {
    await openPlace(page, `#${place}`);
    const unreachable = await findUnreachable(page);
    wrong.push(...unreachable.map((each) => `${place} ${each}`));
    if ((await findScroll(page)).page > 0) wrong.push(`${place} scrolls as a whole`);
  }
  expect(wrong).toEqual([]);
  await openPlace(page, '#conduct');
  await picture(page, 'zoomed-console');
  for (const part of [
    page.getByRole('button', { name: /^Layar kosong/ }),
    page.getByRole('list', { name: 'Tahap paparan' }),
    page.locator('[data-place="conduct"] h1, [data-place="conduct"] h2').first(),
    page.locator('[data-primary="true"]').first(),
  ]) {
    const box = await part.boundingBox();
    expect(box?.height).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(512);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(911);
  }
  await page.context().close();
});

test('Ctrl+P prints every page of the results whole, with event and day, without navigation and buttons', async () => {
  const page = await room.open({ scheme: 'dark' });
  const event = await page.getByRole('banner').getByRole('button').first().textContent();
  const wrong: string[] = [];
  for (const name of resultSections) {
    await openPlace(page, `#results/${name}`);
    await page.emulateMedia({ media: 'print' });
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    await expect.poll(scheme, soon).toBe('light');
    const found = await page.evaluate(() => {
      const isSeen = (element: Element) => element.checkVisibility();
      const scrolling = [...document.querySelectorAll('[data-place] *, [data-place]')].filter(
        (element) =>
          isSeen(element) &&
          /auto|scroll/.test(getComputedStyle(element).overflowY) &&
          element.scrollHeight > element.clientHeight + 1,
      );
      return {
        text: document.body.innerText,
        cut: scrolling.map(({ className }) => String(className)),
        pressed: [
          ...document.querySelectorAll('nav, header, .mantine-Button-root, [data-save-bar]'),
        ].filter(isSeen).length,
        // The last of the section lies within the document, not within a pane.
        last: [...document.querySelectorAll('[data-place] *')].reduce(
          (bottom, element) =>
            isSeen(element) ? Math.max(bottom, element.getBoundingClientRect().bottom) : bottom,
          0,
        ),
        height: document.documentElement.scrollHeight,
      };
    });
    await page.emulateMedia({ media: null });
    await expect.poll(scheme, soon).toBe('dark');
    if (!found.text.includes(event?.slice(0, 20) ?? '')) wrong.push(`${name}: no event`);
    if (!found.text.includes('2026')) wrong.push(`${name}: no day`);
    if (found.pressed > 0) wrong.push(`${name}: ${found.pressed} to press`);
    if (found.last > found.height + 2) wrong.push(`${name}: ends at ${found.last}`);
    wrong.push(...found.cut.map((each) => `${name}: cut ${each}`));
  }
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('in high contrast the step that is current, the one that is next and the chosen tab differ from the others', async () => {
  const page = await room.open({ hash: '#conduct' });
  await page.emulateMedia({ forcedColors: 'active' });
  const fill = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await fill('[data-state="DONE"]');
  const current = await fill('[aria-current="step"]');
  const next = await fill('[data-primary="true"]');
  expect(new Set([plain, current, next]).size).toBe(3);
  expect(await fill('[role="tab"][aria-selected="true"]')).toBe(current);
  expect(await fill('[role="tab"][aria-selected="false"]')).not.toBe(current);
  await picture(page, 'high-contrast');
  await page.context().close();
});

test('what another window saved is not overwritten unseen: untouched fields follow, a field changed in both is asked about', async () => {
  const [one, other] = [
    await room.open({ hash: '#prepare/event' }),
    await room.open({ hash: '#prepare/event' }),
  ];
  const place = (page: Page) => page.getByLabel('Tempat', { exact: false }).first();
  const organizer = (page: Page) => page.getByLabel('Penyelenggara', { exact: false }).first();
  const save = (page: Page) => page.getByRole('button', { name: 'Simpan', exact: true });
  await place(one).fill('Ruang Satu');
  await place(other).fill('Ruang Dua');
  await organizer(other).fill('Penyelenggara baru');
  await save(other).click();
  await one.getByText('Diubah di jendela lain').waitFor();
  await one.getByText('Di host sekarang: Ruang Dua').waitFor();
  expect(await place(one).inputValue()).toBe('Ruang Satu');
  expect(await organizer(one).inputValue()).toBe('Penyelenggara baru');
  expect(await save(one).isDisabled()).toBe(true);
  await one.keyboard.press('Control+s');
  await picture(one, 'overtaken');
  expect(await findBarriers(one)).toEqual([]);
  const kept = () => {
    const eventId = room.host.engine.openEventId();
    return eventId === null ? '' : room.host.engine.readFacts(eventId).event.place;
  };
  expect(kept()).toBe('Ruang Dua');
  await one.getByRole('button', { name: 'Simpan punya saya' }).click();
  await expect.poll(kept, soon).toBe('Ruang Satu');
  await expect.poll(() => place(other).inputValue(), soon).toBe('Ruang Satu');
  await place(one).fill('Ruang Tiga');
  await place(other).fill('Ruang Empat');
  await save(other).click();
  await one.getByRole('button', { name: 'Muat yang baru' }).click();
  expect(await place(one).inputValue()).toBe('Ruang Empat');
  await one.context().close();
  await other.context().close();
});
