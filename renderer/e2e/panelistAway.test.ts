/** The panelist's seat when the host is away, the sheet is late, the session ends, or the screen changes hands. */
import { expect, test } from 'vitest';
import { findBarriers } from './look.ts';
import { button, level, openRoom, openScoring, type Room, soon, status } from './panelistRoom.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const sheetOf = (room: Room, panelistId = 'P1') =>
  room.facts().sheet.find((row) => row.presentationId === 'M01' && row.panelistId === panelistId);
const valuesOf = (room: Room) =>
  room
    .facts()
    .score.filter((row) => row.presentationId === 'M01' && row.panelistId === 'P1')
    .map(({ value }) => value);

test('scoring goes on while the host is away, says so, and everything arrives once it is back', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 4).click();
  await expect.poll(() => status(page).textContent(), soon).toBe('Tersimpan di host');
  await room.shutHost();
  for (const id of criteria) await level(page, id, 5).click();
  await expect
    .poll(() => status(page).textContent(), soon)
    .toMatch(/Disimpan di perangkat ini, menunggu jaringan \(8\)/);
  await button(page, 'Kirim nilai').click();
  await page.getByText(/Nilai menunggu jaringan/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await room.reopenHost();
  await expect.poll(() => status(page).textContent(), soon).toBe('Tersimpan di host');
  expect(sheetOf(room)).toMatchObject({ state: 'SUBMITTED' });
  expect(valuesOf(room)).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
});

test('what was scored while the host was away survives the page being closed', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 1).waitFor();
  await room.shutHost();
  for (const id of criteria) await level(page, id, 2).click();
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => status(page).textContent(), soon).toMatch(/menunggu jaringan \(9\)/);
  const address = page.url();
  await page.close();
  await room.reopenHost();
  const again = await room.context.newPage();
  await again.goto(address);
  await expect.poll(() => sheetOf(room)?.state, soon).toBe('SUBMITTED');
  expect(valuesOf(room)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
  await again.getByText(/Nilai sudah dikirim/).waitFor();
});

test('a sheet that arrives after the lock waits in the tray, and the page says so', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  for (const id of criteria) await level(page, id, 3).click();
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => sheetOf(room)?.state, soon).toBe('SUBMITTED');
  // The page is cut off; the host goes on and locks.
  await room.shutHost();
  await button(page, 'Tarik kembali').click();
  await level(page, 'K1', 5).click();
  await page.route('**/*', (route) => route.abort());
  await page.routeWebSocket(/.*/, (socket) => socket.close());
  await room.reopenHost();
  await room.run('lockPresentation', { presentationId: 'M01' });
  await page.unrouteAll();
  await page.routeWebSocket(/.*/, (socket) => socket.connectToServer());
  await expect
    .poll(() => status(page).textContent(), soon)
    .toBe('Menunggu di baki terlambat; operator yang memutuskan');
  expect(await findBarriers(page)).toEqual([]);
  expect(sheetOf(room)).toMatchObject({ state: 'LOCKED' });
  expect(valuesOf(room)[0]).toBe(3);
  expect(await level(page, 'K1', 3).getAttribute('aria-checked')).toBe('true');
});

test('a withdrawn card ends the seat at once and leads to the code page, where six digits lead back', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 4).click();
  await expect.poll(() => sheetOf(room)?.state, soon).toBe('DRAFT');
  await room.run('revokePanelist', { panelistId: 'P1' });
  await page.getByText('Sesi di perangkat ini sudah berakhir').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Masukkan kode' }).click();
  const field = page.getByLabel('Kode enam angka');
  await field.fill('000000');
  await page.getByText(/Kode salah/).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await field.inputValue()).toBe('');
  const { code } = room.host().panelists.find(({ id }) => id === 'P1')!;
  await page.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
  await level(page, 'K1', 4).waitFor();
  expect(await level(page, 'K1', 4).getAttribute('aria-checked')).toBe('true');
});

test('a link opens once: its token is gone from the address, and a wrong one says what to do', async () => {
  const room = await openRoom();
  const page = await room.sit('P2');
  expect(page.url()).toBe(`${room.host().origin}/panelist/P2/`);
  const stranger = await room.context.newPage();
  await stranger.goto(`${room.host().origin}/panelist/P3/#t=${'x'.repeat(22)}`);
  await stranger
    .getByText('Tautan ini tidak berlaku lagi. Minta tautan baru kepada operator.')
    .waitFor();
  await stranger.getByRole('link', { name: 'Masuk dengan kode enam angka' }).waitFor();
  expect(await findBarriers(stranger)).toEqual([]);
  await stranger.goto(`${room.host().origin}/panelist/P3/`);
  await stranger.getByText('Sesi di perangkat ini sudah berakhir').waitFor();
});

test('taking turns at one screen: the next person finds nothing of the one before', async () => {
  const room = await openRoom();
  await openScoring(room, 'M01');
  const page = await room.context.newPage();
  const join = async (panelistId: string) => {
    const { code } = room.host().panelists.find(({ id }) => id === panelistId)!;
    await page.getByLabel('Kode enam angka').fill(code);
    await button(page, 'Saya mengerti, lanjutkan').click();
  };
  await page.goto(`${room.host().origin}/join/?turns=1`);
  await join('P1');
  for (const id of criteria) await level(page, id, 4).click();
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => sheetOf(room)?.state, soon).toBe('SUBMITTED');
  const first = page.url();
  await button(page, 'Selesai, giliran berikutnya').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Selesai, giliran berikutnya' })
    .click();
  await page.getByText('Giliran berikutnya', { exact: true }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  const kept = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('bantaya');
        opening.addEventListener('error', () => reject(new Error('no database')));
        opening.addEventListener('success', () => {
          const count = opening.result.transaction('revisions').objectStore('revisions').count();
          count.addEventListener('success', () => resolve(count.result));
        });
      }),
  );
  expect(kept).toBe(0);
  await page.goto(first);
  await page.getByText('Sesi di perangkat ini sudah berakhir').waitFor();
  await page.getByRole('link', { name: 'Masukkan kode' }).click();
  await join('P2');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
});
