/** What version 0.1.0 wrote: its archive, a backup, the file of a seat, differences, and a day that breaks rules of today. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Db } from '../../../db/open.ts';
import { restoreBackup } from '../../../db/restore.ts';
import { verify } from '../../../db/verify.ts';
import type { CarriedSeat } from '../../contract/carry.ts';
import type { Differences } from '../../contract/takeover.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { parseArchive } from '../../reports/archive/archive.ts';
import { createEngine, type Engine } from '../index.ts';
import {
  operator,
  panelInput,
  startDay,
  temporaryFolder,
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const unpack = (name: string): Buffer =>
  gunzipSync(readFileSync(new URL(`./fixtures/${name}.gz`, import.meta.url)));
const readJson = <Value>(name: string): Value => JSON.parse(unpack(name).toString()) as Value;

function openFile(path: string): Pick<TestDay, 'engine' | 'db'> {
  const db: Db = openDatabase(path);
  const engine: Engine = createEngine(db);
  onTestFinished(async () => {
    await engine.close();
    db.close();
  });
  return { db, engine };
}
const lay = (name: string): string => {
  const path = join(temporaryFolder(), 'bantaya.sqlite');
  writeFileSync(path, unpack(name));
  return path;
};

test('an archive of 0.1.0 comes in, with a roll for what it has locked', async () => {
  const { facts } = parseArchive(unpack('archive-0.1.0.json'));
  const { engine } = await startDay(facts);
  const now = engine.readFacts(eventId);
  expect(now.roll.length).toBeGreaterThan(0);
  expect(now.publication).toHaveLength(1);
  expect(now.sheet.filter(({ state }) => state === 'LOCKED')).toHaveLength(4);
  expect(engine.read(operator, 'stage').value).toMatchObject({ scene: 'RESULT' });
});

test('a backup, a seat’s file and the differences of 0.1.0 put a lost lock together again', async () => {
  const path = join(temporaryFolder(), 'data/bantaya.sqlite');
  mkdirSync(dirname(path));
  await restoreBackup(lay('backup-0.1.0.sqlite'), path, join(dirname(path), 'kept'), 1);
  const { db, engine } = openFile(path);
  const seat = readJson<CarriedSeat>('seat-0.1.0.json');
  expect(await engine.execute(operator, 'importSeat', seat)).toMatchObject({
    locks: 1,
    applied: 1,
    waiting: 1,
  });
  const differences = readJson<Differences>('differences-0.1.0.json');
  expect(await engine.execute(operator, 'importDifferences', differences)).toMatchObject({
    locks: 0,
    applied: 3,
    unchanged: 1,
  });
  const facts = engine.readFacts(eventId);
  expect(facts.presentation[0]).toMatchObject({ id: 'M01', phase: 'LOCKED' });
  expect(facts.sheet.map(({ panelistId, state, writer }) => [panelistId, state, writer])).toEqual(
    ['P1', 'P2', 'P3', 'P5'].map((id) => [id, 'LOCKED', 'PANELIST']),
  );
  expect(engine.read(operator, 'tray').value).toMatchObject({
    waiting: [{ panelistId: 'P1', cause: 'UNRECEIPTED', revision: 3 }],
    missing: [],
  });
  expect(listContradictions(facts)).toEqual([]);
  expect(verify(db).findings).toEqual([]);
});

test('a day of 0.1.0 that breaks rules opens, says where, goes on, and takes nothing that would make it worse', async () => {
  const { db, engine } = openFile(lay('broken-0.1.0.sqlite'));
  const day = { engine, db } as TestDay;
  const found = () =>
    engine.read(operator, 'setup').value?.readiness.find(({ code }) => code === 'CONTRADICTIONS');
  expect(found()).toMatchObject({ isOk: false, values: { count: 2 } });
  expect(String(found()?.values['id'])).toContain('Ketua');
  // What has nothing to do with it goes on.
  await engine.execute(operator, 'unlockPresentation', {
    presentationId: 'M01',
    name: 'Ketua',
    reason: 'koreksi',
  });
  await engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  const chairs = engine.readFacts(eventId).panelist.filter(({ role }) => role === 'CHAIR');
  expect(chairs).toHaveLength(2);
  await expect(
    engine.execute(operator, 'savePanelist', panelInput(day, 'P5', { role: 'CHAIR' })),
  ).rejects.toMatchObject({ problem: { code: 'DUPLICATE' } });
  // And it can be put right, one thing after the other.
  await engine.execute(operator, 'savePanelist', panelInput(day, 'P2', { role: 'MEMBER' }));
  expect(found()).toMatchObject({ isOk: false, values: { count: 1 } });
  expect(verify(db).findings).toEqual([]);
});
