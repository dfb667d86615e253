import { expect, test } from 'vitest';
import { operator, panelistSeat, startDay, type TestDay } from './testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const problem = (code: string) => ({ problem: { code } });
const notes = (day: TestDay) => day.engine.readFacts(eventId).annotation.length;
const write = (day: TestDay, id: string, text: string, seat = operator) =>
  day.engine.executeUnknown(seat, 'annotate', { text }, id);

test('what is sent again is answered again, at once, together and after the host died', async () => {
  const day = await startDay();
  await Promise.all([write(day, 'a', 'satu'), write(day, 'a', 'satu')]);
  expect(notes(day)).toBe(1);
  await day.restart();
  await write(day, 'a', 'satu');
  expect(notes(day)).toBe(1);
  await write(day, 'b', 'dua');
  expect(notes(day)).toBe(2);
});

test('two seats number their commands for themselves', async () => {
  const day = await startDay();
  await write(day, 'a', 'satu');
  await write(day, 'a', 'dua', { ...operator, seatId: 'op2' });
  expect(notes(day)).toBe(2);
});

test('a number that stands for another command already is refused, also after a restart', async () => {
  const day = await startDay();
  await write(day, 'a', 'satu');
  await day.restart();
  await expect(
    day.engine.executeUnknown(operator, 'setBlank', { isBlank: 1 }, 'a'),
  ).rejects.toMatchObject(problem('INVALID_INPUT'));
});

test('a paper entry sent again is not its own second entry', async () => {
  const day = await startDay();
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await day.engine.execute(operator, 'openScoring', { presentationId: 'M01' });
  const entry = {
    presentationId: 'M01',
    panelistId: 'P1',
    state: 'ABSTAINED',
    reason: 'Lembar kertas',
    content: { scores: [], note: '', vote: null, abstainReason: 'Berhalangan menilai' },
  };
  const send = (id: string) => day.engine.executeUnknown(operator, 'enterProxySheet', entry, id);
  expect(await send('a')).toMatchObject({ status: 'FIRST' });
  await day.restart();
  expect(await send('a')).toMatchObject({ status: 'FIRST' });
  expect(day.engine.readFacts(eventId).sheet).toEqual([]);
  expect(await send('b')).toMatchObject({ status: 'EQUAL' });
});

test('a refusal is an answer: a click that was refused does not take effect when it comes again later', async () => {
  const day = await startDay();
  const lock = (id: string) =>
    day.engine.executeUnknown(operator, 'lockPresentation', { presentationId: 'M01' }, id);
  await expect(lock('a')).rejects.toMatchObject({ problem: { code: expect.any(String) } });
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await day.engine.execute(operator, 'openScoring', { presentationId: 'M01' });
  await expect(lock('a')).rejects.toMatchObject({ problem: { code: expect.any(String) } });
  await lock('b');
});

test('answers are forgotten after ten minutes, secrets are not kept at all, and an erasure leaves none', async () => {
  const day = await startDay();
  const kept = () => day.db.prepare('SELECT id FROM commandAnswer ORDER BY id').pluck().all();
  await write(day, 'a', 'satu');
  await day.engine.executeUnknown(operator, 'showCards', {}, 'b');
  await day.engine.executeUnknown(operator, 'makeLink', { role: 'PROJECTOR' }, 'c');
  await day.engine.executeUnknown(
    panelistSeat(eventId, 'P1'),
    'presentLocks',
    { records: [] },
    'd',
  );
  expect(kept()).toEqual(['a']);
  day.clock.wallMs += 11 * 60_000;
  day.clock.upMs += 11 * 60_000;
  await expect.poll(kept, { timeout: 20_000 }).toEqual([]);
  await write(day, 'e', 'tiga');
  await day.engine.execute(operator, 'closeEvent', {});
  await day.engine.execute(operator, 'erasePersonalData', {
    eventId,
    name: 'Sekretaris',
    reason: 'Masa simpan berakhir',
    confirmName: day.engine.readFacts(eventId).event.name,
  });
  expect(kept()).toEqual([]);
});
