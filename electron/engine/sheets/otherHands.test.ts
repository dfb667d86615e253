/** A sheet speaks as its panelist only where the panelist's own seat brought it, for the event it was written for. */
import { expect, test } from 'vitest';
import type { CarriedSeat } from '../../contract/carry.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const presentationId = 'M01';
const panelistId = 'P1';
const seat = panelistSeat(eventId, panelistId);

const abstention = (day: TestDay, number = 1) =>
  revision(presentationId, number, fullContent(day, 3, { scores: [], abstainReason: 'Sakit' }));
const paper = (day: TestDay, value: number) =>
  ({
    presentationId,
    panelistId,
    content: fullContent(day, value),
    state: 'SUBMITTED',
    reason: 'Perangkat rusak',
  }) as const;
const enter = (day: TestDay, value: number) =>
  day.engine.execute(operator, 'enterProxySheet', paper(day, value));
const sheets = (day: TestDay) =>
  day.engine.readFacts(eventId).sheet.map((sheet) => [sheet.panelistId, sheet.writer, sheet.state]);
const firstValue = (day: TestDay) => day.engine.readFacts(eventId).score[0]?.value;
const waiting = (day: TestDay) => day.engine.read(operator, 'tray').value?.waiting ?? [];
const apply = (day: TestDay) =>
  day.engine.execute(operator, 'resolveWaitingSheet', {
    id: waiting(day)[0]?.id ?? '',
    verdict: 'APPLY',
    reason: 'Dibawa sendiri',
  });

test('a rehearsal’s leftovers never touch the real day: an abstention of the rehearsal, sent again after it', async () => {
  const day = await startDay();
  const { eventId: rehearsal } = await day.engine.execute(operator, 'startRehearsal', {});
  const sent = abstention(day);
  await day.engine.execute(seat, 'abstainSheet', sent);
  await day.engine.execute(operator, 'endRehearsal', {});
  // With the name of its event, as pages send it, and without one.
  for (const again of [{ ...sent, eventId: rehearsal }, sent])
    await expect(day.engine.execute(seat, 'abstainSheet', again)).rejects.toMatchObject({
      problem: { code: 'SHEET_OF_OTHER_EVENT' },
    });
  expect(sheets(day)).toEqual([]);
  // A sheet of the day itself stands, also from the same page, and after a restart.
  await day.restart();
  await expect(day.engine.execute(seat, 'abstainSheet', sent)).rejects.toThrow(
    'written for a rehearsal',
  );
  await day.engine.execute(seat, 'abstainSheet', { ...abstention(day, 2), eventId });
  expect(sheets(day)).toEqual([[panelistId, 'PANELIST', 'ABSTAINED']]);
});

test('a draft of the rehearsal that never arrived there does not arrive on the real day either', async () => {
  const day = await startDay();
  const { eventId: rehearsal } = await day.engine.execute(operator, 'startRehearsal', {});
  await day.engine.execute(operator, 'endRehearsal', {});
  await openScoring(day, presentationId);
  const sent = { ...revision(presentationId, 1, fullContent(day, 5)), eventId: rehearsal };
  for (const name of ['saveDraft', 'submitSheet'] as const)
    await expect(day.engine.execute(seat, name, sent)).rejects.toThrow('written for a rehearsal');
  expect(sheets(day)).toEqual([]);
});

const seatFile = (day: TestDay, value: number): CarriedSeat => ({
  kind: 'bantaya-seat',
  version: 1,
  eventId,
  panelistId,
  epoch: 1,
  locks: [],
  revisions: [{ ...revision(presentationId, 1, fullContent(day, value)), act: 'SUBMIT', order: 1 }],
});

test('a file without receipts never speaks as the panelist: applied, it is one paper entry, and the second must be equal', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  await day.engine.execute(operator, 'importSeat', seatFile(day, 4));
  expect(waiting(day)).toMatchObject([{ cause: 'UNRECEIPTED', writer: 'OPERATOR' }]);
  await apply(day);
  expect(sheets(day)).toEqual([]);
  // What the panelist wrote stays unseen: it was not the operator who typed it.
  expect(waiting(day)).toMatchObject([{ cause: 'PROXY', writer: 'OPERATOR', content: null }]);
  await expect(apply(day)).rejects.toMatchObject({ problem: { code: 'SECOND_ENTRY_NEEDED' } });
  expect((await enter(day, 4)).status).toBe('EQUAL');
  expect(sheets(day)).toEqual([[panelistId, 'OPERATOR', 'SUBMITTED']]);
  expect(waiting(day)).toEqual([]);
});

test('a file without receipts gives way to what the panelist’s own seat brings', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  await day.engine.execute(operator, 'importSeat', seatFile(day, 4));
  const sent = { ...revision(presentationId, 1, fullContent(day, 2)), eventId };
  expect((await day.engine.execute(seat, 'submitSheet', sent)).status).toBe('APPLIED');
  expect(sheets(day)).toEqual([[panelistId, 'PANELIST', 'SUBMITTED']]);
  expect(waiting(day)).toEqual([]);
});

test('what is scored on the host laptop is marked so in the sheet and in the trail, also after it waited', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  const onHost = { ...seat, door: 'LOOPBACK' } as const;
  const sent = revision(presentationId, 1, fullContent(day, 2));
  await day.engine.execute(onHost, 'submitSheet', sent);
  const doors = () => day.engine.readFacts(eventId).sheet.map(({ door }) => door);
  expect(doors()).toEqual(['LOOPBACK']);
  expect(day.engine.readLedger(eventId).at(-1)?.subject).toMatchObject({ door: 'LOOPBACK' });
  const others = revision(presentationId, 1, fullContent(day, 3), { device: 'hp' });
  expect((await day.engine.execute(seat, 'submitSheet', others)).status).toBe('CONFLICT');
  await apply(day);
  expect(doors()).toEqual(['LAN']);
  expect((await day.engine.execute(onHost, 'submitSheet', { ...sent, revision: 2 })).status).toBe(
    'CONFLICT',
  );
  await apply(day);
  expect(doors()).toEqual(['LOOPBACK']);
});

test('a first paper entry alone cannot be applied from the tray', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  expect((await enter(day, 4)).status).toBe('FIRST');
  await expect(apply(day)).rejects.toMatchObject({ problem: { code: 'SECOND_ENTRY_NEEDED' } });
  expect(sheets(day)).toEqual([]);
});

test('paper entry never replaces the panelist’s own sheet: it waits to be chosen', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  await day.engine.execute(seat, 'submitSheet', revision(presentationId, 1, fullContent(day, 5)));
  await enter(day, 1);
  expect((await enter(day, 1)).status).toBe('BESIDE_OWN');
  expect(sheets(day)).toEqual([[panelistId, 'PANELIST', 'SUBMITTED']]);
  expect(firstValue(day)).toBe(5);
  expect(waiting(day)).toMatchObject([{ cause: 'CONFLICT', writer: 'OPERATOR' }]);
  await apply(day);
  expect(sheets(day)).toEqual([[panelistId, 'OPERATOR', 'SUBMITTED']]);
  expect(firstValue(day)).toBe(1);
});
