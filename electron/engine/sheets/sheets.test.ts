import { expect, test } from 'vitest';
import { verify } from '../../../db/verify.ts';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const p1 = panelistSeat(eventId, 'P1');

async function refusal(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  return (error as { problem?: { code: string } } | null)?.problem?.code ?? 'NONE';
}
const facts = (day: TestDay) => JSON.stringify(day.engine.readFacts(eventId));

test('every wrong sheet is refused with its reason and leaves the facts as they were', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const good = fullContent(day, 4);
  const before = facts(day);
  const submit = (change: Parameters<typeof fullContent>[2], presentationId = 'M01') =>
    refusal(
      day.engine.execute(
        p1,
        'submitSheet',
        revision(presentationId, 1, fullContent(day, 4, change)),
      ),
    );
  const scores = (first: object) => [{ ...good.scores[0]!, ...first }, ...good.scores.slice(1)];
  expect(await submit({ scores: scores({ value: 6 }) })).toBe('SCORE_OFF_SCALE');
  expect(await submit({ scores: scores({ value: 0 }) })).toBe('SCORE_OFF_SCALE');
  expect(await submit({ scores: scores({ criterionId: 'K99' }) })).toBe('UNKNOWN_ID');
  expect(await submit({ scores: good.scores.slice(1) })).toBe('SHEET_INCOMPLETE');
  expect(await submit({ scores: [...good.scores, good.scores[0]!] })).toBe('DUPLICATE');
  expect(await submit({ scores: scores({ value: 3.5 }) })).toBe('INVALID_INPUT');
  expect(await submit({ scores: scores({ value: Number.NaN }) })).toBe('INVALID_INPUT');
  expect(await submit({}, 'M99')).toBe('UNKNOWN_ID');
  expect(await submit({}, 'M02')).toBe('SCORING_CLOSED');
  expect(await refusal(day.engine.execute(p1, 'abstainSheet', revision('M01', 1, good)))).toBe(
    'REASON_NEEDED',
  );
  expect(await refusal(day.engine.executeUnknown(p1, 'dropTables', {}))).toBe('UNKNOWN_COMMAND');
  expect(
    await refusal(day.engine.executeUnknown(p1, 'lockPresentation', { presentationId: 'M01' })),
  ).toBe('NOT_ALLOWED');
  expect(
    await refusal(
      day.engine.executeUnknown({ ...operator, door: 'LAN' }, 'lockPresentation', {
        presentationId: 'M01',
      }),
    ),
  ).toBe('NOT_ALLOWED');
  expect(facts(day)).toBe(before);
});

test('a revision that is sent twice is applied once and answered twice', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const sent = revision('M01', 1, fullContent(day, 4));
  const first = await day.engine.execute(p1, 'submitSheet', sent);
  const entries = day.engine.readLedger(eventId).length;
  const second = await day.engine.execute(p1, 'submitSheet', sent);
  expect(second).toEqual(first);
  expect(day.engine.readLedger(eventId)).toHaveLength(entries);
});

test('an older revision that arrives late does not take back a newer one', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(
    p1,
    'saveDraft',
    revision('M01', 2, fullContent(day, 5), { base: { device: 'd1', revision: 1 } }),
  );
  const answer = await day.engine.execute(p1, 'saveDraft', revision('M01', 1, fullContent(day, 2)));
  expect(answer.status).toBe('STALE');
  expect(day.engine.readFacts(eventId).score.every(({ value }) => value === 5)).toBe(true);
});

test('two devices of one panelist that did not see each other both keep what they wrote', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(p1, 'saveDraft', revision('M01', 1, fullContent(day, 5)));
  const other = await day.engine.execute(
    p1,
    'saveDraft',
    revision('M01', 1, fullContent(day, 2), { device: 'd2' }),
  );
  expect(other.status).toBe('CONFLICT');
  const { score, waitingSheet } = day.engine.readFacts(eventId);
  expect(score.every(({ value }) => value === 5)).toBe(true);
  expect(waitingSheet).toMatchObject([{ cause: 'CONFLICT', device: 'd2', status: 'WAITING' }]);
  await day.engine.execute(operator, 'resolveWaitingSheet', {
    id: waitingSheet[0]!.id,
    verdict: 'APPLY',
    reason: 'tablet yang benar',
  });
  expect(day.engine.readFacts(eventId).score.every(({ value }) => value === 2)).toBe(true);
});

test('a device that saw the other one’s sheet goes on with it', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(p1, 'saveDraft', revision('M01', 1, fullContent(day, 5)));
  const sent = revision('M01', 1, fullContent(day, 2), {
    device: 'd2',
    base: { device: 'd1', revision: 1 },
  });
  expect((await day.engine.execute(p1, 'submitSheet', sent)).status).toBe('APPLIED');
});

test('a sheet after the lock waits in the tray and changes no fact that counts', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(p1, 'submitSheet', revision('M01', 1, fullContent(day, 4)));
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  const before = JSON.stringify(day.engine.readFacts(eventId).score);
  const answer = await day.engine.execute(
    p1,
    'submitSheet',
    revision('M01', 2, fullContent(day, 1)),
  );
  expect(answer.status).toBe('LATE');
  expect(JSON.stringify(day.engine.readFacts(eventId).score)).toBe(before);
  const id = day.engine.read(operator, 'tray').value!.waiting[0]!.id;
  expect(
    await refusal(
      day.engine.execute(operator, 'resolveWaitingSheet', { id, verdict: 'APPLY', reason: 'x' }),
    ),
  ).toBe('LOCKED');
  await day.engine.execute(operator, 'unlockPresentation', {
    presentationId: 'M01',
    name: 'Ketua',
    reason: 'lembar terlambat diterima',
  });
  await day.engine.execute(operator, 'resolveWaitingSheet', {
    id,
    verdict: 'APPLY',
    reason: 'disetujui ketua',
  });
  expect(day.engine.readFacts(eventId).score.every(({ value }) => value === 1)).toBe(true);
  expect(verify(day.db).findings).toEqual([]);
});

test('a withdrawn submission is a draft again and does not count', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(p1, 'submitSheet', revision('M01', 1, fullContent(day, 4)));
  expect(day.engine.read(operator, 'progress').value?.submitted).toBe(1);
  await day.engine.execute(p1, 'saveDraft', revision('M01', 2, fullContent(day, 4)));
  expect(day.engine.read(operator, 'progress').value?.submitted).toBe(0);
});

test('abstaining removes the scores: no score, never zero', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(p1, 'saveDraft', revision('M01', 1, fullContent(day, 4)));
  await day.engine.execute(
    p1,
    'abstainSheet',
    revision('M01', 2, fullContent(day, 4, { abstainReason: 'atasan langsung' })),
  );
  expect(day.engine.readFacts(eventId)).toMatchObject({
    score: [],
    sheet: [{ state: 'ABSTAINED', abstainReason: 'atasan langsung' }],
  });
});

test('a panelist of the proposing agency cannot score until the chair allows it', async () => {
  const day = await startDay();
  const { conflict } = day.engine.readFacts(eventId);
  await day.engine.execute(operator, 'declareConflict', {
    presentationId: 'M01',
    panelistId: 'P1',
    reason: 'MENTOR',
    note: '',
  });
  await openScoring(day, 'M01');
  const sent = revision('M01', 1, fullContent(day, 4));
  expect(await refusal(day.engine.execute(p1, 'submitSheet', sent))).toBe('HAS_CONFLICT');
  await day.engine.execute(operator, 'allowConflict', {
    presentationId: 'M01',
    panelistId: 'P1',
    isAllowed: 1,
    reason: 'diizinkan ketua',
  });
  expect((await day.engine.execute(p1, 'submitSheet', sent)).status).toBe('APPLIED');
  expect(conflict.length).toBeGreaterThanOrEqual(0);
});

test('a paper sheet counts only when it was entered twice the same', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  const enter = (value: number) =>
    day.engine.execute(operator, 'enterProxySheet', {
      presentationId: 'M01',
      panelistId: 'P1',
      content: fullContent(day, value),
      state: 'SUBMITTED',
      reason: 'lembar kertas',
    });
  expect((await enter(4)).status).toBe('FIRST');
  const different = await enter(3);
  expect(different.status).toBe('DIFFERENT');
  expect(different.differences).toHaveLength(8);
  expect(day.engine.readFacts(eventId).sheet).toEqual([]);
  expect((await enter(3)).status).toBe('EQUAL');
  expect(day.engine.readFacts(eventId).sheet).toMatchObject([
    { writer: 'OPERATOR', state: 'SUBMITTED' },
  ]);
});

test('who is absent at the lock does not count for the quorum, and is back after an unlock', async () => {
  const day = await startDay();
  await openScoring(day, 'M01');
  await day.engine.execute(operator, 'setAttendance', {
    panelistId: 'P7',
    attendance: 'ABSENT',
    note: 'sakit',
  });
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  expect(day.engine.readFacts(eventId).sheet).toMatchObject([
    { panelistId: 'P7', state: 'ABSTAINED' },
  ]);
  await day.engine.execute(operator, 'unlockPresentation', {
    presentationId: 'M01',
    name: 'Ketua',
    reason: 'panelis hadir',
  });
  expect(day.engine.readFacts(eventId).sheet).toEqual([]);
});
