/** A panelist's own device on the room's network: the operator's nod, a takeover, and networks that refuse websockets. */
import { expect, test } from 'vitest';
import { findBarriers } from './look.ts';
import {
  button,
  level,
  openDoor,
  openRoom,
  openScoring,
  readTopic,
  type Room,
  soon,
  status,
  takePicture,
} from './panelistRoom.ts';

const codeOf = (room: Room, panelistId: string) =>
  room.host().panelists.find(({ id }) => id === panelistId)?.code ?? '';
const requestsOf = (room: Room) => readTopic(room, 'joinRequests').requests;
const sheetOf = (room: Room) =>
  room.facts().sheet.find((row) => row.presentationId === 'M01' && row.panelistId === 'P1');

test('a typed code waits for the operator’s nod, also over a reload, and a second device takes the seat over', async () => {
  const room = await openRoom();
  await openScoring(room, 'M01');
  const joinUrl = await openDoor(room);
  const first = await room.context.newPage();
  await first.goto(joinUrl);
  await first.getByLabel('Kode enam angka').fill(codeOf(room, 'P1'));
  await first.getByText('Menunggu izin operator').waitFor();
  expect(await findBarriers(first)).toEqual([]);
  await first.reload();
  await first.getByText('Menunggu izin operator').waitFor();
  const [asked] = requestsOf(room);
  expect(asked).toMatchObject({ panelistId: 'P1', cause: 'CODE' });
  await room.run('answerJoin', { id: asked?.id ?? '', isAllowed: 1 });
  await button(first, 'Saya mengerti, lanjutkan').click();
  await level(first, 'K1', 4).click();
  await expect.poll(() => sheetOf(room)?.state, soon).toBe('DRAFT');

  const other = await room.context.browser()?.newContext({ ignoreHTTPSErrors: true });
  const second = await other!.newPage();
  await second.goto(joinUrl);
  await second.getByLabel('Kode enam angka').fill(codeOf(room, 'P1'));
  await second.getByText('Menunggu izin operator').waitFor();
  await expect.poll(() => requestsOf(room)[0]?.cause, soon).toBe('TAKEOVER');
  await room.run('answerJoin', { id: requestsOf(room)[0]?.id ?? '', isAllowed: 1 });
  await button(second, 'Saya mengerti, lanjutkan').click();
  // A seat is a person: the sheet came along, and the device that was left says so.
  await expect.poll(() => level(second, 'K1', 4).getAttribute('aria-checked'), soon).toBe('true');
  await first.getByText('Sesi di perangkat ini sudah berakhir').waitFor();
});

test('a device the operator refuses is told so and can try again', async () => {
  const room = await openRoom();
  const page = await room.context.newPage();
  await page.goto(await openDoor(room));
  await page.getByLabel('Kode enam angka').fill(codeOf(room, 'P2'));
  await page.getByText('Menunggu izin operator').waitFor();
  await room.run('answerJoin', { id: requestsOf(room)[0]?.id ?? '', isAllowed: 0 });
  await page.getByText('Operator tidak mengizinkan perangkat ini bergabung.').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.getByLabel('Kode enam angka').inputValue()).toBe('');
});

test('where websockets are refused the seat goes on over plain requests', async () => {
  const room = await openRoom();
  const page = await room.context.newPage();
  let refused = 0;
  await page.routeWebSocket(/feed/, async (socket) => {
    refused += 1;
    await socket.close();
  });
  await page.goto(room.host().panelists.find(({ id }) => id === 'P1')?.url ?? '');
  await button(page, 'Saya mengerti, lanjutkan').click();
  expect(refused).toBeGreaterThan(1);
  await openScoring(room, 'M01');
  for (const id of ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'])
    await level(page, id, 4).click();
  await button(page, 'Kirim nilai').click();
  await expect.poll(() => sheetOf(room)?.state, soon).toBe('SUBMITTED');
  await expect.poll(() => status(page).textContent(), soon).toBe('Tersimpan di host');
  await room.shutHost();
  await expect.poll(() => status(page).textContent(), soon).toMatch(/Host tidak terjangkau/);
  expect(await findBarriers(page)).toEqual([]);
  await room.reopenHost();
  await expect.poll(() => status(page).textContent(), soon).toBe('Tersimpan di host');
  await room.run('revokePanelist', { panelistId: 'P1' });
  await page.getByText('Sesi di perangkat ini sudah berakhir').waitFor();
});

test('the operator reads who waits at the door, in light and dark, and lets them in with one press', async () => {
  const room = await openRoom();
  await openScoring(room, 'M01');
  const page = await room.context.newPage();
  await page.goto(await openDoor(room));
  await page.getByLabel('Kode enam angka').fill(codeOf(room, 'P3'));
  await page.getByText('Menunggu izin operator').waitFor();
  const operator = await room.context.newPage();
  await operator.goto(room.host().createOperatorUrl());
  await operator.getByRole('banner', { name: 'Bantaya' }).waitFor();
  await operator.evaluate(() => void (window.location.hash = '#conduct'));
  await operator.reload();
  await operator.getByRole('button', { name: /^Minta masuk/ }).click();
  for (const scheme of ['light', 'dark'] as const) {
    await operator.emulateMedia({ colorScheme: scheme });
    await operator
      .getByRole('button', { name: /^Izinkan / })
      .first()
      .waitFor();
    await takePicture(operator, `nod-${scheme}`);
    expect(await findBarriers(operator)).toEqual([]);
  }
  await operator
    .getByRole('button', { name: /^Izinkan / })
    .first()
    .click();
  await button(page, 'Saya mengerti, lanjutkan').click();
  await level(page, 'K1', 4).waitFor();
});
