/** The clock of the day in a real browser, at a host whose own clock the test sets: console, agenda, checklist and wall. */
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cityMoment } from '../../electron/domain/cityDay.ts';
import { systemClock } from '../../electron/engine/index.ts';
import { emptyDay, sampleFacts } from '../../electron/engine/sample/index.ts';
import {
  findBarriers,
  findScroll,
  openPlace,
  picture,
  SIZES,
  startOperatorRoom,
  type OperatorRoom,
} from './operatorRoom.ts';

const day = emptyDay(sampleFacts());
const [first, second, third] = day.presentation.map(({ id }) => id) as [string, string, string];
const lunch = day.intermission[0]?.id ?? '';
const at = (clock: string, dateIso = day.event.dateIso): number => cityMoment(dateIso, clock);

let room: OperatorRoom;
let page: Page;
let wall: Page;
let nowMs = at('08:20');

const course = () => page.getByRole('group', { name: 'Jam dan jalannya hari' });
const row = (number: number) => page.locator('[data-agenda-row]').nth(number - 1);
const reads = async (text: string) => course().getByText(text).waitFor();

beforeAll(async () => {
  room = await startOperatorRoom({
    sample: false,
    clock: { ...systemClock, nowMs: () => nowMs },
  });
  await room.send('importEvent', { facts: day, source: '' });
  page = await room.open({ hash: '#conduct' });
  page.setDefaultTimeout(15_000);
  wall = await room.openSeat(room.host.projectorUrl, { width: 1280, height: 800 });
  wall.setDefaultTimeout(15_000);
});
afterAll(() => room.close());

test('the console shows the city’s time, what is planned, and how late the day is', async () => {
  await reads('08.20 WITA');
  await reads('perkiraan selesai 14.30');
  await row(1).getByText('08.45').waitFor();
  nowMs = at('08:57');
  await room.send('goToPresentation', { presentationId: first });
  await room.send('setPhase', { presentationId: first, phase: 'TALK' });
  await reads('08.57 WITA');
  await reads('terlambat 12 menit');
  await row(1).getByText('08.45 · mulai 08.57').waitFor();
  expect(await row(2).textContent()).toContain('09.05 · perkiraan 09.17');
  await picture(page, 'day-late');
});

test('before scoring opens the day is on: the host stays awake for it', async () => {
  const seat = {
    seatId: 't',
    role: 'OPERATOR',
    eventId: null,
    panelistId: null,
    door: 'LOOPBACK',
  } as const;
  expect(room.host.engine.read(seat, 'live').value?.isDayOn).toBe(true);
});

test('the agenda on the wall shows when the next talks are expected', async () => {
  await room.send('showScene', { scene: 'AGENDA' });
  await wall.locator('[data-scene="AGENDA"]').getByText('perkiraan 09.17').first().waitFor();
  expect(await wall.locator('[data-scene="AGENDA"]').count()).toBe(1);
  await picture(wall, 'day-wall-agenda');
});

test('a break counts down on the console and on the wall, and keeps its length when it began late', async () => {
  nowMs = at('11:40');
  await room.send('goToIntermission', { intermissionId: lunch });
  await room.send('showScene', { scene: 'NOW' });
  await page.getByText('dilanjutkan pukul 13.15 · 1 jam 35 menit lagi').waitFor();
  await wall.getByText('Dilanjutkan pukul 13.15').waitFor();
  await wall.getByText('95 menit lagi').waitFor();
  nowMs = at('13:03');
  await room.send('showScene', { scene: 'NOW' });
  await page.getByText('dilanjutkan pukul 13.15 · 12 menit lagi').waitFor();
  await wall.getByText('12 menit lagi').waitFor();
  await wall.getByText('13.03 WITA').waitFor();
  await picture(page, 'day-break');
  await picture(wall, 'day-wall-break');
  nowMs = at('13:16');
  await room.send('showScene', { scene: 'NOW' });
  await wall.getByText('segera dilanjutkan').waitFor();
  await page.getByText('waktunya sudah tiba').waitFor();
  expect(await wall.getByText('menit lagi').count()).toBe(0);
});

test.each(SIZES)('the clock leaves the console without scrolling, $width px', async (size) => {
  await page.setViewportSize(size);
  await room.send('goToPresentation', { presentationId: second });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect((await findScroll(page)).page).toBe(0);
  expect(await findBarriers(page)).toEqual([]);
  await picture(page, `day-console-${size.width}`);
});

test('another order takes the planned times in turn; what does not fit is named with what to do', async () => {
  await page.setViewportSize(SIZES[0]);
  await openPlace(page, '#prepare/agenda');
  const ids = day.presentation.map(({ id }) => id);
  const [, , , ...rest] = ids;
  const facts = room.host.engine.readFacts(room.host.engine.openEventId() ?? '');
  const order = [first, third, second, ...rest];
  const at8 = order.indexOf('M08') + 1;
  await room.send('reorderAgenda', { ids: [...order.slice(0, at8), lunch, ...order.slice(at8)] });
  const times = () =>
    room.host.engine
      .readFacts(facts.event.id)
      .presentation.toSorted((a, b) => a.position - b.position)
      .map(({ plannedStartTime }) => plannedStartTime);
  expect(times().slice(0, 4)).toEqual(['08:45', '09:05', '09:25', '09:45']);
  await room.send('saveIntermission', {
    id: lunch,
    label: 'Istirahat',
    startTime: '11:00',
    endTime: '13:00',
  });
  const problems = page.getByRole('list', { name: 'Waktu yang tidak pas' });
  await problems.getByText('Rencana “Istirahat” pukul 11.00').waitFor();
  await problems.getByText('bertumpuk 25 menit').waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await picture(page, 'day-agenda');
  await openPlace(page, '#prepare/readiness');
  await page.getByRole('button', { name: 'Perbaiki: Waktu di susunan acara' }).click();
  await problems.waitFor();
});

test('a laptop at another day says so at the top of the console, once', async () => {
  await openPlace(page, '#conduct');
  const notice = page.getByText(/^Kegiatan ini bertanggal 9 Des 2026/);
  expect(await notice.count()).toBe(0);
  nowMs = at('08:20', '2026-12-10');
  // Any step tells the pages what the clock says.
  await room.send('showScene', { scene: 'WELCOME' });
  await notice.waitFor();
  await page.setViewportSize(SIZES[1]);
  expect((await findScroll(page)).page).toBe(0);
  await picture(page, 'day-date');
  await page.getByRole('button', { name: 'Tutup pemberitahuan tanggal' }).click();
  await notice.waitFor({ state: 'detached' });
  await openPlace(page, '#prepare/readiness');
  await page.getByText('laptop menunjukkan 10 Des 2026').waitFor();
});
