/**
 * A whole presentation day from the operator's seat, with the keyboard alone: calibration, twelve presentations with
 * breaks, one skipped and held later, one withdrawn, a tie that the chair breaks, the reveal, the deliberation.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DecisionCode } from '../../electron/contract/codes.ts';
import { requiredDecisionFields } from '../../electron/domain/decisions.ts';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import { operator as operatorSeat } from '../../electron/engine/testing/testEngine.ts';
import { takeKeyboard, type KeyboardHands } from './keyboardHands.ts';
import { takePicture } from './look.ts';
import { findBarriers, startOperatorRoom, type OperatorRoom } from './operatorRoom.ts';
import { openPanelLinks, type PanelLinks } from './panelLinks.ts';

const soon = { timeout: 60_000, interval: 50 };
/** These two get the same sheets, so that no tie-break can part them. */
const TIED = ['M04', 'M05'] as const;

let room: OperatorRoom;
let links: PanelLinks;
let operator: Page;
let hands: KeyboardHands;
let projector: Page;
let panelist: Page;

const facts = () => room.host.engine.readFacts(room.host.engine.openEventId() ?? '');
const live = () => room.host.engine.read(operatorSeat, 'live').value;
const stage = () => room.host.engine.read(operatorSeat, 'stage').value;
const ranking = () => room.host.engine.read(operatorSeat, 'ranking').value;
const talk = (id: string) => facts().presentation.find((row) => row.id === id);
const titleOf = (id: string) => talk(id)?.title ?? id;

let count = 0;
async function picture(page: Page, name: string): Promise<void> {
  count += 1;
  await takePicture(page, 'full-day', `${String(count).padStart(2, '0')}-${name}`);
}
const roomShows = (scene: string) =>
  projector.locator(`[data-scene="${scene}"]`).waitFor({ state: 'attached' });
const roomReads = (text: string) => projector.getByText(text).first().waitFor();

beforeAll(async () => {
  room = await startOperatorRoom({ sample: false });
  const day = emptyDay(sampleFacts());
  const coffee = { ...day.intermission[0]!, id: 'kopi', position: 5, label: 'Rehat kopi' };
  const later = <Row extends { position: number }>(row: Row): Row =>
    row.position >= 5 ? { ...row, position: row.position + 1 } : row;
  await room.send('importEvent', {
    source: '',
    facts: {
      ...day,
      presentation: day.presentation.map(later),
      intermission: [coffee, ...day.intermission.map(later)],
    },
  });
  links = await openPanelLinks(room.host);
  operator = await room.open();
  hands = await takeKeyboard(operator);
  projector = await room.openSeat(room.host.projectorUrl, { width: 1280, height: 800 });
  const { origin, seatPath, cookie } = links.sessionOf(room.host.panelists[0]?.id ?? '');
  panelist = await room.openSeat(`${origin}${seatPath}/`, { width: 1366, height: 768 }, cookie);
  await panelist.getByRole('button', { name: 'Saya mengerti, lanjutkan' }).click();
});
afterAll(async () => {
  links?.[Symbol.dispose]();
  await room?.close();
});

/** Presses a step's key and waits until the host has taken it. */
async function step(key: string, id: string, phase: string): Promise<void> {
  await hands.press(key);
  await expect.poll(() => talk(id)?.phase, soon).toBe(phase);
  // The console has to show the step before the next key can count.
  const words = { TALK: 'Paparan', QA: 'Tanya jawab', SCORING: 'Penilaian', LOCKED: 'Terkunci' };
  const name = words[phase as keyof typeof words];
  await operator
    .locator('ol[aria-label="Tahap paparan"] [aria-current="step"]', { hasText: name })
    .waitFor();
}
/** A second N of a nervous hand skips nobody: the next one counts when the new talk has been seen. */
let movedAtMs = 0;
async function pressNext(): Promise<void> {
  await operator.waitForTimeout(Math.max(0, movedAtMs + 1_800 - performance.now()));
  await hands.press('n');
  movedAtMs = performance.now();
}
async function goNext(id: string): Promise<void> {
  await pressNext();
  await expect.poll(() => live()?.currentPresentationId, soon).toBe(id);
  await operator.getByRole('heading', { name: titleOf(id) }).waitFor();
}
async function hold(id: string, like = id): Promise<void> {
  await step('2', id, 'TALK');
  await step('4', id, 'SCORING');
  await links.score(id, like);
  const sheets = facts().sheet.filter((row) => row.presentationId === id).length;
  await operator.getByText(new RegExp(`^${sheets} dari \\d+ sudah mengirim`)).waitFor();
  await hands.press('5');
  // Whoever has not handed in is named first; the operator locks all the same.
  const ask = operator.getByRole('dialog');
  await expect
    .poll(async () => {
      if ((await ask.count()) > 0) return 'ASKED';
      return talk(id)?.phase;
    }, soon)
    .not.toBe('SCORING');
  if (talk(id)?.phase === 'SCORING') {
    await hands.standOn(/Tunggu dahulu/);
    await hands.walkTo(/^(Tetap kunci|Kunci)$/);
    await hands.press('Enter');
  }
  await expect.poll(() => talk(id)?.phase, soon).toBe('LOCKED');
  await ask.waitFor({ state: 'detached' });
  await operator
    .locator('ol[aria-label="Tahap paparan"] [aria-current="step"]', { hasText: 'Terkunci' })
    .waitFor();
}
async function publishResult(id: string): Promise<void> {
  await hands.press('6');
  await hands.standOn(/^Tampilkan$/);
  await hands.press('Enter');
  await expect.poll(() => talk(id)?.phase, soon).toBe('SHOWN');
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
}
async function takeBreak(label: string): Promise<void> {
  await pressNext();
  await operator.getByRole('heading', { name: label }).waitFor();
  await roomShows('AGENDA');
}

test('before the first talk the room and the panel come to the same understanding, and the agenda is put right', async () => {
  await operator.getByText('Semua yang wajib sudah lengkap').waitFor();
  await picture(operator, 'readiness');
  await hands.press('Alt+2');
  await operator.locator('[data-place="conduct"]').waitFor();
  await hands.press('k');
  await roomShows('CALIBRATION');
  await panelist.getByRole('tab', { name: 'Lembar latihan' }).waitFor();
  await picture(projector, 'calibration');
  await picture(panelist, 'calibration-panelist');
  await hands.press('s');
  await roomShows('WELCOME');
  await panelist.getByText('Menunggu paparan pertama').waitFor();
  await picture(projector, 'welcome');

  // The last talk goes one place up: by the handle before its row.
  await hands.press('q');
  await hands.standOn(/Antrean puskesmas/);
  for (let row = 0; row < 13; row += 1) await hands.press('ArrowDown');
  await hands.standOn(/Satu pintu aduan/);
  await hands.press('Shift+Tab');
  await hands.standOn(/^Pindahkan 12/);
  await hands.press('ArrowUp');
  const order = () => facts().presentation.toSorted((a, b) => a.position - b.position);
  await expect.poll(() => order().at(-1)?.id, soon).toBe('M11');

  await hands.press('l');
  await hands.standOn(/Tulis catatan/);
  await hands.type('Dibuka ketua 08.32');
  await hands.press('Enter');
  await operator.getByRole('list', { name: 'Catatan' }).getByText('Dibuka ketua 08.32').waitFor();
  await hands.press('Escape');
  await hands.press('e');
  await operator.getByRole('dialog').getByText('Kehadiran').first().waitFor();
  await picture(operator, 'attendance');
  await hands.press('Escape');
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  await hands.press('a');
  await roomShows('AGENDA');
  await picture(projector, 'agenda');
});

test('the first talk runs through every step with its clock, and its result is seen only when it is published', async () => {
  await goNext('M01');
  await roomReads(titleOf('M01'));
  await step('2', 'M01', 'TALK');
  await hands.press('+', '+', '+', '-', '+');
  await expect.poll(() => live()?.timer.limitMs, soon).toBe(15 * 60_000);
  await hands.press('-', '-', '-');
  await expect.poll(() => live()?.timer.limitMs, soon).toBe(12 * 60_000);
  await operator.getByText('berjalan', { exact: true }).waitFor();
  await hands.press('Space');
  await expect.poll(() => live()?.timer.state, soon).toBe('PAUSED');
  await operator.getByText('dijeda', { exact: true }).waitFor();
  await hands.press('z');
  await expect.poll(() => live()?.timer.state, soon).toBe('RUNNING');
  await picture(operator, 'console-talk');
  await picture(projector, 'talk');
  await step('3', 'M01', 'QA');
  await hands.press('z');
  await expect.poll(() => talk('M01')?.phase, soon).toBe('TALK');
  await operator
    .locator('ol[aria-label="Tahap paparan"] [aria-current="step"]', { hasText: 'Paparan' })
    .waitFor();
  await step('4', 'M01', 'SCORING');
  await roomShows('SCORING');
  await picture(panelist, 'scoring-panelist');
  await picture(projector, 'scoring');
  await links.score('M01');
  await operator.getByText(/6 dari 6 sudah mengirim/).waitFor();
  await hands.press('5');
  await expect.poll(() => ranking()?.lockedCount, soon).toBe(1);
  await operator
    .locator('ol[aria-label="Tahap paparan"] [aria-current="step"]', { hasText: 'Terkunci' })
    .waitFor();
  const score = ranking()?.analysis.presentations.find(({ id }) => id === 'M01')?.score?.display.id;
  expect(await projector.content()).not.toContain(score);
  await publishResult('M01');
  await roomReads(score ?? '');
  await picture(projector, 'result');
  await picture(operator, 'console-result');
  await hands.press('b');
  await roomShows('BLANK');
  // The second press counts once the console has seen the first.
  await operator
    .locator('button[aria-keyshortcuts="B"][aria-pressed="true"]:not([data-loading])')
    .waitFor();
  await hands.press('b');
  await roomReads(score ?? '');
});

test('the day goes on through breaks, with one talk skipped, one withdrawn, and the skipped one held at the end', async () => {
  await goNext('M02');
  await hold('M02');
  await goNext('M03');
  await hands.press('w');
  await hands.standOn(/^Alasan/);
  await hands.type('Pemapar masih di jalan');
  await hands.press('Enter');
  await expect.poll(() => talk('M03')?.state, soon).toBe('SKIPPED');
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  await goNext('M04');
  await hold('M04', TIED[0]);
  await takeBreak('Rehat kopi');
  await picture(projector, 'break');
  await picture(operator, 'console-break');
  await goNext('M05');
  await hold('M05', TIED[0]);
  await goNext('M06');
  await hold('M06');
  await publishResult('M06');
  await goNext('M07');
  await hands.press('u');
  await hands.standOn(/^Alasan/);
  await hands.type('Pemapar sakit');
  await hands.press('Enter');
  await expect.poll(() => talk('M07')?.state, soon).toBe('WITHDRAWN');
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  await goNext('M08');
  await hold('M08');
  await takeBreak('Istirahat, salat, dan makan');
  for (const id of ['M09', 'M10', 'M12', 'M11']) {
    await goNext(id);
    await hold(id);
  }
  // Too early: one talk is still owed.
  await hands.press('r');
  await operator
    .getByRole('dialog')
    .getByText(/Masih 1 paparan belum dikunci/)
    .waitFor();
  await hands.press('Escape');
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  await goNext('M03');
  expect(talk('M03')?.state).toBe('SCHEDULED');
  await hold('M03');
  await expect.poll(() => ranking()?.lockedCount, soon).toBe(11);
  await picture(operator, 'console-all-locked');
});

test('two proposals stay equal after every tie-break, and the chair decides with a reason', async () => {
  const placeOf = (id: string) =>
    ranking()?.analysis.presentations.find((row) => row.id === id)?.finalRank;
  expect(placeOf(TIED[0])).toBe(placeOf(TIED[1]));
  await hands.press('Alt+3');
  await operator
    .getByText(/tetap sama setelah semua pemisah/)
    .first()
    .waitFor();
  await picture(operator, 'tie');
  await hands.walkTo(/^Catat putusan ketua$/);
  await hands.press('Enter');
  await operator.getByRole('dialog').waitFor();
  await hands.walkTo(/^Pindahkan 5/);
  await hands.press('ArrowUp');
  await hands.walkTo(/Alasan ketua/);
  await hands.type('Lebih banyak warga yang terlayani');
  await picture(operator, 'casting-vote');
  await hands.walkTo(/^Simpan putusan ketua$/);
  await hands.press('Enter');
  await expect.poll(() => facts().castingVote.length, soon).toBe(2);
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => (placeOf(TIED[0]) ?? 0) - (placeOf(TIED[1]) ?? 0), soon).toBe(1);
});

test('the ranking is revealed from last to first, goes back, skips to the end, and shows nothing ahead of its step', async () => {
  await hands.press('Alt+2');
  await operator.locator('[data-place="conduct"]').waitFor();
  await hands.press('r');
  await hands.standOn(/^Terbitkan, belum dibuka$/);
  await hands.press('Enter');
  await roomShows('RANKING');
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  const payload = facts().publication.findLast(({ kind }) => kind === 'RANKING')?.payload ?? '{}';
  const { steps } = JSON.parse(payload) as {
    steps: { presentationId: string; title: string; scoreText: { id: string } }[][];
  };
  const last = steps.length;
  expect(steps.flat()).toHaveLength(11);
  const showsUpTo = async (shown: number) => {
    await operator.getByText(`Terbuka ${shown} dari ${last} langkah`).waitFor();
    await expect
      .poll(() => projector.locator('[data-scene="RANKING"] article').count(), soon)
      .toBe(steps.slice(0, shown).flat().length);
    const html = await projector.content();
    for (const { title } of steps.slice(shown).flat()) expect(html).not.toContain(title);
  };
  await showsUpTo(0);
  await picture(projector, 'reveal-nothing');
  await hands.press('ArrowRight');
  await showsUpTo(1);
  await picture(projector, 'reveal-last');
  await hands.press('ArrowRight');
  await showsUpTo(2);
  await hands.press('ArrowLeft');
  await showsUpTo(1);
  for (let shown = 2; shown < last; shown += 1) {
    await hands.press('ArrowRight');
    await showsUpTo(shown);
    if (shown === last - 3) await picture(projector, 'reveal-podium');
  }
  await picture(operator, 'console-reveal');
  await hands.press('End');
  await showsUpTo(last);
  await picture(projector, 'ranking');
  await hands.press('Home');
  await showsUpTo(0);
  await hands.press('End');
  await showsUpTo(last);
  await hands.press('c');
  await hands.standOn(/^Tampilkan$/);
  await hands.press('Enter');
  await roomShows('COVERAGE');
  // The room has it before the dialog goes, and a dialog takes the keys.
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  await picture(projector, 'coverage');
});

const answers: Readonly<Record<string, readonly [label: RegExp, text: string]>> = {
  agencyId: [/^Perangkat daerah penanggung/, 'Dinas Kesehatan'],
  targetDate: [/^Target selesai/, '1 Maret 2027'],
  adaptation: [/^Apa yang diadaptasi/, 'Alur layanan tanpa aplikasi baru'],
  place: [/^Lokasi uji coba/, 'Kelurahan Besusu Barat'],
  duration: [/^Lama uji coba/, 'Tiga bulan'],
  successMeasure: [/^Ukuran keberhasilan/, 'Waktu tunggu turun separuh'],
  condition: [/^Syarat untuk dilanjutkan/, 'Anggaran tersedia'],
  reviewDate: [/^Tanggal ditinjau/, '1 April 2027'],
  reason: [/^Alasan tidak direkomendasikan/, 'Sudah ada layanan yang sama'],
};
const codes: readonly DecisionCode[] = [
  'DIREPLIKASI',
  'DIADAPTASI',
  'DIUJI_COBA',
  'DITUNDA',
  'TIDAK_DIREKOMENDASIKAN',
];

async function decide(code: DecisionCode): Promise<void> {
  await hands.press(String(codes.indexOf(code) + 1));
  await operator.locator('label[data-chosen="true"]').waitFor();
  for (const field of requiredDecisionFields[code]) {
    const [label, text] = answers[field]!;
    await hands.walkTo(label);
    await hands.type(text);
    if (field === 'agencyId') await hands.press('ArrowDown', 'Enter');
    if (field === 'targetDate' || field === 'reviewDate') await hands.press('Enter');
  }
}

test('the panel deliberates: votes beside the suggestion, a reason where it departs, and the chair confirms each', async () => {
  await hands.press('d');
  await operator.getByRole('region', { name: /^Keputusan/ }).waitFor();
  await picture(operator, 'deliberation');
  const suggestions = new Map(
    ranking()?.deliberation.map((row) => [row.presentationId, row] as const),
  );
  const number = () =>
    operator.locator('nav[aria-label="Paparan"] [aria-current]').getAttribute('title');
  let departures = 0;
  for (let at = 0; at < 11; at += 1) {
    const title = (await number()) ?? '';
    const id =
      facts().presentation.find((row) => title === `${row.number}. ${row.title}`)?.id ?? '';
    const { suggestedClass, suggestedDecision } = suggestions.get(id)!;
    // Every code once, then as suggested.
    const code =
      codes[at] ?? (suggestedDecision === 'BELUM_DIPUTUSKAN' ? 'DITUNDA' : suggestedDecision);
    await decide(code);
    const departs = suggestedClass !== 'PENDING' && code !== suggestedDecision;
    if (departs) {
      departures += 1;
      if (departures === 1) {
        await hands.walkTo(/^Alasan berbeda/);
        await hands.type('Terlalu pendek');
        await hands.press('Control+Enter');
        await operator.getByText(/Sedikitnya 20 huruf, sekarang 14/).waitFor();
        await picture(operator, 'deliberation-reason');
        await hands.walkTo(/^Alasan berbeda/);
        await hands.type(', lalu diperjelas untuk panel');
      } else {
        await hands.walkTo(/^Alasan berbeda/);
        await hands.type('Panel menilai kesiapan daerah berbeda');
      }
    }
    await hands.press('Control+Enter');
    await operator.getByText(/Disahkan operator atas nama ketua/).waitFor();
    if (at === 0) await picture(operator, 'deliberation-confirmed');
    if (at === 10) break;
    // Typing keeps the letters; the next proposal is one key away from anywhere else.
    await hands.walkTo(/Cabut pengesahan|Batalkan pengesahan|pengesahan/);
    await hands.press('j');
    await expect.poll(number, soon).not.toBe(title);
  }
  expect(departures).toBeGreaterThan(0);
  const decided = facts().decision.filter(({ isConfirmed }) => isConfirmed === 1);
  expect(decided).toHaveLength(11);
  expect(new Set(decided.map(({ code }) => code)).size).toBe(5);
});

test('the day ends with a message, nobody shut out, no pointer used, and every key told in the help', async () => {
  await hands.press('Alt+2');
  await operator.locator('[data-place="conduct"]').waitFor();
  await hands.press('p');
  await hands.standOn(/^Pesan/);
  await hands.press('Control+a');
  await hands.type('Terima kasih, Bapak/Ibu');
  await hands.walkTo(/^Tampilkan$/);
  await hands.press('Enter');
  await roomReads('Terima kasih, Bapak/Ibu');
  await picture(projector, 'message');
  await operator.getByRole('dialog').waitFor({ state: 'detached' });
  await hands.press('?');
  const help = operator.getByRole('dialog');
  await help.getByText('Alt 1–3').waitFor();
  const caps = await help.locator('kbd').allTextContents();
  expect(caps).toEqual(
    expect.arrayContaining([...'123456NMQWUZ0BSAKGIHRCPJETFDLYO?'.split(''), 'Spasi']),
  );
  expect(caps).toEqual(expect.arrayContaining(['+', '−', '→', '←', 'Home', 'End', 'Ctrl Enter']));
  await picture(operator, 'help');
  expect(await findBarriers(operator)).toEqual([]);
  expect(await hands.hasUsedPointer()).toBe(false);
  expect(stage()?.message).toBe('Terima kasih, Bapak/Ibu');
});
