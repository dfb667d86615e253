/** A second laptop takes the day over: the old host learns of it, stops, and hands over what the new one lacks. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../../db/backup.ts';
import { openDatabase } from '../../../db/open.ts';
import { restoreBackup } from '../../../db/restore.ts';
import { verify } from '../../../db/verify.ts';
import { leaveMark, readMark } from './hostMarks.ts';
import { createEngine, type Change } from '../index.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
  temporaryFolder,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const nowMs = 1_790_000_000_000;

/** The old host goes on after its last backup; the new one begins from that backup. */
async function takeOver() {
  const old = await startDay();
  await openScoring(old, 'M01');
  const submit = (id: string, value: number) =>
    old.engine.execute(
      panelistSeat(eventId, id),
      'submitSheet',
      revision('M01', 1, fullContent(old, value)),
    );
  await submit('P1', 4);
  const stick = join(dirname(old.path), 'stick');
  const backup = await writeBackup(old.db, stick, 'lock', nowMs);
  await submit('P2', 5);
  await old.engine.execute(operator, 'annotate', { text: 'sesudah cadangan' });
  const path = join(temporaryFolder(), 'bantaya.sqlite');
  mkdirSync(dirname(path), { recursive: true });
  await restoreBackup(backup.path, path, join(dirname(path), 'cadangan'), nowMs);
  const db = openDatabase(path);
  const changes: Change[] = [];
  const fresh = createEngine(db, { clock: old.clock, publish: (change) => changes.push(change) });
  onTestFinished(async () => {
    await fresh.close();
    db.close();
  });
  return { old, fresh, db, stick, changes };
}

const refused = (code: string) => ({ problem: { code } });

test('the old host finds the mark on the stick, and changes nothing any more, also after a restart', async () => {
  const { old, fresh, stick } = await takeOver();
  await leaveMark(stick, fresh.takeover.records());
  await old.engine.execute(operator, 'setRoomOpen', { isRoomOpen: 1 });
  expect(await old.engine.takeover.consider(await readMark(stick))).toBe(true);
  const facts = JSON.stringify(old.engine.readFacts(eventId));
  const check = async () => {
    const { engine } = old;
    await expect(
      engine.execute(operator, 'lockPresentation', { presentationId: 'M01' }),
    ).rejects.toMatchObject(refused('REPLACED'));
    await expect(
      engine.execute(
        panelistSeat(eventId, 'P3'),
        'submitSheet',
        revision('M01', 1, fullContent(old, 2)),
      ),
    ).rejects.toMatchObject(refused('REPLACED'));
    expect(JSON.stringify(engine.readFacts(eventId))).toBe(facts);
    expect(engine.read(operator, 'live').value?.isRoomOpen).toBe(false);
    expect(engine.read(operator, 'stage').value?.isBlank).toBe(true);
    expect(engine.read(operator, 'host').value.replacedBy).toMatchObject({ epoch: 2 });
  };
  await check();
  await old.restart();
  await check();
});

test('what the new host lacks comes over with its proofs: acknowledged sheets stand, steps are named', async () => {
  const { old, fresh, db } = await takeOver();
  await old.engine.takeover.consider(fresh.takeover.records());
  expect(old.engine.read(operator, 'host').value.differences).toMatchObject({
    sheets: 1,
    stepCount: 2,
  });
  const file = await old.engine.execute(operator, 'exportDifferences', {});
  expect(file.steps.map(({ command }) => command)).toEqual(['submitSheet', 'annotate']);
  const answer = await fresh.execute(operator, 'importDifferences', file);
  expect(answer).toMatchObject({ applied: 1, waiting: 0, refused: 0 });
  // The sheet has come over by itself: only what nothing carries is left to do again.
  expect(answer.steps.map(({ command }) => command)).toEqual(['annotate']);
  const wanted = old.engine.readFacts(eventId).score;
  expect(fresh.readFacts(eventId).score).toEqual(wanted);
  expect(await fresh.execute(operator, 'importDifferences', file)).toMatchObject({
    applied: 0,
    unchanged: 1,
  });
  expect(verify(db).findings).toEqual([]);
});

test('a lock that comes over with the differences reaches every seat, as one that a seat brings does', async () => {
  const { old, fresh, changes } = await takeOver();
  await old.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  await old.engine.takeover.consider(fresh.takeover.records());
  const file = await old.engine.execute(operator, 'exportDifferences', {});
  changes.length = 0;
  const { locks } = await fresh.execute(operator, 'importDifferences', file);
  expect(locks).toBe(1);
  expect(changes.some(({ topics }) => topics.has('locks') && topics.has('tray'))).toBe(true);
  expect(fresh.read(operator, 'locks').value).toMatchObject([
    { presentationId: 'M01', kind: 'LOCK' },
  ]);
});

test('a sheet changed in the file, and one entered from paper, wait for the operator', async () => {
  const { old, fresh } = await takeOver();
  await old.engine.takeover.consider(fresh.takeover.records());
  const file = await old.engine.execute(operator, 'exportDifferences', {});
  const [sheet] = file.sheets;
  const changed = {
    ...sheet!,
    content: { ...sheet!.content, note: 'lain' },
  };
  const paper = { ...sheet!, panelistId: 'P3', writer: 'OPERATOR' as const, receipt: null };
  const answer = await fresh.execute(operator, 'importDifferences', {
    ...file,
    sheets: [changed, paper],
  });
  expect(answer).toMatchObject({ applied: 0, waiting: 2 });
  expect(
    fresh.read(operator, 'tray').value?.waiting.map(({ panelistId, cause }) => [panelistId, cause]),
  ).toEqual(
    expect.arrayContaining([
      ['P2', 'UNRECEIPTED'],
      ['P3', 'UNRECEIPTED'],
    ]),
  );
  expect(fresh.readFacts(eventId).sheet.map(({ panelistId }) => panelistId)).toEqual(['P1']);
});

test('a seat that has met the new host makes the old one stop; forged and older records do not', async () => {
  const { old, fresh } = await takeOver();
  const [record] = fresh.takeover.records();
  const seat = panelistSeat(eventId, 'P1');
  const present = (changed: object) =>
    old.engine.execute(seat, 'presentHosts', { records: [{ ...record!, ...changed }] });
  expect(await present({ epoch: 9 })).toEqual({ isReplaced: false });
  expect(await present({ hostName: 'lain' })).toEqual({ isReplaced: false });
  await fresh.execute(seat, 'presentHosts', { records: old.engine.takeover.records() });
  expect(fresh.read(operator, 'host').value.replacedBy).toBeNull();
  expect(await present({})).toEqual({ isReplaced: true });
  expect(old.engine.read(seat, 'host').value.replacedBy).not.toBeNull();
  expect(old.engine.read(seat, 'host').value.differences).toBeNull();
});

test('a person may decide that the old laptop goes on: then the other one has been replaced', async () => {
  const { old, fresh } = await takeOver();
  await old.engine.takeover.consider(fresh.takeover.records());
  await old.engine.execute(operator, 'resumeHosting', {});
  expect(old.engine.read(operator, 'live').epoch).toBe(3);
  await old.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  expect(await fresh.takeover.consider(old.engine.takeover.records())).toBe(true);
  await expect(fresh.execute(operator, 'annotate', { text: 'x' })).rejects.toMatchObject(
    refused('REPLACED'),
  );
  await expect(old.engine.execute(operator, 'resumeHosting', {})).rejects.toMatchObject(
    refused('NOT_REPLACED'),
  );
});
