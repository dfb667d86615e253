import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../db/open.ts';
import { previewBackup } from '../../../db/openBackup.ts';
import { createEngine } from '../index.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import { operator, temporaryFolder, testClock } from '../testing/testEngine.ts';

async function dayWithBackups() {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'bantaya.sqlite'));
  const engine = createEngine(db, { clock: testClock(), backupFolder: join(folder, 'cadangan') });
  onTestFinished(async () => {
    await engine.close();
    db.close();
  });
  await engine.execute(operator, 'importEvent', { facts: emptyDay(sampleFacts()), source: '' });
  await engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await engine.execute(operator, 'openScoring', { presentationId: 'M01' });
  const settled = () =>
    vi.waitFor(() =>
      expect(engine.read(operator, 'backups').value).toMatchObject({ isRunning: false, last: {} }),
    );
  return { folder, engine, settled, state: () => engine.read(operator, 'backups').value };
}

test('every lock leaves a backup that opens and verifies', async () => {
  const { folder, engine, settled, state } = await dayWithBackups();
  await engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  await settled();
  expect(state()).toMatchObject({ problem: null, last: { reason: 'lock' } });
  const { name } = state().files[0]!;
  expect(previewBackup(join(folder, 'cadangan', name))).toMatchObject({
    isClean: true,
    events: [{ status: 'LIVE' }],
  });
});

test('a second copy goes to the stick; a stick that was pulled is warned about and does not stop anything', async () => {
  const { folder, engine, settled, state } = await dayWithBackups();
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  await engine.execute(operator, 'setBackupFolder', { folder: stick });
  await settled();
  expect(state().second).toMatchObject({ state: 'OK' });
  // Beside the copy: the mark by which a later host is known.
  expect(
    readdirSync(stick)
      .map((name) => name.split(/[.-]/).at(-1))
      .toSorted((a, b) => (a ?? '').localeCompare(b ?? '')),
  ).toEqual(['json', 'sqlite']);
  rmSync(stick, { recursive: true });
  await engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  await vi.waitFor(() => expect(state().second?.state).toBe('MISSING'));
  expect(state()).toMatchObject({ problem: null, last: { reason: 'lock' } });
});
