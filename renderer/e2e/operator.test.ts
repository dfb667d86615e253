/** The operator's seat at a real host: an event prepared from nothing, a talk conducted, the rules of the day kept. */
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { openPlace, picture, SIZES, startOperatorRoom, type OperatorRoom } from './operatorRoom.ts';

let room: OperatorRoom;
afterEach(() => room.close());

const soon = { timeout: 60_000, interval: 100 };
const button = (place: Page | Locator, name: string | RegExp, isExact = true) =>
  place.getByRole('button', { name, exact: isExact });
const facts = () => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');

async function save(page: Page): Promise<void> {
  const drawer = page.getByRole('dialog');
  await button(drawer, 'Simpan').click();
  await drawer.waitFor({ state: 'detached' });
}

describe('on an empty laptop', () => {
  beforeEach(async () => {
    room = await startOperatorRoom({ sample: false });
  });

  test('an event is prepared by clicks until the checklist says that the day can start', async () => {
    const page = await room.open();
    await button(page, 'Buat kegiatan').click();
    await page.getByLabel('Nama kegiatan').fill('Pemaparan Uji');
    await button(page, 'Buat dan buka').click();
    // The organizer is still missing, and says so at its own field.
    await page.getByText('Wajib diisi').first().waitFor();
    await page.getByLabel('Penyelenggara').fill('BKPSDMD');
    await button(page, 'Buat dan buka').click();
    await page.getByText(/Belum dapat dimulai/).waitFor();

    await openPlace(page, '#prepare/panel');
    for (const [at, name] of ['Dr. Ketua Uji', 'Anggota Uji Satu', 'Anggota Uji Dua'].entries()) {
      await button(page, 'Tambah panelis').first().click();
      await page.getByLabel('Nama dengan gelar').fill(name);
      if (at === 0) {
        await page.getByRole('combobox', { name: 'Peran', exact: true }).click();
        await page.getByRole('option', { name: 'Ketua' }).click();
        await page.getByLabel('NIP').fill('196813111993031000');
        await page.getByText(/Tanggal lahir dalam NIP tidak ada: 11-13-1968/).waitFor();
        await page.getByLabel('NIP').fill('19680411 199303 1 009');
      }
      await save(page);
    }
    expect(facts().panelist.map(({ name, role, nip }) => [name, role, nip])).toEqual([
      ['Dr. Ketua Uji', 'CHAIR', '196804111993031009'],
      ['Anggota Uji Satu', 'MEMBER', null],
      ['Anggota Uji Dua', 'MEMBER', null],
    ]);

    await openPlace(page, '#prepare/agenda');
    for (const title of ['Antrean puskesmas daring', 'Aduan warga satu pintu']) {
      await button(page, 'Tambah paparan').first().click();
      await page.getByLabel('Judul usulan').fill(title);
      await button(page, 'Tambah pemapar').click();
      await page.getByRole('dialog').getByLabel('Nama', { exact: false }).first().fill('Harun');
      await page.getByRole('combobox', { name: 'Kaitkan program prioritas' }).fill('PP-01');
      await page.getByRole('option').first().click();
      await save(page);
    }
    await button(page, 'Tambah jeda').click();
    await page.getByLabel('Nama jeda').fill('Istirahat');
    await page.getByLabel('Mulai').fill('11.30');
    await save(page);

    // The last row goes up by its handle and the arrow key.
    const handle = page.getByRole('button', { name: /Pindahkan Istirahat/ });
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => facts().intermission[0]?.position, soon).toBe(2);
    expect(facts().intermission[0]?.startTime).toBe('11:30');

    await openPlace(page, '#prepare/readiness');
    await page.getByText('Semua yang wajib sudah lengkap').waitFor();
    await picture(page, 'prepared');
  });

  test('weights that do not add up are said at once and never saved', async () => {
    await room.send('createEvent', {
      name: 'Pemaparan Uji',
      cohort: '',
      dateIso: '2026-12-09',
      startTime: '08:30',
      endTime: '15:00',
      place: 'Bantaya',
      city: 'Palu',
      organizer: 'BKPSDMD',
      minutesNumber: null,
      template: 'PALU',
    });
    const page = await room.open({ hash: '#prepare/rubric' });
    const weight = page.getByLabel('Bobot Hasil kerja magang (output)');
    await weight.fill('12,5');
    await page.getByText('Jumlah bobot 97,5 dari 100: kurang 2,5.').waitFor();
    await button(page, 'Simpan').click();
    await page.getByText(/Perlu diperbaiki/).waitFor();
    expect(facts().criterion[0]?.weight).toBe('15');

    // Leaving now would lose the change, so the page asks.
    await page.getByRole('tab', { name: 'Langsung' }).click();
    await button(page, 'Kembali ke isian').click();
    await page.getByLabel('Bobot Kesiapan diterapkan (implementatif)').fill('17,5');
    await page.getByText('Jumlah bobot 100: pas.').waitFor();
    await button(page, 'Simpan').click();
    await page.getByText('Tersimpan di host').waitFor();
    expect(
      facts()
        .criterion.slice(0, 2)
        .map((row) => row.weight),
    ).toEqual(['12.5', '17.5']);
    await page.getByRole('tab', { name: 'Langsung' }).click();
    await page.locator('[data-place="conduct"]').waitFor();
  });
});

describe('on the sample event before its day', () => {
  beforeEach(async () => {
    room = await startOperatorRoom({ sample: false });
    await room.send('importEvent', { facts: emptyDay(sampleFacts()), source: '' });
  });

  const phase = (id: string) => facts().presentation.find((row) => row.id === id)?.phase;
  async function press(page: Page, key: string, phaseOf: string, wanted: string): Promise<void> {
    await page.keyboard.press(key);
    await expect.poll(() => phase(phaseOf), soon).toBe(wanted);
  }

  test('a talk runs on six keys, its lock asks who is missing, and its result waits for a preview', async () => {
    const page = await room.open({ hash: '#conduct' });
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: /Antrean puskesmas daring/ }).waitFor();
    await press(page, '2', 'M01', 'TALK');
    await page.getByText('berjalan', { exact: true }).waitFor();
    await page.keyboard.press('Space');
    await page.getByText('dijeda', { exact: true }).waitFor();
    await press(page, '3', 'M01', 'QA');
    await page.keyboard.press('z');
    await expect.poll(() => phase('M01'), soon).toBe('TALK');
    await press(page, '4', 'M01', 'SCORING');
    for (const id of ['P1', 'P2', 'P3', 'P5']) await room.submit('M01', id, 4);
    await page.getByText('4 dari 6 sudah mengirim').waitFor();

    await page.keyboard.press('5');
    const ask = page.getByRole('dialog');
    await ask.getByText('2 panelis belum mengirim:').waitFor();
    await ask.getByText('Fajarini Contoh, S.Kom., M.T.I.').waitFor();
    await picture(page, 'lock-asks');
    expect(phase('M01')).toBe('SCORING');
    await button(ask, 'Tetap kunci').click();
    await expect.poll(() => phase('M01'), soon).toBe('LOCKED');

    // Keys rest while a question stands on the screen.
    await ask.waitFor({ state: 'hidden' });
    await page.keyboard.press('6');
    const preview = page.frameLocator('iframe[title="Pratinjau layar hasil"]');
    await preview.getByText('80,00').first().waitFor();
    await picture(page, 'result-preview');
    expect(phase('M01')).toBe('LOCKED');
    await button(page.getByRole('dialog'), 'Tampilkan').click();
    await expect.poll(() => phase('M01'), soon).toBe('SHOWN');
    const now = page.frameLocator('figure:first-of-type iframe');
    await now.getByText('80,00').first().waitFor();

    await page.keyboard.press('b');
    await button(page, /Tampilkan lagi/, false).waitFor();
    expect(facts().live[0]?.isBlank).toBe(1);
    await page.keyboard.press('b');
    await button(page, /Layar kosong/, false)
      .first()
      .waitFor();

    await page.keyboard.press('4');
    await page.getByLabel('Nama yang meminta').fill('Dr. Andaru');
    await button(page, 'Buka kunci').click();
    await page.getByText('Wajib diisi').waitFor();
    await page.getByLabel('Alasan').fill('Salah baca tulisan');
    await button(page, 'Buka kunci').click();
    await expect.poll(() => phase('M01'), soon).toBe('SCORING');
  });

  test('keys rest while a note is typed and while they are switched off', async () => {
    const page = await room.open({ hash: '#conduct' });
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: /Antrean puskesmas daring/ }).waitFor();
    await page.getByRole('tab', { name: 'Catatan' }).click();
    await page.getByLabel('Tulis catatan').fill('Mulai 4 menit terlambat');
    await page.keyboard.press('4');
    await page.keyboard.press('Enter');
    await page
      .getByRole('list', { name: 'Catatan' })
      .getByText('Mulai 4 menit terlambat4')
      .waitFor();
    expect(phase('M01')).toBe('READY');
    await page.getByLabel('Tulis catatan').blur();
    await page.keyboard.press('?');
    await page.getByRole('switch', { name: /Pintasan menyala/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('2');
    // What comes later on the same way has arrived: so the key would have taken its step by now.
    await room.send('annotate', { text: 'Sesudah tombol 2' });
    await page.getByRole('list', { name: 'Catatan' }).getByText('Sesudah tombol 2').waitFor();
    expect(phase('M01')).toBe('READY');
    await page.reload();
    await page.locator('[data-place="conduct"]').waitFor();
    await expect.poll(() => page.locator('[data-place="conduct"] kbd').count(), soon).toBe(0);
  });

  test('a place has an address: typed over an open page it leads there, and a reload comes back to it', async () => {
    const page = await room.open();
    for (const place of ['prepare/panel', 'results/followUp']) {
      await openPlace(page, `#${place}`);
      await page.reload();
      await page.locator(`[data-place="${place}"] h1`).waitFor();
      expect(new URL(page.url()).hash).toBe(`#${place}`);
    }
    await openPlace(page, '#conduct');
    await page.reload();
    await page.locator('[data-place="conduct"]').waitFor();
  });

  test('the lock stops warning when the last sheets come while it asks', async () => {
    await room.send('goToPresentation', { presentationId: 'M01' });
    await room.send('openScoring', { presentationId: 'M01' });
    for (const id of ['P1', 'P2', 'P3', 'P5']) await room.submit('M01', id, 4);
    const page = await room.open({ hash: '#conduct' });
    await page.getByText('4 dari 6 sudah mengirim').waitFor();
    await page.keyboard.press('5');
    const ask = page.getByRole('dialog');
    await button(ask, 'Tetap kunci').waitFor();
    for (const id of ['P6', 'P7']) await room.submit('M01', id, 4);
    await ask.getByText('Tidak ada lembar yang masih ditunggu.').waitFor();
    await button(ask, 'Kunci').click();
    await expect.poll(() => phase('M01'), soon).toBe('LOCKED');
  });

  test('a paper sheet counts only after two equal entries', async () => {
    await room.send('goToPresentation', { presentationId: 'M01' });
    await room.send('openScoring', { presentationId: 'M01' });
    const page = await room.open({ hash: '#conduct' });
    await button(page, /Elang Contoh/, false).click();
    await button(page, 'Masukkan lembar kertas…').click();
    const dialog = page.getByRole('dialog');
    const enter = async (last: string) => {
      const scales = dialog.getByRole('radiogroup');
      const count = await scales.count();
      for (let at = 0; at < count; at += 1) {
        const score = at === count - 1 ? last : '4';
        await scales.nth(at).getByText(score, { exact: true }).click();
      }
      await dialog.getByLabel('Mengapa dimasukkan dari kertas').fill('Tablet habis daya');
      await button(dialog, /Simpan entri/, false).click();
    };
    const sheets = () => facts().sheet.filter((row) => row.panelistId === 'P5');
    await enter('4');
    await dialog.getByText('Entri pertama tersimpan').waitFor();
    expect(sheets()).toEqual([]);
    await enter('5');
    await dialog.getByText('Kedua entri berbeda').waitFor();
    await dialog.getByText('Keberlanjutan: pertama 4, kedua 5').waitFor();
    await picture(page, 'paper-differs');
    expect(sheets()).toEqual([]);
    await enter('5');
    await dialog.getByText('Kedua entri sama').waitFor();
    expect(sheets().map(({ state, writer }) => [state, writer])).toEqual([
      ['SUBMITTED', 'OPERATOR'],
    ]);
  });

  test('a sheet after the lock waits in the tray and is let go with a reason', async () => {
    await room.send('goToPresentation', { presentationId: 'M01' });
    await room.send('openScoring', { presentationId: 'M01' });
    for (const id of ['P1', 'P2', 'P3', 'P5']) await room.submit('M01', id, 4);
    await room.send('lockPresentation', { presentationId: 'M01' });
    await room.submit('M01', 'P6', 5);
    const page = await room.open({ hash: '#conduct' });
    await button(page, /^Terlambat\s*1$/, false).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Paparan 1, Fajarini Contoh/).waitFor();
    await picture(page, 'tray');
    await dialog.getByLabel(/Alasan untuk lembar Fajarini/).fill('Sudah lewat waktu');
    await button(dialog, 'Buang').click();
    await dialog.getByText('Tidak ada lembar yang menunggu').waitFor();
    expect(facts().waitingSheet.map(({ status, resolution }) => [status, resolution])).toEqual([
      ['DISCARDED', 'Sudah lewat waktu'],
    ]);
  });

  test.each(SIZES)(
    'the console never scrolls at $width×$height, with the blank screen and the present talk in sight',
    async (size) => {
      await room.send('goToPresentation', { presentationId: 'M11' });
      const page = await room.open({ hash: '#conduct', size });
      await page
        .frameLocator('figure:first-of-type iframe')
        .getByText(/Pemutakhiran data/)
        .first()
        .waitFor();
      const outside = () =>
        page.evaluate(() => {
          const wanted =
            '[data-place="conduct"] > section > :not(section) button, button[aria-keyshortcuts="B"], [data-agenda-row][aria-current]';
          return [...document.querySelectorAll(wanted)]
            .filter((element) => {
              const pane = element.closest('[data-place="conduct"] > *')?.getBoundingClientRect();
              const { top, bottom, right, height } = element.getBoundingClientRect();
              return !pane || top < 0 || bottom > innerHeight || right > pane.right || height < 44;
            })
            .map((element) => element.textContent);
        });
      await expect.poll(outside, soon).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight),
      ).toBe(0);
    },
  );

  test('a withdrawn talk leaves the agenda with a reason and can come back', async () => {
    await room.send('goToPresentation', { presentationId: 'M02' });
    const page = await room.open({ hash: '#conduct' });
    await button(page, 'Pilihan lain untuk paparan 2').click();
    await page.getByRole('menuitem', { name: 'Mundur dari acara…' }).click();
    await button(page, 'Catat mundur').click();
    await page
      .getByText(/Tuliskan alasan|Wajib diisi/)
      .first()
      .waitFor();
    await page.getByLabel('Alasan').fill('Pemapar sakit');
    await button(page, 'Catat mundur').click();
    const row = page.locator('[data-agenda-row]', { hasText: 'Dasbor pemantauan penyakit' });
    await row.getByText('Mundur').waitFor();
    await row.click();
    await button(page.getByRole('dialog'), 'Kembalikan').click();
    await row.getByText('Mundur').waitFor({ state: 'detached' });
    expect(facts().presentation.find(({ id }) => id === 'M02')?.state).toBe('SCHEDULED');
  });

  test('a rehearsal is marked on the page and gone afterwards', async () => {
    const page = await room.open({ hash: '#prepare/readiness' });
    await button(page, 'Mulai latihan').click();
    await button(page.getByRole('dialog'), 'Mulai latihan').click();
    await page.getByText(/LATIHAN: data di kegiatan ini akan dibuang/).waitFor();
    await picture(page, 'rehearsal');
    await button(page, 'Akhiri latihan').first().click();
    await button(page.getByRole('dialog'), 'Akhiri latihan').click();
    await page.getByText(/LATIHAN: data/).waitFor({ state: 'detached' });
    expect(room.host.engine.openEventId()).toBe('contoh-2026-12-09');
  });

  test('an event is deleted only after its name was typed', async () => {
    const page = await room.open();
    await button(page, /Ganti atau kelola kegiatan/, false).click();
    await button(page, /Hapus kegiatan/, false).click();
    const submit = button(page, 'Hapus selamanya');
    await expect.poll(() => submit.isDisabled()).toBe(true);
    await page.getByLabel('Ketik nama kegiatan untuk menghapus').fill('Pemaparan');
    expect(await submit.isDisabled()).toBe(true);
    await page
      .getByLabel('Ketik nama kegiatan untuk menghapus')
      .fill('Pemaparan Hasil Magang ASN Pemerintah Kota Palu (CONTOH)');
    await submit.click();
    await page.getByText('Belum ada kegiatan yang dibuka').waitFor();
  });
});
