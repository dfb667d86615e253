/** What reaches a restored host comes in any order; where the day then stands may not depend on it. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { ofSuite } from '../../../build/suites/rounds.ts';
import { writeBackup } from '../../../db/backup.ts';
import { openDatabase } from '../../../db/open.ts';
import { restoreBackup } from '../../../db/restore.ts';
import { verify } from '../../../db/verify.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import type { CarriedSeat } from '../../contract/carry.ts';
import type { LockRecord, SheetRevision } from '../../contract/sheets.ts';
import { createEngine, type Engine } from '../index.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelInput,
  panelistSeat,
  revision,
  startDay,
  temporaryFolder,
  testClock,
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const presentationId = 'M01';
const ketua = { presentationId, name: 'Ketua', reason: 'koreksi' };

type Arrival = (engine: Engine) => Promise<unknown>;

/** Sends as a seat would and keeps the receipt. */
async function send(day: TestDay, panelistId: string, sheet: SheetRevision) {
  const seat = panelistSeat(eventId, panelistId);
  const { receipt } = await day.engine.execute(seat, 'submitSheet', sheet);
  return { ...sheet, receipt };
}
const recordNow = (day: TestDay): LockRecord[] => [
  ...day.engine.read(panelistSeat(eventId, 'P1'), 'locks').value,
];
const seatFile = (locks: LockRecord[], sheets: SheetRevision[]): CarriedSeat => ({
  kind: 'bantaya-seat',
  version: 1,
  eventId,
  panelistId: 'P1',
  epoch: 1,
  locks,
  revisions: sheets.map((sheet, at) => ({ ...sheet, act: 'SUBMIT', order: at + 1 })),
});

/** A backup from before a lock, an unlock and (`isLockedAgain`) a second lock, and all that may still come of them. */
async function lostDay(isLockedAgain: boolean) {
  const day = await startDay();
  await openScoring(day, presentationId);
  const p1 = panelistSeat(eventId, 'P1');
  await day.engine.execute(p1, 'saveDraft', revision(presentationId, 1, fullContent(day, 1)));
  const folder = temporaryFolder();
  const backup = await writeBackup(day.db, join(folder, 'stick'), 'timed', 1_790_000_000_000);

  const first = await send(day, 'P1', revision(presentationId, 2, fullContent(day, 2)));
  const second = await send(day, 'P2', revision(presentationId, 1, fullContent(day, 3)));
  await day.engine.execute(operator, 'setAttendance', {
    panelistId: 'P3',
    attendance: 'ABSENT',
    note: '',
  });
  await day.engine.execute(operator, 'lockPresentation', { presentationId });
  const lock = recordNow(day);
  // Who left the panel after the lock is on its roll all the same.
  await day.engine.execute(operator, 'savePanelist', panelInput(day, 'P4', { isScoring: 0 }));
  await day.engine.execute(operator, 'unlockPresentation', ketua);
  const unlock = recordNow(day);
  const corrected = await send(day, 'P2', revision(presentationId, 2, fullContent(day, 4)));
  if (isLockedAgain) await day.engine.execute(operator, 'lockPresentation', { presentationId });
  const last = recordNow(day);
  const differences = await day.engine.execute(operator, 'exportDifferences', {});
  // Changed by its panelist while no host was there.
  const edited = revision(presentationId, 3, fullContent(day, 5));

  const asSeat =
    (panelistId: string, records: LockRecord[], sheets: SheetRevision[]): Arrival =>
    async (engine) => {
      const seat = panelistSeat(eventId, panelistId);
      await engine.execute(seat, 'presentLocks', { records });
      for (const sheet of sheets) await engine.execute(seat, 'submitSheet', sheet);
    };
  const arrivals: Record<string, Arrival> = {
    'a seat with the first lock': asSeat('P1', lock, [first]),
    'a seat with the last record': asSeat('P2', last, [corrected]),
    'the sheet before its correction': asSeat('P2', [], [second]),
    'a seat that saw the unlock': asSeat('P5', unlock, []),
    'the file of a seat': (engine) =>
      engine.execute(
        operator,
        'importSeat',
        seatFile(lock, isLockedAgain ? [first, edited] : [first]),
      ),
    ...(isLockedAgain ? { 'an edit nobody acknowledged': asSeat('P1', [], [edited]) } : {}),
    'the differences of the host that was replaced': (engine) =>
      engine.execute(operator, 'importDifferences', differences),
  };
  return { backup: backup.path, folder, arrivals };
}

/** What counts, and what waits; drafts count nowhere, and when and by which door something was heard is nobody's result. */
function standing(engine: Engine) {
  const facts = engine.readFacts(eventId);
  return {
    phase: facts.presentation.find(({ id }) => id === presentationId)?.phase,
    lockedAtMs: facts.presentation.find(({ id }) => id === presentationId)?.lockedAtMs,
    rulesHash: facts.event.rulesHash,
    roll: facts.roll,
    sheets: facts.sheet
      .filter(({ state }) => state !== 'DRAFT')
      .map(({ updatedAtMs: _u, submittedAtMs: _s, door: _d, ...sheet }) => sheet),
    scores: facts.score,
    waiting: facts.waitingSheet
      .filter(({ status }) => status === 'WAITING')
      .map(({ panelistId, cause, writer, device, revision: number, content }) =>
        JSON.stringify([panelistId, cause, writer, device, number, content]),
      )
      .toSorted(),
    missing: engine.read(operator, 'tray').value?.missing,
    contradictions: listContradictions(facts),
  };
}

/** Every order where there are few, else as many as asked for, drawn the same way each time. */
function* orders<Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  let seed = 1;
  const draw = (below: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  yield items;
  yield items.toReversed();
  for (let count = 2; count < most; count += 1) {
    const rest = [...items];
    yield items.map(() => rest.splice(draw(rest.length), 1)[0] as Item);
  }
}

for (const isLockedAgain of [true, false]) {
  test(`in whatever order seats, files and records reach a restored host, the day ${isLockedAgain ? 'locked again' : 'unlocked'} stands the same`, async () => {
    const { backup, folder, arrivals } = await lostDay(isLockedAgain);
    let wanted: ReturnType<typeof standing> | undefined;
    let round = 0;
    for (const order of orders(Object.keys(arrivals), ofSuite(12, 200))) {
      const path = join(folder, `round-${(round += 1)}`, 'bantaya.sqlite');
      mkdirSync(dirname(path), { recursive: true });
      copyFileSync(backup, join(dirname(path), 'copy.sqlite'));
      await restoreBackup(
        join(dirname(path), 'copy.sqlite'),
        path,
        join(dirname(path), 'kept'),
        1_790_000_600_000,
      );
      const db = openDatabase(path);
      const engine = createEngine(db, { clock: testClock() });
      for (const name of order) await arrivals[name]?.(engine);
      const now = standing(engine);
      expect(now.contradictions).toEqual([]);
      expect(verify(db).findings).toEqual([]);
      wanted ??= now;
      expect(now, order.join(', then ')).toEqual(wanted);
      await engine.close();
      db.close();
    }
    expect(wanted).toMatchObject({
      phase: isLockedAgain ? 'LOCKED' : 'SCORING',
      missing: [],
      sheets: isLockedAgain
        ? [
            { panelistId: 'P1', state: 'LOCKED', revision: 2 },
            { panelistId: 'P2', state: 'LOCKED', revision: 2 },
            { panelistId: 'P3', state: 'ABSTAINED' },
          ]
        : [
            { panelistId: 'P1', state: 'SUBMITTED', revision: 2 },
            { panelistId: 'P2', state: 'SUBMITTED', revision: 2 },
          ],
    });
  });
}
