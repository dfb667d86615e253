import { openRaw } from '../../../db/testing/openRaw.ts';
import { expect, test } from 'vitest';
import { verifyDatabase } from '../../../db/verify.ts';
import { sampleFacts } from '../sample/sampleFacts.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';

async function tamper(sql: string): Promise<string[]> {
  const day = await startDay(sampleFacts());
  await day.engine.close();
  day.db.close();
  expect(verifyDatabase(day.path).findings).toEqual([]);
  const raw = openRaw(day.path);
  raw.pragma('foreign_keys = OFF');
  raw.exec(sql);
  raw.close();
  return verifyDatabase(day.path).findings.map(({ kind, at }) => `${kind} ${at}`);
}

test('a score changed behind the app’s back is found and named', async () => {
  expect(
    await tamper(
      "UPDATE score SET value = 1 WHERE presentationId = 'M09' AND panelistId = 'P1' AND criterionId = 'K4'",
    ),
  ).toEqual([`FACT score ${eventId}/M09/P1/K4`]);
});

test('a sheet slipped in, and one taken out, are found', async () => {
  expect(
    await tamper(
      "DELETE FROM score WHERE presentationId = 'M01' AND panelistId = 'P2' AND criterionId = 'K1'",
    ),
  ).toEqual([`FACT score ${eventId}/M01/P2/K1`]);
  const added = await tamper(`INSERT INTO castingVote VALUES ('${eventId}', 'M01', 1, 'x', 1)`);
  expect(added).toEqual([`FACT castingVote ${eventId}/M01`]);
});

test('a rewritten ledger entry is found, with or without its hash', async () => {
  const drop = 'DROP TRIGGER ledgerIsAppendOnly; DROP TRIGGER ledgerIsNotDeleted;';
  const payload = await tamper(
    'UPDATE ledgerPayload SET payload = replace(payload, \'"value":5\', \'"value":4\')',
  );
  expect(payload[0]).toBe(`COMMITMENT ledger ${eventId}/1`);
  expect(await tamper(`${drop} UPDATE ledger SET commitment = hash`)).toContain(
    `CHAIN ledger ${eventId}/1`,
  );
});

test('every command of a lively day leaves a ledger that replays to the facts', async () => {
  const day = await startDay();
  const { engine } = day;
  await openScoring(day, 'M02');
  await engine.execute(
    panelistSeat(eventId, 'P1'),
    'saveDraft',
    revision('M02', 1, fullContent(day, 2)),
  );
  await engine.execute(operator, 'skipPresentation', {
    presentationId: 'M02',
    reason: 'pemapar terlambat',
  });
  await engine.execute(operator, 'withdrawPresentation', {
    presentationId: 'M03',
    reason: 'mundur',
  });
  await engine.execute(operator, 'returnPresentation', { presentationId: 'M02' });
  await engine.execute(operator, 'annotate', { text: 'listrik padam' });
  await engine.execute(operator, 'reorderAgenda', { ids: ['M12', 'M11'] });
  await engine.execute(operator, 'undoStep', {});
  await engine.execute(operator, 'deletePresentation', { id: 'M12' });
  expect(verifyDatabase(day.path).findings).toEqual([]);
});
