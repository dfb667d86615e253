import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/open.ts';
import { createEngine } from '../index.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import {
  operator,
  panelistSeat,
  startDay,
  temporaryFolder,
  type TestDay,
} from '../testing/testEngine.ts';

const decisionOf = (day: Pick<TestDay, 'engine'>, presentationId: string) =>
  day.engine
    .readFacts(day.engine.openEventId() ?? '')
    .decision.find((row) => row.presentationId === presentationId)!;
const unlock = (day: TestDay, presentationId: string) =>
  day.engine.execute(operator, 'unlockPresentation', {
    presentationId,
    name: 'Operator Contoh',
    reason: 'Satu nilai salah ketik',
  });
const confirm = (day: TestDay, presentationId: string) =>
  day.engine.execute(operator, 'confirmDecision', { presentationId, isConfirmed: 1 });

test('A confirmation belongs to the locked scores it was given for: unlocking takes the confirmation back', async () => {
  const day = await startDay(sampleFacts());
  const presentationId = 'M01';
  const before = decisionOf(day, presentationId);
  expect(before.isConfirmed).toBe(1);
  await unlock(day, presentationId);
  expect(decisionOf(day, presentationId)).toEqual({ ...before, isConfirmed: 0 });
  await expect(confirm(day, presentationId)).rejects.toMatchObject({
    problem: { code: 'NOT_LOCKED' },
  });
});

test('A confirmation belongs to the locked scores it was given for: after locking again nobody’s old confirmation counts', async () => {
  const day = await startDay(sampleFacts());
  const presentationId = 'M01';
  await unlock(day, presentationId);
  await day.engine.execute(operator, 'lockPresentation', { presentationId });
  expect(decisionOf(day, presentationId).isConfirmed).toBe(0);
  await confirm(day, presentationId);
  expect(decisionOf(day, presentationId).isConfirmed).toBe(1);
});

test('A confirmation belongs to the locked scores it was given for: an unlock that a seat brings back takes it as well', async () => {
  const day = await startDay(sampleFacts());
  const presentationId = 'M01';
  await unlock(day, presentationId);
  await day.engine.execute(operator, 'lockPresentation', { presentationId });
  await confirm(day, presentationId);
  const path = join(temporaryFolder(), 'older.sqlite');
  await day.db.backup(path);
  await unlock(day, presentationId);
  const seat = panelistSeat(sampleFacts().event.id, 'P1');
  const records = day.engine.read(seat, 'locks').value;

  const db = openDatabase(path);
  const older = { engine: createEngine(db, { clock: day.clock }) };
  expect(decisionOf(older, presentationId).isConfirmed).toBe(1);
  expect(await older.engine.execute(seat, 'presentLocks', { records })).toEqual({ applied: 1 });
  expect(decisionOf(older, presentationId).isConfirmed).toBe(0);
  await older.engine.close();
  db.close();
});
