import { expect, test } from 'vitest';
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
const seat = panelistSeat(eventId, 'P1');
const presentationId = 'M01';

const refusal = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'NONE',
    (reason: unknown) => (reason as { problem?: { code: string } }).problem?.code ?? String(reason),
  );
const nudge = (day: TestDay, panelistId = 'P1') =>
  day.engine.execute(operator, 'nudgePanelist', { presentationId, panelistId });
const seen = (day: TestDay) => day.engine.read(seat, 'mySheets').value?.nudge ?? null;
const shown = (day: TestDay) =>
  day.engine.read(operator, 'progress').value?.people?.find(({ panelistId }) => panelistId === 'P1')
    ?.nudgedAtMs ?? null;
const advance = (day: TestDay, ms: number): void => {
  day.clock.wallMs += ms;
  day.clock.upMs += ms;
};
const draft = (day: TestDay, number: number, change: Parameters<typeof fullContent>[2] = {}) =>
  day.engine.execute(
    seat,
    'saveDraft',
    revision(presentationId, number, fullContent(day, 4, change)),
  );

test('only a complete sheet that is not sent, while scoring is open, is one to be reminded of', async () => {
  const day = await startDay();
  await day.engine.execute(operator, 'goToPresentation', { presentationId });
  await day.engine.execute(operator, 'setPhase', { presentationId, phase: 'TALK' });
  await draft(day, 1);
  expect(await refusal(nudge(day))).toBe('WRONG_PHASE');
  await day.engine.execute(operator, 'openScoring', { presentationId });
  await draft(day, 2, { scores: fullContent(day, 4).scores.slice(1) });
  expect(await refusal(nudge(day))).toBe('NOTHING_UNSENT');
  expect(await refusal(nudge(day, 'P2'))).toBe('NOTHING_UNSENT');
  expect(await refusal(nudge(day, 'P99'))).toBe('UNKNOWN_ID');
  expect(await refusal(day.engine.executeUnknown(seat, 'nudgePanelist', {}))).toBe('NOT_ALLOWED');
  expect(seen(day)).toBeNull();
  await draft(day, 3);
  await nudge(day);
  expect(seen(day)).toEqual({ presentationId, atMs: day.clock.nowMs() });
  expect(shown(day)).toBe(day.clock.nowMs());
  expect(day.engine.read(panelistSeat(eventId, 'P2'), 'mySheets').value?.nudge).toBeNull();
  expect(JSON.stringify(day.engine.readLedger(eventId).at(-1))).toContain('nudgePanelist');
  await day.engine.execute(seat, 'submitSheet', revision(presentationId, 4, fullContent(day, 4)));
  advance(day, 60_000);
  expect(await refusal(nudge(day))).toBe('NOTHING_UNSENT');
});

test('a reminder is told to the operator and to the reminded panelist’s own seat alone', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  await draft(day, 1);
  day.changes.length = 0;
  await nudge(day);
  expect(day.changes).toHaveLength(1);
  expect(day.changes[0]?.panelistIds).toEqual(new Set(['P1']));
  expect([...day.changes[0]!.topics].toSorted()).toEqual(['log', 'mySheets', 'progress']);
});

test('one person is reminded at most every thirty seconds', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  await draft(day, 1);
  await nudge(day);
  advance(day, 29_000);
  expect(await refusal(nudge(day))).toBe('NUDGED_JUST_NOW');
  advance(day, 1_000);
  expect(await refusal(nudge(day))).toBe('NONE');
});

test('a reminder is gone once the sheet is sent, and does not come back when it is taken back', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  await draft(day, 1);
  await nudge(day);
  await draft(day, 2, { note: 'masih saya lihat' });
  expect(seen(day)).not.toBeNull();
  await day.engine.execute(seat, 'submitSheet', revision(presentationId, 3, fullContent(day, 4)));
  expect(seen(day)).toBeNull();
  await draft(day, 4);
  expect(seen(day)).toBeNull();
  expect(shown(day)).toBeNull();
});

test('a reminder is gone once the presentation is locked, and stays so when it is opened again', async () => {
  const day = await startDay();
  await openScoring(day, presentationId);
  await draft(day, 1);
  await nudge(day);
  await day.engine.execute(operator, 'lockPresentation', { presentationId });
  expect(seen(day)).toBeNull();
  const unlock = { presentationId, name: 'Sekretaris', reason: 'salah kunci' };
  await day.engine.execute(operator, 'unlockPresentation', unlock);
  expect(seen(day)).toBeNull();
});
