/** Who scores, and with what weight, is frozen like the rules; a locked result never moves by itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { writeBackup } from '../../../db/backup.ts';
import { openDatabase, type Db } from '../../../db/open.ts';
import { rollTable } from '../../../db/panel.ts';
import { restoreBackup } from '../../../db/restore.ts';
import { verify } from '../../../db/verify.ts';
import { createEngine, type Engine } from '../index.ts';
import { emptyDay } from '../sample/emptyDay.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelInput,
  panelistSeat,
  revision,
  startDay,
  temporaryFolder,
  type PanelInput,
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const presentationId = 'M01';

/** M01 of the sample without conflicts, locked with the sheets of P1 to P4 of a panel of `size`. */
async function lockedDay(size = 6): Promise<TestDay> {
  const facts = emptyDay(sampleFacts());
  const day = await startDay({
    ...facts,
    conflict: [],
    panelist: facts.panelist
      .slice(0, size)
      .map((row) => ({ ...row, agencyId: null, substituteForId: null })),
  });
  await openScoring(day, presentationId);
  for (const [at, id] of ['P1', 'P2', 'P3', 'P4'].entries())
    await day.engine.execute(
      panelistSeat(eventId, id),
      'submitSheet',
      revision(presentationId, 1, fullContent(day, at + 2)),
    );
  await day.engine.execute(operator, 'lockPresentation', { presentationId });
  return day;
}

const resultOf = ({ engine }: TestDay) => {
  const ranking = engine.read(operator, 'ranking').value;
  const [row] = ranking?.analysis.presentations ?? [];
  const progress = engine.read(operator, 'progress').value;
  return {
    score: row?.score,
    rank: row?.rank,
    quorum: row?.quorum,
    validBallots: row?.validBallots,
    eligible: row?.eligible,
    votes: ranking?.deliberation[0]?.votes,
    notes: ranking?.deliberation[0]?.notes,
    expected: progress?.expected,
    submitted: progress?.submitted,
  };
};

const importPanel = (day: TestDay, panelists: readonly PanelInput[]) =>
  day.engine.execute(operator, 'applyImport', {
    agencies: [],
    programmes: [],
    panelists: [...panelists],
    presentations: [],
    rubric: null,
  });

const moves: readonly (readonly [string, (day: TestDay) => Promise<unknown>])[] = [
  [
    'savePanelist isScoring 0',
    (day) => day.engine.execute(operator, 'savePanelist', panelInput(day, 'P1', { isScoring: 0 })),
  ],
  [
    'savePanelist role ADVISER',
    (day) =>
      day.engine.execute(operator, 'savePanelist', panelInput(day, 'P2', { role: 'ADVISER' })),
  ],
  ['applyImport isScoring 0', (day) => importPanel(day, [panelInput(day, 'P3', { isScoring: 0 })])],
  [
    'applyImport weight',
    (day) => importPanel(day, [panelInput(day, 'P1', { weight: '5' })]).catch(() => undefined),
  ],
  [
    'a substitute added after the lock (savePanelist)',
    (day) => {
      const { id: _, ...input } = panelInput(day, 'P6', { name: 'Pengganti', nip: null });
      return day.engine.execute(operator, 'savePanelist', { ...input, substituteForId: 'P6' });
    },
  ],
  [
    'a panelist imported after the lock (applyImport)',
    (day) => importPanel(day, [panelInput(day, 'P6', { id: 'P99', name: 'Baru', nip: null })]),
  ],
  [
    'setAttendance',
    (day) =>
      day.engine.execute(operator, 'setAttendance', {
        panelistId: 'P6',
        attendance: 'ABSENT',
        note: '',
      }),
  ],
];

test.each(moves)('%s leaves the locked result alone', async (_, move) => {
  const day = await lockedDay();
  const before = resultOf(day);
  expect(before).toMatchObject({ validBallots: 4, eligible: 6, quorum: true });
  await move(day);
  expect(resultOf(day)).toEqual(before);
});

test('the weight of a panelist on a roll is refused where it would change', async () => {
  const day = await lockedDay();
  await expect(importPanel(day, [panelInput(day, 'P1', { weight: '5' })])).rejects.toMatchObject({
    problem: { code: 'RULES_FROZEN' },
  });
});

test('panelists without a sheet deleted after the lock: refused, naming the presentation', async () => {
  const day = await lockedDay();
  const before = resultOf(day);
  await expect(day.engine.execute(operator, 'deletePanelist', { id: 'P6' })).rejects.toMatchObject({
    problem: { code: 'LOCKED', values: { number: 1 } },
  });
  expect(resultOf(day)).toEqual(before);
});

test('an unlock takes the roll back, and the next lock writes the panel of then', async () => {
  const day = await lockedDay();
  const { engine } = day;
  await engine.execute(operator, 'savePanelist', panelInput(day, 'P6', { isScoring: 0 }));
  expect(resultOf(day).eligible).toBe(6);
  await engine.execute(operator, 'unlockPresentation', {
    presentationId,
    name: 'Ketua Panel',
    reason: 'Nilai P1 keliru disalin dari kertas',
  });
  expect(engine.readFacts(eventId).roll).toEqual([]);
  await engine.execute(operator, 'lockPresentation', { presentationId });
  expect(engine.readFacts(eventId).roll.map(({ panelistId }) => panelistId)).toEqual([
    'P1',
    'P2',
    'P3',
    'P4',
    'P5',
  ]);
  expect(resultOf(day)).toMatchObject({ eligible: 5, expected: 5 });
});

test('a day locked by version 0.1.0 gets its roll when it is opened, as a step that is proved', async () => {
  const path = join(temporaryFolder(), 'bantaya.sqlite');
  const packed = readFileSync(new URL('./fixtures/day-0.1.0.sqlite.gz', import.meta.url));
  writeFileSync(path, gunzipSync(packed));
  const open = (): { db: Db; engine: Engine } => {
    const db = openDatabase(path);
    return { db, engine: createEngine(db) };
  };
  const { db, engine } = open();
  expect(rollTable.list(db, eventId).map(({ panelistId }) => panelistId)).toEqual([
    'P1',
    'P2',
    'P3',
    'P4',
    'P5',
    'P6',
    'P7',
  ]);
  // What that version said of it.
  expect(engine.read(operator, 'ranking').value?.analysis.presentations).toMatchObject([
    { id: 'M01', validBallots: 4, eligible: 7, quorum: false, rank: null },
  ]);
  // The trail names the host as whoever did it.
  expect(engine.readLedger(eventId)).toContainEqual(
    expect.objectContaining({ command: 'enrolOldLocks', seat: 'OPERATOR host' }),
  );
  expect(verify(db).findings).toEqual([]);
  await engine.close();
  db.close();
  // Once is enough.
  const again = open();
  const steps = again.engine.readLedger(eventId).map(({ command }) => command);
  expect(steps.filter((command) => command === 'enrolOldLocks')).toHaveLength(1);
  await again.engine.close();
  again.db.close();
});

test('a lock record brings its roll to a host restored from before the lock, whatever its panel became', async () => {
  const old = await startDay({ ...emptyDay(sampleFacts()), conflict: [] });
  await openScoring(old, presentationId);
  const backup = await writeBackup(old.db, join(dirname(old.path), 'stick'), 'manual', 1);
  await old.engine.execute(operator, 'lockPresentation', { presentationId });
  const enrolled = old.engine.readFacts(eventId).roll;
  expect(enrolled).toHaveLength(7);
  const records = old.engine.read(panelistSeat(eventId, 'P1'), 'locks').value;
  const path = join(temporaryFolder(), 'bantaya.sqlite');
  await restoreBackup(backup.path, path, join(dirname(path), 'cadangan'), 2);
  const db = openDatabase(path);
  const engine = createEngine(db);
  onTestFinished(async () => {
    await engine.close();
    db.close();
  });
  await engine.execute(
    operator,
    'savePanelist',
    panelInput({ ...old, engine }, 'P6', { isScoring: 0 }),
  );
  await engine.execute(panelistSeat(eventId, 'P1'), 'presentLocks', { records });
  expect(engine.readFacts(eventId).roll).toEqual(enrolled);
});

test('a record whose roll was changed on the way is believed by nobody', async () => {
  const day = await lockedDay();
  const [record] = day.engine.read(panelistSeat(eventId, 'P1'), 'locks').value;
  if (!record) throw new Error('a lock leaves a record');
  expect(record.roll).toHaveLength(6);
  const changed = { ...record, roll: record.roll?.slice(1) };
  expect(
    await day.engine.execute(panelistSeat(eventId, 'P1'), 'presentLocks', { records: [changed] }),
  ).toEqual({ applied: 0 });
});
