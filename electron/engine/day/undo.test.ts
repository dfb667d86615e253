import { expect, test } from 'vitest';
import { verify } from '../../../db/verify.ts';
import { openScoring, operator, startDay } from '../testing/testEngine.ts';

const live = (day: Awaited<ReturnType<typeof startDay>>) => day.engine.read(operator, 'live').value;

test('a mis-click on the next presentation is taken back with its running clock', async () => {
  const day = await startDay();
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await day.engine.execute(operator, 'setPhase', { presentationId: 'M01', phase: 'TALK' });
  day.clock.upMs += 90_000;
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M02' });
  expect(live(day)?.timer).toMatchObject({ state: 'IDLE', elapsedMs: 0 });
  expect(await day.engine.execute(operator, 'undoStep', {})).toEqual({
    undone: 'goToPresentation',
  });
  expect(live(day)).toMatchObject({
    currentPresentationId: 'M01',
    phase: 'TALK',
    timer: { state: 'RUNNING', elapsedMs: 90_000 },
  });
});

test('steps are taken back one after the other, also after a restart, until none is left', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(operator, 'setBlank', { isBlank: 1 });
  await day.restart();
  expect((await day.engine.execute(operator, 'undoStep', {})).undone).toBe('setBlank');
  expect((await day.engine.execute(operator, 'undoStep', {})).undone).toBe('openScoring');
  // The rules froze with the first opening and stay frozen.
  expect(day.engine.readFacts('contoh-2026-12-09').event.frozenAtMs).not.toBeNull();
  expect((await day.engine.execute(operator, 'undoStep', {})).undone).toBe('goToPresentation');
  await expect(day.engine.execute(operator, 'undoStep', {})).rejects.toMatchObject({
    problem: { code: 'NOTHING_TO_UNDO' },
  });
  expect(verify(day.db).findings).toEqual([]);
});

test('a lock is not taken back by undo: it needs a name and a reason', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  await expect(day.engine.execute(operator, 'undoStep', {})).rejects.toMatchObject({
    problem: { code: 'CANNOT_UNDO' },
  });
});

test('a slip on the clock is taken back: pause, minutes and starting over, in the order they were made', async () => {
  const day = await startDay();
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await day.engine.execute(operator, 'setPhase', { presentationId: 'M01', phase: 'TALK' });
  const limitMs = live(day)?.timer.limitMs ?? 0;
  day.clock.upMs += 90_000;
  await day.engine.execute(operator, 'adjustTimer', { byMs: 60_000 });
  await day.engine.execute(operator, 'resetTimer', {});
  expect(live(day)).toMatchObject({ timer: { elapsedMs: 0 }, undo: 'resetTimer' });
  await day.engine.execute(operator, 'undoStep', {});
  expect(live(day)?.timer).toMatchObject({ state: 'RUNNING', elapsedMs: 90_000 });
  day.clock.upMs += 5_000;
  expect((await day.engine.execute(operator, 'undoStep', {})).undone).toBe('adjustTimer');
  expect(live(day)?.timer).toMatchObject({ state: 'RUNNING', elapsedMs: 95_000, limitMs });
  expect((await day.engine.execute(operator, 'undoStep', {})).undone).toBe('setPhase');
  expect(live(day)).toMatchObject({ phase: 'READY', undo: 'goToPresentation' });
  expect(verify(day.db).findings).toEqual([]);
});

test('a step after one on the clock is taken back before it', async () => {
  const day = await startDay();
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await day.engine.execute(operator, 'startTimer', {});
  await day.engine.execute(operator, 'setBlank', { isBlank: 1 });
  expect((await day.engine.execute(operator, 'undoStep', {})).undone).toBe('setBlank');
  expect((await day.engine.execute(operator, 'undoStep', {})).undone).toBe('startTimer');
  expect(live(day)?.timer.state).toBe('IDLE');
});
