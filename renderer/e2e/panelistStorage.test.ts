/** The panelist's seat on devices whose storage hangs, throws or refuses: the host gets every sheet all the same. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { findBarriers } from './look.ts';
import {
  button,
  level,
  openRoom,
  openScoring,
  type Room,
  setSize,
  sizes,
  type Size,
  soon,
  status,
  takePicture,
} from './panelistRoom.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const HELD_IN_MEMORY = /nilai hanya ada di memori sampai diterima host/;

/** Each is what one kind of broken storage does to the page, before the page looks at it. */
const breakages: Record<string, () => void> = {
  P1_neverOpens: () => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  },
  P2_readThrows: () => {
    IDBObjectStore.prototype.getAll = () => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    };
  },
  P3_writeNeverEnds: () => {
    // Every put begets the next: the transaction never completes.
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (value: unknown) => IDBRequest;
    Reflect.set(
      IDBObjectStore.prototype,
      'put',
      function putForEver(this: IDBObjectStore, value: unknown) {
        const again = (): void => put.call(this, value).addEventListener('success', again);
        again();
        return put.call(this, value);
      },
    );
  },
  P5_refused: () => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  },
};

/** A device of its own for each panelist. */
async function sitBroken(room: Room, panelistId: string, breakIt?: () => void): Promise<Page> {
  const context = await room.context.browser()!.newContext({
    viewport: sizes.laptop,
    locale: 'id-ID',
    ignoreHTTPSErrors: true,
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  if (breakIt) await page.addInitScript(breakIt);
  await page.goto(room.host().panelists.find(({ id }) => id === panelistId)?.url ?? '');
  await button(page, 'Saya mengerti, lanjutkan').click();
  return page;
}

const sheetOf = (room: Room, panelistId: string) =>
  room.facts().sheet.find((row) => row.presentationId === 'M01' && row.panelistId === panelistId);

test('storage that never opens, throws when read, never ends a write or is refused: the page says so and the host gets the sheet', async () => {
  const room = await openRoom();
  await openScoring(room, 'M01');
  await Promise.all(
    Object.entries(breakages).map(async ([name, breakIt]) => {
      const panelistId = name.slice(0, 2);
      const page = await sitBroken(room, panelistId, breakIt);
      for (const id of criteria) await level(page, id, 4).click();
      await expect
        .poll(() => room.facts().score.filter((row) => row.panelistId === panelistId).length, {
          timeout: 8_000,
        })
        .toBe(criteria.length);
      await expect.poll(() => status(page).textContent(), soon).toMatch(HELD_IN_MEMORY);
      await setSize(page, 'small');
      await takePicture(page, `storage-${name}-draft`);
      await button(page, 'Kirim nilai').click();
      await expect
        .poll(() => sheetOf(room, panelistId)?.state, { timeout: 8_000 })
        .toBe('SUBMITTED');
      await page.getByText(/Nilai sudah dikirim/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      for (const size of Object.keys(sizes) as Size[]) {
        await setSize(page, size);
        await takePicture(page, `storage-${name}-${size}`);
      }
    }),
  );
});

test('storage that answers again is used again, and a reload finds what was written meanwhile', async () => {
  const room = await openRoom();
  await openScoring(room, 'M01');
  const page = await sitBroken(room, 'P1', () => {
    const open: unknown = Reflect.get(IDBFactory.prototype, 'open');
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    Object.assign(window, { mend: () => Reflect.set(IDBFactory.prototype, 'open', open) });
  });
  await level(page, 'K1', 4).waitFor();
  await room.shutHost();
  for (const id of criteria) await level(page, id, 5).click();
  await expect.poll(() => status(page).textContent(), soon).toMatch(/Hanya ada di halaman ini/);
  await page.evaluate(() => (window as unknown as { mend(): void }).mend());
  await expect
    .poll(() => status(page).textContent(), soon)
    .toMatch(/Disimpan di perangkat ini, menunggu jaringan \(8\)/);
  const address = page.url();
  const context = page.context();
  await page.close();
  await room.reopenHost();
  const again = await context.newPage();
  await again.goto(address);
  await expect.poll(() => sheetOf(room, 'P1')?.state, soon).toBe('DRAFT');
  await expect.poll(() => status(again).textContent(), soon).toBe('Tersimpan di host');
  expect(await again.getByRole('radio', { checked: true }).count()).toBe(criteria.length);
});
