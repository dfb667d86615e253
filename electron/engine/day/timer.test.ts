import { expect, test } from 'vitest';
import { operator, startDay } from '../testing/testEngine.ts';

const timer = (day: Awaited<ReturnType<typeof startDay>>) =>
  day.engine.read(operator, 'live').value?.timer;

async function talking() {
  const day = await startDay();
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await day.engine.execute(operator, 'setPhase', { presentationId: 'M01', phase: 'TALK' });
  day.clock.upMs += 60_000;
  return day;
}

test('the time left does not move when the wall clock jumps an hour', async () => {
  const day = await talking();
  day.clock.wallMs -= 3_600_000;
  expect(timer(day)?.elapsedMs).toBe(60_000);
  day.clock.wallMs += 7_200_000;
  expect(timer(day)?.elapsedMs).toBe(60_000);
});

test('the clock runs on while the host restarts', async () => {
  const day = await talking();
  await day.restart();
  day.clock.upMs += 30_000;
  expect(timer(day)).toMatchObject({ state: 'RUNNING', elapsedMs: 90_000 });
});

test('after a reboot the clock stands at its last checkpoint and asks', async () => {
  const day = await talking();
  await day.restart();
  await day.engine.close();
  day.clock.boot = 'boot-2';
  day.clock.upMs = 5000;
  await day.restart();
  expect(timer(day)).toMatchObject({ state: 'INTERRUPTED', elapsedMs: 60_000 });
  await day.engine.execute(operator, 'startTimer', {});
  day.clock.upMs += 1000;
  expect(timer(day)).toMatchObject({ state: 'RUNNING', elapsedMs: 61_000 });
});

test('one minute more or less changes the limit, not the time spoken', async () => {
  const day = await talking();
  const limitMs = timer(day)?.limitMs ?? 0;
  await day.engine.execute(operator, 'adjustTimer', { byMs: 60_000 });
  expect(timer(day)).toMatchObject({ limitMs: limitMs + 60_000, elapsedMs: 60_000 });
  await day.engine.execute(operator, 'pauseTimer', {});
  day.clock.upMs += 60_000;
  expect(timer(day)).toMatchObject({ state: 'PAUSED', elapsedMs: 60_000 });
});
