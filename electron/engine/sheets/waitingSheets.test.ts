import { expect, test } from 'vitest';
import { verify } from '../../../db/verify.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelInput,
  panelistSeat,
  revision,
  startDay,
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const p1 = panelistSeat(eventId, 'P1');

const trayOf = ({ engine }: TestDay) => engine.read(operator, 'tray').value?.waiting;
const submit = (day: TestDay, number: number, value: number, device = 'd1') =>
  day.engine.execute(
    p1,
    'submitSheet',
    revision('M01', number, fullContent(day, value), { device }),
  );

async function startLockedDay(): Promise<TestDay> {
  const day = await startDay();
  await openScoring(day, 'M01');
  await submit(day, 1, 4);
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  return day;
}

test('a device that tapped on after the lock has one entry in the tray, its last; the older ones are kept, not shown', async () => {
  const day = await startLockedDay();
  for (const number of [2, 3, 4]) expect((await submit(day, number, number)).status).toBe('LATE');
  expect(trayOf(day)).toMatchObject([{ panelistId: 'P1', cause: 'LATE', revision: 4 }]);
  expect(
    day.engine.readFacts(eventId).waitingSheet.toSorted((a, b) => a.revision - b.revision),
  ).toMatchObject([
    { revision: 2, status: 'DISCARDED', resolution: 'digantikan revisi 3' },
    { revision: 3, status: 'DISCARDED', resolution: 'digantikan revisi 4' },
    { revision: 4, status: 'WAITING', resolution: '' },
  ]);
  expect(verify(day.db).findings).toEqual([]);
});

test('taps that come in the wrong order, or twice, leave the newest one waiting', async () => {
  const day = await startLockedDay();
  for (const number of [4, 2, 3, 4, 2]) await submit(day, number, number);
  expect(trayOf(day)).toMatchObject([{ revision: 4 }]);
  expect(day.engine.readFacts(eventId).waitingSheet).toHaveLength(3);
});

test('two devices of one panelist have an entry each: neither hides the other', async () => {
  const day = await startLockedDay();
  for (const number of [2, 3]) await submit(day, number, 5);
  for (const number of [1, 2]) await submit(day, number, 1, 'd2');
  expect(trayOf(day)?.toSorted((a, b) => a.device.localeCompare(b.device))).toMatchObject([
    { device: 'd1', revision: 3 },
    { device: 'd2', revision: 2 },
  ]);
});

test('after an unlock a newer sheet that counts takes the waiting one out of the tray', async () => {
  const day = await startLockedDay();
  await submit(day, 2, 1);
  await day.engine.execute(operator, 'unlockPresentation', {
    presentationId: 'M01',
    name: 'Ketua',
    reason: 'koreksi',
  });
  expect((await submit(day, 3, 5)).status).toBe('APPLIED');
  expect(trayOf(day)).toEqual([]);
  expect(day.engine.readFacts(eventId).score.every(({ value }) => value === 5)).toBe(true);
});

test('A sheet of somebody who does not score is not applied: not from the tray either', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await submit(day, 1, 4);
  expect((await submit(day, 1, 1, 'd2')).status).toBe('CONFLICT');
  await day.engine.execute(operator, 'savePanelist', panelInput(day, 'P1', { isScoring: 0 }));
  const [waiting] = trayOf(day)!;
  const before = JSON.stringify(day.engine.readFacts(eventId));
  await expect(
    day.engine.execute(operator, 'resolveWaitingSheet', {
      id: waiting!.id,
      verdict: 'APPLY',
      reason: 'Perangkat kedua',
    }),
  ).rejects.toMatchObject({ problem: { code: 'NOT_SCORING' } });
  expect(JSON.stringify(day.engine.readFacts(eventId))).toBe(before);
  await day.engine.execute(operator, 'resolveWaitingSheet', {
    id: waiting!.id,
    verdict: 'DISCARD',
    reason: 'Tidak menilai',
  });
});
