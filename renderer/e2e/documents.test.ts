/** The operator's files at a real host: import, follow-ups sent back, documents, the sealed archive and its proof. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bantaya, temporaryFolder } from '../../electron/cli/bantaya.fixture.ts';
import type { EventFacts } from '../../electron/contract/facts.ts';
import { detailsOf } from '../../electron/proving/everyDoor/inputs.fixture.ts';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { editWorkbook } from '../../electron/reports/fixtures/changeCell.fixture.ts';
import {
  findBarriers,
  findScroll,
  openPlace,
  picture,
  SCHEMES,
  SIZES,
  startOperatorRoom,
  type OperatorRoom,
} from './operatorRoom.ts';
import { lookFirst } from './look.ts';

let room: OperatorRoom;
const folder = temporaryFolder();
afterEach(() => room.close());

const soon = { timeout: 60_000, interval: 100 };
const button = (place: Page | Locator, name: string | RegExp) =>
  place.getByRole('button', { name, exact: typeof name === 'string' });
const facts = (): EventFacts => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');

/** @returns the path of what the click saved */
async function save(page: Page, clicked: Locator, name: string): Promise<string> {
  await lookFirst(page);
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    clicked.click(),
  ]);
  const file = path.join(folder.path, name);
  await download.saveAs(file);
  return file;
}

async function choose(page: Page, file: string): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[type="file"]').setInputFiles(file);
  return dialog;
}

async function sampleTemplate(): Promise<string> {
  const sample = await startOperatorRoom({ sample: true });
  try {
    const page = await sample.open({ hash: '#prepare/readiness' });
    await button(page, 'Impor dari Excel…').click();
    return await save(page, button(page.getByRole('dialog'), 'Unduh templat'), 'templat.xlsx');
  } finally {
    await sample.close();
  }
}

/** In the dialog that carries follow-ups over. */
async function chooseEarlier(page: Page, name: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: 'Kegiatan di laptop ini' }).click();
  await page.getByRole('option', { name: `${name}, ` }).click();
}

const newEvent = (name = 'Pemaparan Uji') =>
  room.send('createEvent', {
    name,
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

/** What an import brings, by the names people gave: ids differ from event to event. */
function imported({
  agency,
  panelist,
  presentation,
  presenter,
  criterion,
  level,
  ...rest
}: EventFacts) {
  const agencyName = (id: string | null) => agency.find((row) => row.id === id)?.name ?? null;
  const programmeCode = (id: string) => rest.programme.find((row) => row.id === id)?.code;
  return {
    panel: panelist.map(({ name, role, title, nip, agencyId, weight, isScoring }) => [
      name,
      role,
      title,
      nip,
      agencyName(agencyId),
      weight,
      isScoring,
    ]),
    presentations: presentation.map((row) => [
      row.title,
      row.hostCity,
      row.field,
      agencyName(row.agencyId),
      row.claimedOutput,
      row.claimedOutcome,
      row.plannedStartTime,
      row.talkMin,
      presenter.filter(({ presentationId }) => presentationId === row.id).map(({ name }) => name),
      rest.presentationProgramme
        .filter(({ presentationId }) => presentationId === row.id)
        .map(({ programmeId, strength }) => `${programmeCode(programmeId)} ${strength}`)
        .sort(),
    ]),
    criteria: criterion.map((row) => [
      row.name,
      row.groupCode,
      row.weight,
      level.filter(({ criterionId }) => criterionId === row.id).map((each) => each.description),
    ]),
  };
}

describe('import before the day', () => {
  test('the template filled with the sample makes an empty event the sample, after one confirmation', async () => {
    const template = await sampleTemplate();
    room = await startOperatorRoom({ sample: false });
    await newEvent();
    const page = await room.open({ hash: '#prepare/readiness' });
    await button(page, 'Impor dari Excel…').click();
    const dialog = await choose(page, template);
    const apply = button(dialog, /^Simpan \d+ perubahan$/);
    await dialog.getByText('12 baru').first().waitFor();
    expect(facts().presentation).toEqual([]);
    await apply.click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => facts().presentation.length, soon).toBe(12);
    expect(imported(facts())).toEqual(imported(sampleFacts()));

    // The same file once more has nothing left to say.
    await button(page, 'Impor dari Excel…').click();
    await choose(page, template);
    await dialog.getByText('Semua isi berkas sudah sama dengan kegiatan ini').waitFor();
    expect(await button(dialog, 'Simpan 0 perubahan').isDisabled()).toBe(true);
  });

  test('a problem is named by its cell and nothing is saved; a foreign heading is mapped by hand', async () => {
    room = await startOperatorRoom({ sample: false });
    await newEvent();
    const before = facts();
    const page = await room.open({ hash: '#prepare/readiness' });
    await button(page, 'Impor dari Excel…').click();
    const bad = path.join(folder.path, 'panel.csv');
    writeFileSync(bad, 'Nama panelis;Jabatan;NIP\nDr. Uji;Ketua;1,98E+17\n');
    const dialog = await choose(page, bad);
    await dialog.getByText(/sel C2/).waitFor();
    await dialog.getByText(/sudah dirusak Excel/).waitFor();
    expect(await button(dialog, /^Simpan \d+ perubahan$/).isDisabled()).toBe(true);
    await picture(page, 'documents-import-problem');

    const foreign = path.join(folder.path, 'asing.csv');
    writeFileSync(foreign, 'Siapa;Apa\nHarun;Kepala Bidang\n');
    await choose(page, foreign);
    await dialog.getByRole('combobox', { name: /Isi lembar/ }).click();
    await page.getByRole('option', { name: 'Panel', exact: true }).click();
    await dialog.getByRole('combobox', { name: 'Kolom A: Siapa' }).click();
    await page.getByRole('option', { name: 'Nama (wajib)' }).click();
    await dialog.getByText('1 baru').waitFor();
    await dialog.getByRole('combobox', { name: 'Kolom B: Apa' }).click();
    await page.getByRole('option', { name: 'Jabatan', exact: true }).click();
    await dialog
      .getByText(/Kepala Bidang/)
      .last()
      .waitFor();
    expect(facts()).toEqual(before);
    await button(dialog, 'Simpan 1 perubahan').click();
    await expect
      .poll(() => facts().panelist.map(({ name, title }) => [name, title]), soon)
      .toEqual([['Harun', 'Kepala Bidang']]);
  });

  test('a file that is no spreadsheet is refused in words', async () => {
    room = await startOperatorRoom({ sample: false });
    await newEvent();
    const page = await room.open({ hash: '#prepare/readiness' });
    await button(page, 'Impor dari Excel…').click();
    const file = path.join(folder.path, 'rusak.xlsx');
    writeFileSync(file, 'PK\u0003\u0004 bukan lembar');
    const dialog = await choose(page, file);
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('alert').innerText()).not.toMatch(/HTTP|Error|undefined/);
  });
});

describe('with the sample event', () => {
  beforeEach(async () => {
    room = await startOperatorRoom({ sample: true });
  });

  test('a follow-up workbook sent back applies exactly the cells that are ticked', async () => {
    const page = await room.open({ hash: '#results/followUp' });
    await button(page, 'Baca buku kerja RTL…').click();
    const file = await save(page, button(page.getByRole('dialog'), 'Unduh buku kerja'), 'rtl.xlsx');
    const [first, second, ...others] = facts().followUp;
    if (!first || !second) throw new Error('the sample has follow-ups');
    const edited = await editWorkbook(readFileSync(file), 'Rencana Tindak Lanjut', [
      [first.id, 'Status', 'Berjalan'],
      [first.id, 'Keterangan', 'Ditolak operator'],
      [second.id, 'Sumber dana', 'APBD 2027'],
    ]);
    writeFileSync(file, edited);

    const dialog = await choose(page, file);
    await dialog.getByText('3 sel di 2 baris berubah').waitFor();
    await dialog.getByRole('checkbox', { name: /^Terapkan Keterangan/ }).uncheck();
    await picture(page, 'documents-follow-up');
    await button(dialog, 'Simpan 2 sel').click();
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => facts().followUp, soon)
      .toEqual([
        { ...first, status: 'BERJALAN' },
        { ...second, fundingSource: 'APBD 2027' },
        ...others,
      ]);

    await button(page, /^Pengingat/).click();
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: 'Yang perlu diingatkan', exact: true })
      .waitFor();
  });

  test('what the last event left open is carried into a new one and goes on there', async () => {
    const page = await room.open({ hash: '#results/followUp' });
    const [first, ...others] = facts().followUp;
    if (!first) throw new Error('the sample has follow-ups');
    const { eventId: _event, position: _position, ...done } = first;
    await room.send('saveFollowUp', { ...done, status: 'SELESAI' });
    const earlier = facts().event;
    await newEvent('Angkatan berikut');
    await openPlace(page, '#results/followUp');
    await button(page, 'Bawa dari kegiatan lalu…').click();
    const dialog = page.getByRole('dialog');
    await chooseEarlier(page, earlier.name);
    await dialog.getByText('1 sudah selesai atau dibatalkan dan tidak ikut.').waitFor();
    await picture(page, 'documents-carry');
    await button(dialog, `Bawa ${others.length} rencana`).click();
    await dialog.waitFor({ state: 'detached' });
    expect(facts().followUp.map(({ id }) => id)).toEqual(others.map(({ id }) => id));
    await page.getByText(`Dibawa dari ${earlier.name}`).first().waitFor();
    await lookFirst(page);

    await button(page, /^Ubah rencana/)
      .first()
      .click();
    await dialog.getByRole('combobox', { name: 'Status', exact: true }).click();
    await page.getByRole('option', { name: 'Berjalan', exact: true }).click();
    await button(dialog, 'Simpan').click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => facts().followUpStatus.at(-1)?.status, soon).toBe('BERJALAN');
    await button(page, /^Ubah rencana/)
      .first()
      .click();
    await dialog.getByText('Belum mulai → Berjalan').waitFor();
    await dialog.getByText('Belum mulai → Berjalan').scrollIntoViewIfNeeded();
    await picture(page, 'documents-carried-history');
  });

  test('every document downloads as what it says it is', async () => {
    const page = await room.open({ hash: '#results/closing' });
    await page.getByText('DRAF sampai kegiatan ditutup', { exact: true }).waitFor();
    const kinds: readonly (readonly [string, string])[] = [
      ['Berita Acara', '%PDF-'],
      ['Rekapitulasi nilai', '%PDF-'],
      ['Matriks RTL', '%PDF-'],
      ['Daftar hadir', '%PDF-'],
      ['Ringkasan 1 halaman', '%PDF-'],
      ['Lembar penilaian kosong', '%PDF-'],
      ['Kartu masuk', '%PDF-'],
      ['Buku kerja Excel', 'PK\u0003\u0004'],
      ['Tabel peringkat (CSV)', '\u00ef\u00bb\u00bf'],
      ['Rincian nilai (CSV)', '\u00ef\u00bb\u00bf'],
      ['Arsip kegiatan', '{'],
    ];
    for (const [name, magic] of kinds) {
      const file = await save(page, button(page, `Unduh ${name}`), 'dokumen');
      expect([name, readFileSync(file).toString('latin1').slice(0, magic.length)]).toEqual([
        name,
        magic,
      ]);
    }
    // The shared table holds no NIP; the choice of the profile reaches the host.
    const nips = facts().panelist.flatMap(({ nip }) => (nip === null ? [] : [nip]));
    await page
      .getByRole('radiogroup', { name: 'Profil Tabel peringkat (CSV)' })
      .getByText('Dibagikan')
      .click();
    const shared = await save(page, button(page, 'Unduh Tabel peringkat (CSV)'), 'dibagikan.csv');
    const text = readFileSync(shared, 'utf8');
    expect(nips.filter((nip) => text.includes(nip))).toEqual([]);
    const { entries } = room.host.engine.read(
      { seatId: 'test', role: 'OPERATOR', eventId: null, panelistId: null, door: 'LOOPBACK' },
      'log',
    ).value;
    expect(entries[0]?.subject['what']).toBe('csv dibagikan');
  });

  test('a paper that cannot print a letter asks first, names its place, and prints a box when told to', async () => {
    await room.send('updateEvent', { ...detailsOf(facts()), place: 'Aula 漢字' });
    const page = await room.open({ hash: '#results/closing' });
    await button(page, 'Unduh Berita Acara').click();
    const dialog = page.getByRole('dialog', { name: 'Ada huruf yang tidak dapat dicetak' });
    await dialog.getByText('漢 (Kegiatan, tempat “Aula 漢字”)').waitFor();
    await picture(page, 'documents-unprintable');
    await lookFirst(page);
    await button(dialog, 'Kembali').click();
    await dialog.waitFor({ state: 'hidden' });
    await lookFirst(page);
    await button(page, 'Unduh Berita Acara').click();
    const file = await save(page, button(dialog, 'Cetak juga'), 'kotak.pdf');
    expect(readFileSync(file).toString('latin1')).toContain('/Subject');
  });

  test('work that takes long is cancelled by its button, and leaves no file', async () => {
    const page = await room.open({ hash: '#results/closing' });
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await button(page, 'Unduh Lembar penilaian kosong').click();
    await lookFirst(page);
    await button(page, 'Batalkan Lembar penilaian kosong').click();
    await page.getByText('Lembar penilaian kosong dibatalkan').waitFor();
    await button(page, 'Unduh Lembar penilaian kosong').waitFor();
    expect(downloads).toBe(0);
  });

  test('the closed event is sealed by one button, and the command proves the folder elsewhere', async () => {
    const page = await room.open({ hash: '#results/closing' });
    expect(await button(page, 'Segel arsip').isDisabled()).toBe(true);
    await room.send('closeEvent', {});
    await button(page, 'Segel arsip').click();
    await page.getByText('Arsip tersegel dan terbukti utuh.').waitFor({ timeout: 90_000 });
    const place = path.join(room.host.dataDir, 'arsip', `${facts().event.id}-rev1`);
    await page.getByText(place, { exact: true }).waitFor();
    await picture(page, 'documents-sealed');

    const copy = path.join(folder.path, 'arsip');
    cpSync(place, copy, { recursive: true });
    expect(await bantaya(folder.path, 'verify', 'arsip')).toMatchObject({ code: 0, stderr: '' });
    const minutes = path.join(copy, 'berita-acara.pdf');
    const bytes = readFileSync(minutes);
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    writeFileSync(minutes, bytes);
    const tampered = await bantaya(folder.path, 'verify', 'arsip');
    expect(tampered.code).toBe(1);
    expect(tampered.stderr).toContain('berita-acara.pdf');

    await button(page, 'Segel salinan baru').click();
    await page.getByRole('dialog').getByText(place, { exact: false }).waitFor();
  });
});

describe('nobody is shut out', () => {
  const looks = SIZES.flatMap((size) => SCHEMES.map((scheme) => ({ size, scheme })));
  test.each(looks)('$size.width×$size.height $scheme', async ({ size, scheme }) => {
    const template = await sampleTemplate();
    room = await startOperatorRoom({ sample: false });
    await room.send('importEvent', { facts: emptyDay(sampleFacts()), source: '' });
    await room.send('deletePresentation', { id: 'M12' });
    const page = await room.open({ size, scheme, hash: '#prepare/readiness' });
    const wrong: string[] = [];
    const look = async (name: string) => {
      await picture(page, `documents-${name}-${size.width}-${scheme}`);
      const { sideways, page: scrolled } = await findScroll(page);
      wrong.push(...(await findBarriers(page)).map((barrier) => `${name}: ${barrier}`));
      if (sideways > 0 || scrolled > 0) wrong.push(`${name} scrolls ${sideways}, ${scrolled}`);
    };
    await button(page, 'Impor dari Excel…').click();
    await page.getByRole('dialog').waitFor();
    await look('import-empty');
    const dialog = await choose(page, template);
    await dialog.getByText('1 baru').first().waitFor();
    await look('import-columns');
    await dialog.getByText('1 baru').first().scrollIntoViewIfNeeded();
    await look('import-preview');

    const { event, followUp } = sampleFacts();
    const [{ eventId: _event, position: _position, ...late }] = followUp as [(typeof followUp)[0]];
    await room.send('deleteEvent', { eventId: event.id, confirmName: event.name });
    await room.send('importEvent', { facts: sampleFacts(), source: '' });
    await room.send('saveFollowUp', { ...late, startDate: null, targetDate: '2026-01-31' });
    await openPlace(page, '#results/followUp');
    await look('follow-up-section');
    await button(page, /^Pengingat/).click();
    await page
      .getByRole('dialog')
      .getByText(/Lewat target \d+ hari/)
      .waitFor();
    await look('reminders');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button(page, 'Baca buku kerja RTL…').click();
    const rtl = await save(page, button(page.getByRole('dialog'), 'Unduh buku kerja'), 'rtl.xlsx');
    const returned = await editWorkbook(readFileSync(rtl), 'Rencana Tindak Lanjut', [
      [late.id, 'Sumber dana', 'APBD 2027 '.repeat(40)],
      [late.id, 'Target selesai', 'akhir tahun'],
    ]);
    writeFileSync(rtl, returned);
    const changes = await choose(page, rtl);
    await changes.getByText('1 sel di 1 baris berubah').waitFor();
    await look('follow-up-changes');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await openPlace(page, '#results/closing');
    await look('panel');
    await page.getByText('Kartu masuk').scrollIntoViewIfNeeded();
    await look('panel-end');

    await newEvent('Angkatan berikut');
    await openPlace(page, '#results/followUp');
    await button(page, 'Bawa dari kegiatan lalu…').click();
    const carry = page.getByRole('dialog');
    await chooseEarlier(page, event.name);
    await button(carry, /^Bawa \d+ rencana/).waitFor();
    await look('carry');
    await button(carry, /^Bawa \d+ rencana/).click();
    await carry.waitFor({ state: 'detached' });
    await page.getByText(`Dibawa dari ${event.name}`).first().waitFor();
    await look('carried-section');
    const [carried] = facts().followUp;
    const { eventId: _of, position: _at, ...begun } = carried as (typeof followUp)[0];
    await room.send('applyFollowUps', {
      followUps: [{ ...begun, status: 'TERKENDALA' }],
      source: 'RTL Dinas Sosial.xlsx',
    });
    await lookFirst(page);
    await button(page, /^Ubah rencana/)
      .first()
      .click();
    await page.getByRole('dialog').getByText('dari berkas RTL Dinas Sosial.xlsx').waitFor();
    await look('carried-drawer');
    await page
      .getByRole('dialog')
      .getByText('dari berkas RTL Dinas Sosial.xlsx')
      .scrollIntoViewIfNeeded();
    await look('carried-history');
    expect(wrong).toEqual([]);
  });
});
