/** A door that asks nothing itself: whatever it writes meets the gate, before it is written down. */
import { expect, test } from 'vitest';
import { takeChanges } from '../../../db/capture.ts';
import { liveTable, publicationTable } from '../../../db/live.ts';
import { conflictTable, panelistTable } from '../../../db/panel.ts';
import { presentationTable, presenterTable } from '../../../db/presentation.ts';
import { scoreTable, sheetTable, type SheetRow } from '../../../db/sheet.ts';
import { prepareTransaction } from '../../../db/transaction.ts';
import { Refusal } from '../../contract/problems.ts';
import type { Leave } from '../../domain/transitions.ts';
import { createRubricMemory } from '../sheets/rubricMemory.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
  type TestDay,
} from '../testing/testEngine.ts';
import { refuseBrokenRules } from './commitGate.ts';

const eventId = 'contoh-2026-12-09';
const presentationId = 'M01';

/** Writes as a handler would that forgot every rule. @returns the code of the refusal, null where it was taken */
function write({ db }: TestDay, change: () => void, ...leaves: Leave[]): string | null {
  const steps = prepareTransaction(db);
  steps.begin();
  steps.mark();
  try {
    change();
    refuseBrokenRules({ db, rubrics: createRubricMemory(db) }, takeChanges(db), new Set(leaves));
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.problem.code;
  } finally {
    takeChanges(db);
    steps.takeBack();
    steps.commit();
  }
}

/** M01 is being scored, P1 has handed in; M02 was locked with nobody's sheet. */
async function scoredDay(): Promise<TestDay & { sheet: SheetRow }> {
  const day = await startDay();
  await openScoring(day, 'M02');
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M02' });
  await openScoring(day, presentationId);
  await day.engine.execute(
    panelistSeat(eventId, 'P1'),
    'submitSheet',
    revision(presentationId, 1, fullContent(day, 4)),
  );
  takeChanges(day.db);
  return {
    ...day,
    sheet: sheetTable.get(day.db, { eventId, presentationId, panelistId: 'P1' }),
  };
}

test('a sheet fits its talk and its rubric, whoever writes it', async () => {
  const day = await scoredDay();
  const { db, sheet } = day;
  const put = (change: Partial<SheetRow>) => () => sheetTable.put(db, { ...sheet, ...change });
  const [score] = scoreTable.list(db, eventId);
  expect(write(day, put({ note: 'Baik' }))).toBeNull();
  expect(write(day, put({ state: 'LOCKED' }))).toBe('SHEET_OUT_OF_PHASE');
  expect(write(day, put({ state: 'ABSTAINED', abstainReason: 'Sakit' }))).toBe(
    'ABSTAINED_WITH_SCORES',
  );
  expect(write(day, () => scoreTable.put(db, { ...score!, value: 9 }))).toBe('SCORE_OFF_SCALE');
  expect(write(day, () => scoreTable.remove(db, score!))).toBe('SHEET_INCOMPLETE');
  expect(write(day, () => scoreTable.put(db, { ...score!, value: null, isNotApplicable: 1 }))).toBe(
    'NOT_APPLICABLE_REFUSED',
  );
  // A lock that forgets the sheets, and one that forgets that a sheet is locked already.
  const talk = presentationTable.get(db, { eventId, id: presentationId });
  const locked = { ...talk, phase: 'LOCKED' as const, lockedAtMs: 1 };
  expect(write(day, () => presentationTable.put(db, locked))).toBe('SHEET_OUT_OF_PHASE');
  expect(
    write(day, () => {
      presentationTable.put(db, locked);
      put({ state: 'LOCKED' })();
    }),
  ).toBeNull();
});

test('what the wall shows was published, and is a snapshot of a locked talk', async () => {
  const day = await scoredDay();
  const { db } = day;
  const row = { eventId, version: 1, kind: 'RESULT', presentationId, publishedAtMs: 1 } as const;
  const snapshot = { presentationId, scoreText: { id: '80,00', en: '80.00' }, groups: [] };
  const publish =
    (payload: object, change = {}) =>
    () =>
      publicationTable.put(db, { ...row, ...change, payload: JSON.stringify(payload) });
  expect(write(day, publish(snapshot))).toBe('NOT_LOCKED');
  expect(write(day, publish({}))).toBe('NO_SNAPSHOT');
  const second = { presentationId: 'M02' };
  expect(write(day, publish({ ...snapshot, ...second }, second))).toBeNull();
  const live = liveTable.get(db, { eventId });
  expect(write(day, () => liveTable.put(db, { ...live, publicationVersion: 7 }))).toBe(
    'UNKNOWN_ID',
  );
});

test('a leave opens its own locked talk and no other', async () => {
  const day = await scoredDay();
  const { db } = day;
  const change = () =>
    conflictTable.put(db, {
      eventId,
      presentationId: 'M02',
      panelistId: 'P1',
      reason: 'OTHER',
      note: '',
      isAllowed: 0,
      allowedReason: '',
    });
  expect(write(day, change)).toBe('LOCKED');
  expect(write(day, change, 'UNLOCK M01', 'PROOF M01')).toBe('LOCKED');
  expect(write(day, change, 'UNLOCK M02')).toBeNull();
});

test('a panelist whose sheet stands becomes nobody’s colleague unseen', async () => {
  const day = await scoredDay();
  const { db } = day;
  const [presenter] = presenterTable.list(db, eventId);
  const agencyId = presenter!.agencyId!;
  const panelist = panelistTable.get(db, { eventId, id: 'P1' });
  expect(panelist.agencyId).not.toBe(agencyId);
  expect(write(day, () => panelistTable.put(db, { ...panelist, agencyId }))).toBe(
    'CONFLICT_UNMARKED',
  );
});

test('a day that breaks a rule already goes on, and nothing makes it worse', async () => {
  const day = await scoredDay();
  const { db, sheet } = day;
  // As an older version could leave it.
  sheetTable.put(db, { ...sheet, state: 'LOCKED' });
  takeChanges(db);
  expect(write(day, () => sheetTable.put(db, { ...sheet, state: 'LOCKED', note: 'x' }))).toBeNull();
  expect(write(day, () => sheetTable.put(db, sheet))).toBeNull();
  const other = { ...sheet, panelistId: 'P2', state: 'LOCKED' as const };
  expect(write(day, () => sheetTable.put(db, other))).toBe('SHEET_OUT_OF_PHASE');
});
