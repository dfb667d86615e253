/**
 * A day by somebody who sees the product for the first time, from an empty folder to the next event: prepared by paste,
 * six talks scored on phones, decided, confirmed on the chair's own phone, closed, and the next event begun from it.
 * Everything is pressed on the pages; taps and seconds are printed.
 */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator as operatorSeat } from '../../electron/engine/testing/testEngine.ts';
import { takePicture } from './look.ts';
import { findBarriers, openPlace, startOperatorRoom, type OperatorRoom } from './operatorRoom.ts';

const soon = { timeout: 60_000, interval: 50 };
const PANEL = [
  'Dra. Hj. Nurlaila Ketua Contoh, M.Si.\tKetua panel\tKetua\tBAPPEDA',
  'Ir. Bahtiar Anggota Contoh, M.T.\tKepala dinas\tAnggota\tDinas Kesehatan',
  'Citra Anggota Contoh, S.H., M.H.\tKepala bagian\tAnggota\tBagian Hukum',
];
const TALKS = [
  'Antrean puskesmas yang dapat dipesan dari rumah oleh warga lanjut usia dan pendampingnya di delapan kecamatan',
  'Satu pintu aduan warga',
  'Bank sampah kelurahan dengan jadwal jemput',
  'Pasar tertib tanpa parkir liar',
  'Data stunting satu nomor dari posyandu sampai dinas',
  'Izin usaha mikro selesai sehari',
];
const PHONES = [
  { width: 360, height: 640 },
  { width: 390, height: 844 },
  { width: 360, height: 640 },
];

let room: OperatorRoom;
let operator: Page;
let projector: Page;
let phones: Page[] = [];
let taps = 0;
let begunAtMs = 0;

const facts = () => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');
const live = () => room.host.engine.read(operatorSeat, 'live').value;
const talks = () => facts().presentation.toSorted((a, b) => a.position - b.position);
const dialog = (page: Page) => page.getByRole('dialog');

/** One tap of a person's finger. */
async function tap(place: Locator): Promise<void> {
  await place.click();
  taps += 1;
}
/** @param exact false: part of a name is enough */
const button = (place: Page | Locator, name: string | RegExp) =>
  place.getByRole('button', { name, exact: true });

function begin(): void {
  taps = 0;
  begunAtMs = performance.now();
}
function tell(what: string): void {
  const seconds = ((performance.now() - begunAtMs) / 1_000).toFixed(1);
  process.stdout.write(`${what}: ${taps} taps, ${seconds} s\n`);
}

let pictures = 0;
async function look(page: Page, name: string): Promise<void> {
  pictures += 1;
  await takePicture(page, 'strangers-day', `${String(pictures).padStart(2, '0')}-${name}`);
  expect(await findBarriers(page)).toEqual([]);
}

async function paste(rows: readonly string[]): Promise<void> {
  await operator.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\n'));
  await operator.locator('[data-place]').focus();
  await operator.keyboard.press('Control+V');
  await tap(button(dialog(operator), `Simpan ${rows.length - 1} perubahan`));
  await dialog(operator).waitFor({ state: 'detached' });
}

beforeAll(async () => {
  room = await startOperatorRoom({ sample: false });
  operator = await room.open();
  operator.setDefaultTimeout(15_000);
  await operator.context().grantPermissions(['clipboard-read', 'clipboard-write']);
});
afterAll(() => room?.close());

test('from nothing to ready: an event, its panel and its agenda come in by paste', async () => {
  begin();
  await look(operator, 'empty');
  await tap(button(operator, 'Buat kegiatan'));
  await operator.getByLabel('Nama kegiatan').fill('Pemaparan Hasil Magang Angkatan Pertama');
  await operator.getByLabel('Penyelenggara').fill('BKPSDMD Kota Palu');
  await tap(button(operator, 'Buat dan buka'));
  await operator.getByText(/Belum dapat dimulai/).waitFor();
  await look(operator, 'not-ready');

  await openPlace(operator, '#prepare/agencies');
  await openPlace(operator, '#prepare/panel');
  const agency = facts().agency.map(({ name }) => name);
  const named = PANEL.map((row, at) => row.replace(/\t[^\t]*$/, `\t${agency[at] ?? ''}`));
  await paste(['Nama\tJabatan\tPeran\tPerangkat daerah', ...named]);
  expect(facts().panelist.map(({ role }) => role)).toEqual(['CHAIR', 'MEMBER', 'MEMBER']);
  await openPlace(operator, '#prepare/agenda');
  await paste([
    'Judul\tPemapar\tOPD pengusul',
    ...TALKS.map((title, at) => `${title}\tPemapar ${at + 1} Contoh\t${agency[at + 4] ?? ''}`),
  ]);
  expect(talks().map(({ title }) => title)).toEqual(TALKS);
  await look(operator, 'agenda');
  await openPlace(operator, '#prepare/readiness');
  await operator.getByText('Semua yang wajib sudah lengkap').waitFor();
  tell('from nothing to ready');
  await look(operator, 'ready');
});

test('the panel sits down at phones, and is there without being ticked off', async () => {
  projector = await room.openSeat(room.host.projectorUrl, { width: 1280, height: 800 });
  for (const [at, { url }] of room.host.panelists.entries()) {
    const phone = await room.openSeat(url, PHONES[at] ?? PHONES[0]!);
    await button(phone, 'Saya mengerti, lanjutkan').click();
    phone.setDefaultTimeout(15_000);
    phones = [...phones, phone];
  }
  await look(phones[0]!, 'waiting');
  await expect
    .poll(() => facts().panelist.map(({ attendance }) => attendance), soon)
    .toEqual(['PRESENT', 'PRESENT', 'PRESENT']);
  await tap(button(operator, 'Ke kendali langsung'));
  await operator.locator('[data-place="conduct"]').waitFor();
});

/** Every criterion by a tap on its level, then sent. */
async function score(at: number, level: number, title: string): Promise<void> {
  const phone = phones[at];
  if (!phone) throw new Error(`no phone ${at}`);
  await phone.getByRole('heading', { name: title }).waitFor();
  const groups = phone.getByRole('radiogroup');
  await groups.first().waitFor();
  const count = await groups.count();
  for (let row = 0; row < count; row += 1)
    await tap(
      groups
        .nth(row)
        .getByRole('radio')
        .nth(level % 5),
    );
  await tap(button(phone, 'Kirim nilai'));
  const id = live()?.currentPresentationId;
  const own = room.host.panelists[at]?.id;
  await expect
    .poll(
      () => facts().sheet.find((row) => row.presentationId === id && row.panelistId === own)?.state,
      soon,
    )
    .toBe('SUBMITTED');
  await phone
    .getByText(/^Terkirim ✓/)
    .first()
    .waitFor();
}

const step = (name: RegExp) =>
  operator.locator('ol[aria-label="Tahap paparan"]').getByRole('button', { name });

test.each(TALKS.map((title, at) => [at + 1, title] as const))(
  'talk %i is presented, scored on every phone, locked and shown',
  async (number, title) => {
    begin();
    await tap(button(operator, number === 1 ? /^Mulai giliran/ : /^Berikutnya/));
    await expect.poll(() => live()?.currentPresentationId, soon).toBe(talks()[number - 1]?.id);
    await operator.getByRole('heading', { name: title }).waitFor();
    for (const phone of phones) expect(await phone.evaluate(() => scrollY)).toBe(0);
    await tap(step(/Paparan/));
    await expect.poll(() => live()?.phase, soon).toBe('TALK');
    if (number === 1) await look(operator, 'console-talk');
    await tap(step(/Penilaian/));
    await expect.poll(() => live()?.phase, soon).toBe('SCORING');
    if (number === 1) tell('operator, from talk to talk up to open scoring');
    begin();
    await score(0, number, title);
    if (number === 1) tell('a panelist, eight criteria and sent');
    if (number === 1) await look(phones[0]!, 'sent');
    await score(1, number + 1, title);
    if (number === 1) await look(operator, 'console-scoring');
    await score(2, number + 2, title);
    await operator.getByText('3 dari 3 sudah mengirim').waitFor();
    await tap(step(/Terkunci/));
    await expect.poll(() => live()?.phase, soon).toBe('LOCKED');
    if (number === 1) await look(phones[1]!, 'locked');
    await tap(step(/Ditampilkan/));
    await tap(button(dialog(operator), 'Tampilkan'));
    await expect.poll(() => live()?.phase, soon).toBe('SHOWN');
    await dialog(operator).waitFor({ state: 'detached' });
    if (number === 1) await look(projector, 'result');
  },
);

test('the ranking is published, revealed to the winner, and decided', async () => {
  await tap(button(operator, /^Pemeringkatan/).first());
  await tap(button(dialog(operator), 'Terbitkan, belum dibuka'));
  await dialog(operator).waitFor({ state: 'detached' });
  await tap(button(operator, /^Buka semua/));
  await projector.locator('[data-scene="RANKING"]').waitFor({ state: 'attached' });
  await look(projector, 'ranking');
  await look(operator, 'console-reveal');
  await openPlace(operator, '#results/deliberation');
  // On the host the decision is a draft; the chair confirms it on the chair's own phone.
  await operator.keyboard.press('1');
  await operator.getByRole('combobox', { name: /^Perangkat daerah penanggung/ }).fill('Dinas');
  await operator.getByRole('option').first().click();
  await operator.getByLabel(/^Target selesai/).fill('1 Maret 2027');
  await operator.keyboard.press('Tab');
  const departure = operator.getByLabel('Alasan berbeda dari usulan sistem');
  if ((await departure.count()) > 0)
    await departure.fill('Panel menilai kesiapan daerah dengan kunjungan sendiri.');
  await tap(button(operator, 'Simpan draf'));
  await expect.poll(() => facts().decision.length, soon).toBe(1);
  await look(operator, 'deliberation');
});

test('the chair confirms on the chair’s own phone, and the follow-up stands ready', async () => {
  const chair = phones[0]!;
  await button(chair, 'Menu').click();
  await chair.getByText('Menunggu pengesahan Ketua').waitFor();
  await look(chair, 'chair');
  await button(chair, 'Sahkan').click();
  await chair.getByText(/^✓ Disahkan/).waitFor();
  await expect
    .poll(() => facts().decision.map(({ confirmedBy }) => confirmedBy), soon)
    .toEqual(['CHAIR']);
  await look(chair, 'chair-confirmed');
  await chair.keyboard.press('Escape');
  expect(facts().followUp).toMatchObject([{ targetDate: '2027-03-01' }]);
  await openPlace(operator, '#results/followUp');
  await look(operator, 'follow-up');
});

test('the event is closed with thanks, and the next one starts from it', async () => {
  await openPlace(operator, '#results/closing');
  await look(operator, 'closing');
  await tap(button(operator, 'Tutup kegiatan').first());
  await tap(button(dialog(operator), 'Tutup kegiatan'));
  await expect.poll(() => facts().event.status, soon).toBe('CLOSED');
  await phones[0]!
    .getByText(/[Tt]erima kasih/)
    .first()
    .waitFor();
  await look(phones[0]!, 'closed');
  await look(projector, 'closed-wall');

  begin();
  await openPlace(operator, '#prepare/event');
  await tap(button(operator, /Ganti atau kelola kegiatan/));
  await tap(button(operator, 'Buat kegiatan'));
  await operator.getByRole('radio', { name: 'Mulai dari kegiatan lalu' }).press('Space');
  await dialog(operator).getByLabel('Nama kegiatan').fill('Pemaparan Hasil Magang Angkatan Kedua');
  await operator.getByRole('combobox', { name: 'Kegiatan lalu' }).focus();
  await operator.keyboard.type('Pemaparan');
  await operator.keyboard.press('Enter');
  await look(operator, 'next-event');
  await tap(button(operator, 'Buat dan buka'));
  await expect.poll(() => facts().event.name, soon).toMatch(/Kedua/);
  expect(facts().panelist).toHaveLength(3);
  expect(facts().sheet).toEqual([]);
  tell('the next event from this one');
});
