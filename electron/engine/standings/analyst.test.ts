import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../db/open.ts';
import { startAnalyst } from './analyst.ts';
import { createEngine, type Change } from '../index.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, temporaryFolder } from '../testing/testEngine.ts';

function openDay() {
  const changes: Change[] = [];
  const db = openDatabase(join(temporaryFolder(), 'bantaya.sqlite'));
  const engine = createEngine(db, { hasAnalyst: true, publish: (change) => changes.push(change) });
  onTestFinished(async () => {
    await engine.close();
    db.close();
  });
  return { changes, db, engine };
}
const unlock = { presentationId: 'M09', name: 'Ketua', reason: 'koreksi' };
/** The change that only says that the ranking is there. */
const hasRanking = (changes: readonly Change[]) =>
  changes.some(({ topics }) => topics.size === 2 && topics.has('ranking'));

test('the ranking that a thread made reaches the operator as a change, equal to the one made on the spot', async () => {
  const { changes, engine } = openDay();
  await engine.execute(operator, 'importEvent', { facts: sampleFacts(), source: '' });
  const before = engine.read(operator, 'ranking').value;
  expect(before?.lockedCount).toBe(12);
  changes.length = 0;
  await engine.execute(operator, 'unlockPresentation', unlock);
  await vi.waitFor(() => expect(hasRanking(changes)).toBe(true), 20_000);
  const after = engine.read(operator, 'ranking').value;
  expect(after?.lockedCount).toBe(11);
  expect(after?.analysis.presentations.some(({ id }) => id === 'M09')).toBe(false);
});

test('a commit that fails while the thread is at work costs nobody the ranking it was making', async () => {
  const { changes, db, engine } = openDay();
  await engine.execute(operator, 'importEvent', { facts: sampleFacts(), source: '' });
  await vi.waitFor(() => expect(hasRanking(changes)).toBe(true), 20_000);
  const isAtWork = Promise.withResolvers<void>();
  const send = Reflect.get(Worker.prototype, 'postMessage') as (
    this: Worker,
    task: unknown,
  ) => void;
  const asking = vi.spyOn(Worker.prototype, 'postMessage');
  onTestFinished(() => asking.mockRestore());
  asking.mockImplementation(function ask(this: Worker, task: unknown) {
    send.call(this, task);
    isAtWork.resolve();
  });
  await engine.execute(operator, 'unlockPresentation', unlock);
  changes.length = 0;
  await isAtWork.promise;
  // Somebody else's transaction on the connection: nothing of the next batch can be written.
  db.exec('BEGIN');
  await expect(engine.execute(operator, 'setMessage', { message: 'halo' })).rejects.toThrow(
    'transaction',
  );
  await vi.waitFor(() => expect(hasRanking(changes)).toBe(true), 20_000);
  const { analysis } = engine.read(operator, 'ranking').value ?? {};
  expect(analysis?.presentations.some(({ id }) => id === 'M09')).toBe(false);
});

test('a thread that is closed at any moment of its start ends by itself: torn down while it loads SQLite it would end the process', async () => {
  const { db } = openDay();
  const terminate = vi.spyOn(Worker.prototype, 'terminate');
  onTestFinished(() => terminate.mockRestore());
  for (const afterMs of [0, 20, 40, 80]) {
    const analyst = startAnalyst(db.name);
    const answer = analyst.make('contoh-2026-12-09');
    await wait(afterMs);
    await analyst.close();
    // Nobody is left waiting.
    await answer;
  }
  expect(terminate).not.toHaveBeenCalled();
});
