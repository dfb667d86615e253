import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { previewBackup } from '../../../db/openBackup.ts';
import { openDatabase } from '../../../db/open.ts';
import { createEngine } from '../index.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, temporaryFolder } from '../testing/testEngine.ts';
import { writeBackupAside } from './backupWriter.ts';

async function startLiveDay() {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'bantaya.sqlite'));
  const engine = createEngine(db, { backupFolder: join(folder, 'cadangan'), hasAnalyst: true });
  onTestFinished(async () => {
    await engine.close();
    db.close();
  });
  const facts = emptyDay(sampleFacts());
  await engine.execute(operator, 'importEvent', { facts, source: '' });
  await engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await engine.execute(operator, 'openScoring', { presentationId: 'M01' });
  return { folder, db, engine };
}

test('a backup made while the room goes on is whole, and the room is not held up', async () => {
  const { engine, db, folder } = await startLiveDay();
  await engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  const backup = writeBackupAside(db, join(folder, 'lain'), 'manual', 1_790_000_000_000);
  let isWriting = true;
  void backup.finally(() => (isWriting = false));
  let steps = 0;
  while (isWriting) {
    await engine.execute(operator, 'annotate', { text: `langkah ${(steps += 1)}` });
  }
  expect(steps).toBeGreaterThan(1);
  expect(previewBackup((await backup).path)).toMatchObject({ isClean: true, problem: null });
  await vi.waitFor(
    () => {
      const state = engine.read(operator, 'backups').value;
      expect(state).toMatchObject({ isRunning: false, problem: null, last: { reason: 'lock' } });
    },
    { timeout: 60_000 },
  );
});

test('a folder that cannot be written is named as the problem', async () => {
  const { db, folder } = await startLiveDay();
  await expect(
    writeBackupAside(db, join(folder, 'bantaya.sqlite', 'x'), 'manual', 1_790_000_000_000),
  ).rejects.toMatchObject({ code: expect.stringMatching(/ENOTDIR|EEXIST/) as string });
});
