import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { createEngine, type Change } from './index.ts';
import { sampleFacts } from './sample/sampleFacts.ts';
import { operator, temporaryFolder } from './testing/testEngine.ts';

test('the ranking that a thread made reaches the operator as a change, equal to the one made on the spot', async () => {
  const changes: Change[] = [];
  const db = openDatabase(join(temporaryFolder(), 'bantaya.sqlite'));
  const engine = createEngine(db, { hasAnalyst: true, publish: (change) => changes.push(change) });
  onTestFinished(async () => {
    await engine.close();
    db.close();
  });
  await engine.execute(operator, 'importEvent', { facts: sampleFacts(), source: '' });
  const before = engine.read(operator, 'ranking').value;
  expect(before?.lockedCount).toBe(12);
  changes.length = 0;
  await engine.execute(operator, 'unlockPresentation', {
    presentationId: 'M09',
    name: 'Ketua',
    reason: 'koreksi',
  });
  await vi.waitFor(
    () =>
      expect(changes.some(({ topics }) => topics.size === 2 && topics.has('ranking'))).toBe(true),
    5000,
  );
  const after = engine.read(operator, 'ranking').value;
  expect(after?.lockedCount).toBe(11);
  expect(after?.analysis.presentations.some(({ id }) => id === 'M09')).toBe(false);
});
