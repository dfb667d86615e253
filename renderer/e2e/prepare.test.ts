/** Preparing without typing twice, in a real browser: rows pasted, forms one after another, an event from an earlier one. */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import {
  findBarriers,
  openPlace,
  picture,
  startOperatorRoom,
  type OperatorRoom,
} from './operatorRoom.ts';

let room: OperatorRoom;
let page: Page;
const soon = { timeout: 15_000, interval: 50 };
const button = (place: Page | Locator, name: string | RegExp) =>
  place.getByRole('button', { name, exact: true });
const facts = () => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');
const drawer = () => page.getByRole('dialog');
const nameOf = (id: string | null | undefined) => facts().agency.find((row) => row.id === id)?.name;

beforeAll(async () => {
  room = await startOperatorRoom({ sample: false });
  await room.send('importEvent', { facts: emptyDay(sampleFacts()), source: '' });
  page = await room.open();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  page.setDefaultTimeout(15_000);
});
afterAll(() => room.close());

/** As Excel does it: the rows stand on the clipboard of the system. */
const copy = (text: string) => page.evaluate((rows) => navigator.clipboard.writeText(rows), text);

async function closeDrawer(): Promise<void> {
  await button(drawer(), 'Batal').click();
  await drawer().waitFor({ state: 'detached' });
}

describe('rows copied from Excel', () => {
  test('come into the panel by Ctrl+V on the page, without headings, after a preview', async () => {
    await openPlace(page, '#prepare/panel');
    await copy('Dr. Tempel, M.Si\tKepala Bidang\tBAPPEDA\nSri Salin, S.E.\tAnalis\t\n');
    await page.locator('[data-place="prepare/panel"]').focus();
    await page.keyboard.press('Control+V');
    await drawer().getByText('2 baris ditempel').or(drawer().getByText('2 baru')).first().waitFor();
    await drawer().getByRole('rowheader', { name: 'Dr. Tempel, M.Si' }).waitFor();
    expect(facts().panelist.some(({ name }) => name.startsWith('Dr. Tempel'))).toBe(false);
    await picture(page, 'prepare-paste');
    expect(await findBarriers(page)).toEqual([]);
    await button(drawer(), 'Simpan 2 perubahan').click();
    await drawer().waitFor({ state: 'detached' });
    const rows = facts().panelist.slice(-2);
    expect(rows.map(({ name, title, agencyId }) => [name, title, nameOf(agencyId)])).toEqual([
      [
        'Dr. Tempel, M.Si',
        'Kepala Bidang',
        facts().agency.find(({ code }) => code === 'BAPPEDA')?.name,
      ],
      ['Sri Salin, S.E.', 'Analis', undefined],
    ]);
  });

  test('come into the agenda by a button, with headings and a line break in a cell, and are mapped by hand', async () => {
    await openPlace(page, '#prepare/agenda');
    await copy(
      'Judul\tMulai\tCatatan\n"Antrean ""cepat""\nsatu pintu"\t14.30\tabc\nAduan warga kota\t15.00\t\n',
    );
    await button(page, 'Tempel dari Excel').click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName), soon)
      .toBe('TEXTAREA');
    await page.keyboard.press('Control+V');
    await button(drawer(), 'Simpan 2 perubahan').waitFor();
    await drawer()
      .getByText(/Atur kolom lembar/)
      .click();
    // As a person does: the list opens with the focus, then it is searched.
    await drawer().getByRole('combobox', { name: 'Kolom C: Catatan' }).focus();
    await page.getByRole('option', { name: 'Bidang', exact: true }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Bidang');
    await page.locator('[role="option"][data-combobox-selected]', { hasText: 'Bidang' }).waitFor();
    await page.keyboard.press('Enter');
    await drawer().getByText('Bidang:').first().waitFor();
    await button(drawer(), 'Simpan 2 perubahan').click();
    await drawer().waitFor({ state: 'detached' });
    const rows = facts().presentation.slice(-2);
    expect(
      rows.map(({ title, plannedStartTime, field }) => [
        title.replace(/\s+/g, ' '),
        plannedStartTime,
        field,
      ]),
    ).toEqual([
      ['Antrean "cepat" satu pintu', '14:30', 'abc'],
      ['Aduan warga kota', '15:00', ''],
    ]);
  });

  test('that cannot be read say so by their cell, and a field that has the focus takes its own paste', async () => {
    await openPlace(page, '#prepare/panel');
    await copy('Nama\tNIP\nHarun\t1,98E+17\n');
    await page.locator('[data-place="prepare/panel"]').focus();
    await page.keyboard.press('Control+V');
    await drawer()
      .getByText(/sel B2/)
      .waitFor();
    expect(await button(drawer(), /^Simpan \d+ perubahan$/).isDisabled()).toBe(true);
    await closeDrawer();

    await copy('Harun');
    await button(page, 'Tambah panelis').first().click();
    await page.getByLabel('Nama dengan gelar').focus();
    await page.keyboard.press('Control+V');
    expect(await page.getByLabel('Nama dengan gelar').inputValue()).toBe('Harun');
    await button(drawer(), 'Batal').click();
    await button(page, 'Buang perubahan').click();
    await drawer().waitFor({ state: 'detached' });
  });
});

describe('“Simpan dan tambah lagi”', () => {
  test.each([
    [
      'panel',
      'Tambah panelis',
      'Nama dengan gelar',
      () => facts().panelist.map(({ name }) => name),
    ],
    [
      'agenda',
      'Tambah paparan',
      'Judul usulan',
      () => facts().presentation.map(({ title }) => title),
    ],
    ['agenda', 'Tambah jeda', 'Nama jeda', () => facts().intermission.map(({ label }) => label)],
    ['agencies', 'Tambah OPD', 'Nama', () => facts().agency.map(({ name }) => name)],
    ['programmes', 'Tambah program', 'Nama', () => facts().programme.map(({ name }) => name)],
    ['themes', 'Tambah tema', 'Nama', () => facts().theme.map(({ name }) => name)],
  ] as const)(
    'in %s, “%s”: an empty form comes back with the cursor in its first field',
    async (section, add, label, names) => {
      await openPlace(page, `#prepare/${section}`);
      await button(page, add).first().click();
      const first = drawer().getByRole('textbox', { name: label }).first();
      await first.waitFor();
      for (const [at, name] of ['Satu', 'Dua'].map((each) => `${add} ${each}`).entries()) {
        await expect
          .poll(() => first.evaluate((field) => field === document.activeElement), soon)
          .toBe(true);
        await page.keyboard.type(name);
        if (at === 0) await button(drawer(), 'Simpan dan tambah lagi').click();
        else await page.keyboard.press('Control+Shift+S');
        await expect.poll(() => names().includes(name), soon).toBe(true);
        await expect.poll(() => first.inputValue(), soon).toBe('');
      }
      await drawer().getByText('Tersimpan di host').waitFor();
      if (section === 'panel') await picture(page, 'prepare-again');
      // Nothing is unsaved: the drawer closes without a question.
      await page.keyboard.press('Escape');
      await drawer().waitFor({ state: 'detached' });
    },
  );

  test('a criterion that is added has the cursor in its name, and takes the id of none that was deleted', async () => {
    await openPlace(page, '#prepare/rubric');
    const rows = page.getByRole('list', { name: 'Kriteria' }).getByRole('listitem');
    const count = await rows.count();
    await button(rows.last(), /^Hapus kriteria/).click();
    await button(page, 'Tambah kriteria').click();
    await page.keyboard.type('Kemudahan ditiru');
    expect(await rows.last().getByRole('textbox').first().inputValue()).toBe('Kemudahan ditiru');
    expect(await rows.count()).toBe(count);
    await button(page, 'Buang perubahan').click();
  });
});

describe('a list that is searched by typing', () => {
  test('an agency that is not there is added from the field, by the keyboard alone', async () => {
    await openPlace(page, '#prepare/agenda');
    await button(page, 'Tambah paparan').first().click();
    await drawer().getByRole('textbox', { name: 'Judul usulan' }).fill('Pasar tanpa antre');
    const field = drawer().getByRole('combobox', { name: 'OPD pengusul' });
    await field.focus();
    await page.keyboard.type('Dinas Perikanan Uji');
    await page.getByRole('option', { name: 'Tambah “Dinas Perikanan Uji”' }).waitFor();
    await picture(page, 'prepare-agency');
    await page.keyboard.press('Enter');
    await drawer().getByText('“Dinas Perikanan Uji” ditambahkan ke daftar').waitFor();
    expect(await field.inputValue()).toBe('Dinas Perikanan Uji');
    await page.keyboard.press('Control+S');
    await drawer().waitFor({ state: 'detached' });
    expect(nameOf(facts().presentation.at(-1)?.agencyId)).toBe('Dinas Perikanan Uji');
    expect(facts().agency.filter(({ name }) => name === 'Dinas Perikanan Uji')).toHaveLength(1);
  });

  test('a name typed again stays the one it was, and an emptied field means none', async () => {
    await openPlace(page, '#prepare/panel');
    const last = facts()
      .agency.toSorted((a, b) => a.position - b.position)
      .at(-1);
    await button(page, 'Ubah: Dr. Tempel, M.Si').click();
    const field = drawer().getByRole('combobox', { name: 'Perangkat daerah' });
    const chosen = await field.inputValue();
    expect(chosen).not.toBe('');
    await field.fill('');
    await field.pressSequentially(chosen);
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe(chosen);
    await field.fill('');
    await field.pressSequentially((last?.name ?? '').toUpperCase());
    await page.keyboard.press('Enter');
    await expect.poll(() => field.inputValue(), soon).toBe(last?.name);
    await field.fill('');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+S');
    await drawer().waitFor({ state: 'detached' });
    expect(facts().panelist.find(({ name }) => name.startsWith('Dr. Tempel'))?.agencyId).toBe(null);
  });
});

describe('taken back', () => {
  const note = (said: string) => page.getByRole('status').filter({ hasText: said });

  test('a deleted panelist is there again with one press, and their conflicts as well', async () => {
    await openPlace(page, '#prepare/panel');
    const [, talk] = facts().presentation;
    const who = facts().panelist.find(({ role }) => role === 'MEMBER');
    await room.send('declareConflict', {
      presentationId: talk?.id ?? '',
      panelistId: who?.id ?? '',
      reason: 'MENTOR',
      note: '',
    });
    const before = facts();
    await button(page, `Ubah: ${who?.name}`).click();
    await button(drawer(), 'Hapus').click();
    await button(page.getByRole('dialog', { name: 'Hapus' }), 'Hapus').click();
    await note(`“${who?.name}” dihapus.`).waitFor();
    await drawer().first().waitFor({ state: 'detached' });
    expect(facts().panelist.map(({ id }) => id)).not.toContain(who?.id);
    expect(await findBarriers(page)).toEqual([]);
    await picture(page, 'prepare-taken-back');
    const undo = button(note('dihapus.'), 'Urungkan');
    expect((await undo.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await undo.focus();
    await page.keyboard.press('Enter');
    await note('Sudah diurungkan').waitFor();
    expect(facts()).toEqual(before);
    await button(page, `Ubah: ${who?.name}`).waitFor();
    // The keyboard goes on from the list, not from the top of the page.
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-place'))).toBe(
      true,
    );
  });

  test('an import goes again with one press, and once something came after it, it says so', async () => {
    await openPlace(page, '#prepare/panel');
    const before = facts();
    const bring = async () => {
      await copy('Sementara Satu\tAnalis\t\nSementara Dua\tAnalis\t\n');
      await page.locator('[data-place="prepare/panel"]').focus();
      await page.keyboard.press('Control+V');
      await button(drawer(), 'Simpan 2 perubahan').click();
      await drawer().waitFor({ state: 'detached' });
    };
    await bring();
    expect(facts().panelist).toHaveLength(before.panelist.length + 2);
    await button(note('2 perubahan'), 'Urungkan').click();
    await expect.poll(facts, soon).toEqual(before);
    await bring();
    const added = facts().panelist.at(-1);
    await room.send('setAttendance', {
      panelistId: added?.id ?? '',
      attendance: 'ABSENT',
      note: '',
    });
    await button(note('2 perubahan'), 'Urungkan').click();
    await page.getByText('Tidak dapat diurungkan karena sudah ada perubahan sesudahnya.').waitFor();
    expect(facts().panelist).toHaveLength(before.panelist.length + 2);
  });
});

test('the same file can be chosen again after it was put right', async () => {
  await openPlace(page, '#prepare/readiness');
  await button(page, 'Impor dari Excel…').click();
  const file = path.join(tmpdir(), `bantaya-panel-${process.pid}.csv`);
  writeFileSync(file, 'Nama panelis;Jabatan\nHarun Berkas;Analis\n');
  const choose = async (name: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      button(drawer(), name).click(),
    ]);
    // A browser tells of a file only where the field does not hold it yet.
    const held = await chooser.element().evaluate((field) => (field as HTMLInputElement).value);
    await chooser.setFiles(file);
    return held;
  };
  expect(await choose('Pilih berkas…')).toBe('');
  await button(drawer(), 'Simpan 1 perubahan').waitFor();
  expect(await choose('Berkas lain…')).toBe('');
  await closeDrawer();
});

test('a new event starts from an earlier, closed one: panel and criteria come along, nothing of its day', async () => {
  const earlier = facts();
  await room.send('updateEvent', {
    ...detailsOf(earlier.event),
    name: 'Angkatan I',
    organizer: 'BKPSDMD Kota',
  });
  await room.send('closeEvent', {});
  await openPlace(page, '#prepare/event');
  await button(page, /Ganti atau kelola kegiatan/).click();
  await button(page, 'Buat kegiatan').click();
  await page.getByRole('radio', { name: 'Mulai dari kegiatan lalu' }).press('Space');
  await drawer().getByLabel('Nama kegiatan').fill('Angkatan II');
  await button(page, 'Buat dan buka').click();
  await page.getByText('Pilih kegiatan yang disalin').waitFor();
  await page.getByRole('combobox', { name: 'Kegiatan lalu' }).focus();
  await page.keyboard.type('Angkatan I,');
  await page.keyboard.press('Enter');
  await page.getByText(/Ikut disalin: panel \(\d+ orang\)/).waitFor();
  expect(await drawer().getByLabel('Penyelenggara').inputValue()).toBe('BKPSDMD Kota');
  await picture(page, 'prepare-from-earlier');
  expect(await findBarriers(page)).toEqual([]);
  await button(page, 'Buat dan buka').click();
  await expect.poll(() => facts().event.name, soon).toBe('Angkatan II');
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name).toSorted();
  expect(names(facts().panelist)).toEqual(names(earlier.panelist));
  expect(names(facts().criterion)).toEqual(names(earlier.criterion));
  expect([facts().presentation, facts().sheet]).toEqual([[], []]);
  await openPlace(page, '#prepare/panel');
  await page
    .getByText(earlier.panelist[0]?.name ?? '')
    .first()
    .waitFor();
});

function detailsOf({
  name,
  cohort,
  dateIso,
  startTime,
  endTime,
  place,
  city,
  organizer,
  minutesNumber,
}: ReturnType<typeof facts>['event']) {
  return { name, cohort, dateIso, startTime, endTime, place, city, organizer, minutesNumber };
}
