/** The panelist's seat in real Chromium at a real host: scoring by keys and by hand, away from the host, in turns. */
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import {
  button,
  level,
  listScrolling,
  openRoom,
  openScoring,
  type Room,
  soon,
  setSize,
} from './panelistRoom.ts';

const criteria = ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'];
const sheetOf = (room: Room, presentationId: string, panelistId: string) =>
  room
    .facts()
    .sheet.find((row) => row.presentationId === presentationId && row.panelistId === panelistId);
const scoresOf = (room: Room, presentationId: string, panelistId: string) =>
  new Map(
    room
      .facts()
      .score.filter((row) => row.presentationId === presentationId && row.panelistId === panelistId)
      .map((row) => [row.criterionId, row.isNotApplicable === 1 ? 'TR' : row.value]),
  );
async function expectState(
  room: Room,
  state: string,
  panelistId = 'P1',
  presentationId = 'M01',
): Promise<void> {
  await expect.poll(() => sheetOf(room, presentationId, panelistId)?.state, soon).toBe(state);
}
const says = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor({ state: 'visible' });

test('a panelist scores a whole sheet by keys alone and submits it', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await says(page, 'Menunggu paparan pertama');
  await openScoring(room, 'M01');
  await says(page, /Antrean puskesmas daring/);
  // Nothing has to be touched first: the digits go to the first open row.
  for (const digit of '45344543') await page.keyboard.press(digit);
  await says(page, 'Lengkap. Silakan kirim.');
  await page.keyboard.press('Enter');
  await says(page, /Nilai sudah dikirim/);
  await expectState(room, 'SUBMITTED');
  expect([...scoresOf(room, 'M01', 'P1').values()]).toEqual([4, 5, 3, 4, 4, 5, 4, 3]);
  // One Enter too many must not take the sheet back.
  await page.keyboard.press('Enter');
  await expectState(room, 'SUBMITTED');
});

test('arrows walk through the sheet without choosing, Space chooses, Backspace and Ctrl+Z take back', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 1).waitFor();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await says(page, /2 · Kurang/);
  expect(sheetOf(room, 'M01', 'P1')).toBeUndefined();
  await page.keyboard.press('Space');
  await expect.poll(() => scoresOf(room, 'M01', 'P1'), soon).toEqual(new Map([['K2', 2]]));
  await page.keyboard.press('Backspace');
  await expect.poll(() => scoresOf(room, 'M01', 'P1').size, soon).toBe(0);
  for (const digit of ['3', '4']) await page.keyboard.press(digit);
  await expect
    .poll(() => scoresOf(room, 'M01', 'P1'), soon)
    .toEqual(
      new Map([
        ['K2', 3],
        ['K3', 4],
      ]),
    );
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => scoresOf(room, 'M01', 'P1'), soon).toEqual(new Map([['K2', 2]]));
});

test('a panelist scores a whole sheet by hand, with a note, a vote and "tidak relevan"', async () => {
  const room = await openRoom();
  const page = await room.sit('P6');
  await openScoring(room, 'M01');
  for (const [index, id] of ['K1', 'K2', 'K3', 'K4', 'K6', 'K7'].entries())
    await level(page, id, [4, 4, 3, 5, 3, 4][index] ?? 0).click();
  await button(page, 'Tidak relevan: Terintegrasi sampai kelurahan').click();
  await button(page, 'Kirim nilai').click();
  await says(page, 'Belum dinilai: Keberlanjutan');
  expect(sheetOf(room, 'M01', 'P6')?.state).toBe('DRAFT');
  await level(page, 'K8', 4).click();
  await button(page, 'Catatan untuk Hasil kerja magang (output)').click();
  // Typed at once, digits among them: all of it belongs to the note.
  await page.keyboard.type('5 purwarupa sudah ditunjukkan');
  await button(page, 'Selesai').click();
  await page.getByRole('combobox', { name: 'Rekomendasi' }).selectOption('Diuji coba');
  // 30·4/5 + 15·3/5 + (20·5 + 5·3 + 10·4)/35·45/5 + 10·4/5
  await says(page, '80,86');
  await button(page, 'Kirim nilai').click();
  await expectState(room, 'SUBMITTED', 'P6');
  expect(sheetOf(room, 'M01', 'P6')).toMatchObject({ vote: 'DIUJI_COBA' });
  expect(scoresOf(room, 'M01', 'P6').get('K5')).toBe('TR');
  const note = room
    .facts()
    .score.find((row) => row.panelistId === 'P6' && row.criterionId === 'K1');
  expect(note).toMatchObject({ value: 4, note: '5 purwarupa sudah ditunjukkan' });
});

test('a submitted sheet can be taken back and changed until it is locked, and read afterwards', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 1).waitFor();
  for (const id of criteria) await level(page, id, 3).click();
  await button(page, 'Kirim nilai').click();
  await expectState(room, 'SUBMITTED');
  await button(page, 'Tarik kembali').click();
  await expectState(room, 'DRAFT');
  await level(page, 'K1', 5).click();
  await button(page, 'Kirim nilai').click();
  await expectState(room, 'SUBMITTED');
  await room.run('lockPresentation', { presentationId: 'M01' });
  await says(page, /Paparan sudah dikunci; nilai ini yang dihitung/);
  expect(await button(page, 'Tarik kembali').count()).toBe(0);
  await page.keyboard.press('1');
  await room.run('goToPresentation', { presentationId: 'M02' });
  await says(page, /Dasbor pemantauan penyakit/);
  await button(page, 'Menu').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Antrean puskesmas/ })
    .click();
  await says(page, '66,00');
  await button(page, 'Kembali ke giliran sekarang').click();
  await says(page, /Dasbor pemantauan penyakit/);
  expect(scoresOf(room, 'M01', 'P1').get('K1')).toBe(5);
});

test('drafts are kept during the talk, but only an open scoring takes a submit', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await room.run('goToPresentation', { presentationId: 'M01' });
  await says(page, 'Nilai dapat diisi begitu paparan dimulai.');
  await room.run('setPhase', { presentationId: 'M01', phase: 'TALK' });
  await button(page, 'Tidak menilai').waitFor();
  for (const id of criteria) await level(page, id, 4).click();
  await says(page, /terbuka saat operator membuka tahap penilaian/);
  // It looks shut and is; a hand that presses it all the same changes nothing.
  await button(page, 'Kirim nilai').click({ force: true });
  await expectState(room, 'DRAFT');
  await room.run('openScoring', { presentationId: 'M01' });
  await says(page, 'Lengkap. Silakan kirim.');
  await button(page, 'Kirim nilai').click();
  await expectState(room, 'SUBMITTED');
  expect(scoresOf(room, 'M01', 'P1').size).toBe(8);
});

test('a panelist abstains with a reason, and a conflict of interest is said neutrally', async () => {
  const room = await openRoom();
  const page = await room.sit('P6');
  await openScoring(room, 'M01');
  await level(page, 'K1', 4).click();
  await button(page, 'Tidak menilai').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Tidak menilai' }).click();
  await says(page, 'Alasan perlu ditulis.');
  await dialog.getByLabel('Alasan lain').check();
  await dialog.getByLabel('Tuliskan alasan').fill('Pernah membimbing pemapar.');
  await dialog.getByRole('button', { name: 'Tidak menilai' }).click();
  await expectState(room, 'ABSTAINED', 'P6');
  await says(page, 'Alasan: Pernah membimbing pemapar.');
  await button(page, 'Jadi menilai').click();
  await expect.poll(() => scoresOf(room, 'M01', 'P6'), soon).toEqual(new Map([['K1', 4]]));
  // The host flags M12 by itself: it comes from this panelist's own agency.
  await openScoring(room, 'M12');
  await says(page, /Tercatat: satu perangkat daerah dengan pengusul/);
  expect(await page.getByRole('radio').count()).toBe(0);
  await room.run('allowConflict', {
    presentationId: 'M12',
    panelistId: 'P6',
    isAllowed: 1,
    reason: 'Keahlian',
  });
  await says(page, /ketua mengizinkan Bapak\/Ibu menilai/);
  await level(page, 'K1', 4).click();
  await expectState(room, 'DRAFT', 'P6', 'M12');
});

test('eight criteria fit without scrolling on both laptop screens, in every phase', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await room.run('goToPresentation', { presentationId: 'M12' });
  const look = async (moment: string) => {
    for (const size of ['laptop', 'small'] as const) {
      await setSize(page, size);
      expect(await page.getByRole('radiogroup').count(), moment).toBe(8);
      expect(await listScrolling(page), `${moment}, ${size}`).toEqual([]);
    }
  };
  await says(page, 'Nilai dapat diisi begitu paparan dimulai.');
  await look('before the talk');
  await room.run('setPhase', { presentationId: 'M12', phase: 'TALK' });
  await button(page, 'Tidak menilai').waitFor();
  await look('during the talk');
  await room.run('openScoring', { presentationId: 'M12' });
  await button(page, 'Kirim nilai').click();
  await says(page, /Masih 8 kriteria belum dinilai/);
  await look('with everything missing');
  for (const id of criteria) await level(page, id, 5).click();
  await button(page, 'Kirim nilai').click();
  await says(page, /Nilai sudah dikirim/);
  await look('submitted');
});

test('every target a finger has to hit is at least 44 pixels', async () => {
  const room = await openRoom();
  const page = await room.sit('P1');
  await openScoring(room, 'M01');
  await level(page, 'K1', 1).waitFor();
  for (const size of ['laptop', 'small', 'phone'] as const) {
    await setSize(page, size);
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('button, select')]
        .map((element) => ({
          name: element.textContent ?? '',
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
        .map(({ name, box }) => `${name} ${box.width}x${box.height}`),
    );
    expect(low, size).toEqual([]);
  }
});

test('the operator’s calibration brings the whole panel to it and back, and takes nobody from a sheet', async () => {
  const room = await openRoom();
  const [page, other] = [await room.sit('P1'), await room.sit('P2')];
  await says(page, 'Menunggu paparan pertama');
  await room.run('showScene', { scene: 'CALIBRATION' });
  for (const seat of [page, other])
    await seat.getByRole('tab', { name: 'Lembar latihan' }).waitFor();
  await page.getByRole('tab', { name: 'Lembar latihan' }).click();
  await level(page, 'K1', 5).click();
  await room.run('showScene', { scene: 'WELCOME' });
  for (const seat of [page, other]) await says(seat, 'Menunggu paparan pertama');
  expect(room.facts().sheet).toEqual([]);

  await openScoring(room, 'M01');
  await level(page, 'K1', 4).click();
  await room.run('showScene', { scene: 'CALIBRATION' });
  await room.run('setMessage', { message: 'Sesudah penyamaan persepsi' });
  await level(page, 'K2', 4).click();
  await expect.poll(() => [...scoresOf(room, 'M01', 'P1').values()], soon).toEqual([4, 4]);
});
