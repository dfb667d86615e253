import { expect, test } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
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
  type TestDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';
const presentationId = 'M01';

type Panelist = EventFacts['panelist'][number];

/** The sample before its day, without conflicts; `change` sees each panelist. */
function factsWith(change: (row: Panelist, at: number) => Partial<Panelist>): EventFacts {
  const facts = emptyDay(sampleFacts());
  return {
    ...facts,
    conflict: [],
    panelist: facts.panelist.map((row, at) => ({ ...row, ...change(row, at) })),
  };
}

const submit = (day: TestDay, panelistId: string, change = {}) =>
  day.engine.execute(
    panelistSeat(eventId, panelistId),
    'submitSheet',
    revision(presentationId, 1, fullContent(day, 4, change)),
  );
const lock = (day: TestDay) => day.engine.execute(operator, 'lockPresentation', { presentationId });
const progressOf = ({ engine }: TestDay) => engine.read(operator, 'progress').value!;
const rankingOf = ({ engine }: TestDay) => engine.read(operator, 'ranking').value!;
const quorumItem = ({ engine }: TestDay) =>
  engine.read(operator, 'setup').value!.readiness.find(({ code }) => code === 'QUORUM')!;

for (const [name, change] of [
  ['a panelist of weight 0', { weight: '0' }],
  ['an adviser marked as scoring', { role: 'ADVISER' }],
] as const)
  test(`Console and ranking count the same people: ${name}`, async () => {
    const day = await startDay(factsWith(() => ({ agencyId: null })));
    await day.engine.execute(
      operator,
      'savePanelist',
      panelInput(day, 'P5', { ...change, isScoring: 1 }),
    );
    await openScoring(day, presentationId);
    await expect(submit(day, 'P5')).rejects.toMatchObject({ problem: { code: 'NOT_SCORING' } });
    for (const id of ['P1', 'P2', 'P3', 'P4']) await submit(day, id);
    const before = progressOf(day);
    expect(before).toMatchObject({ submitted: 4, expected: 6 });
    expect(before.people?.find(({ panelistId }) => panelistId === 'P5')?.isScoring).toBe(false);
    await lock(day);
    const [row] = rankingOf(day).analysis.presentations;
    expect(row).toMatchObject({
      validBallots: before.submitted,
      eligible: before.expected,
      quorum: before.quorum.isMet,
    });
    // After the lock the console goes on saying what the ranking says, whoever leaves.
    await day.engine.execute(operator, 'setAttendance', {
      panelistId: 'P6',
      attendance: 'LEFT',
      note: '',
    });
    expect(progressOf(day).expected).toBe(row?.eligible);
    expect(rankingOf(day).analysis.presentations[0]?.eligible).toBe(row?.eligible);
  });

test('Console and ranking count the same people: the quorum is the printed one, however small the panel', async () => {
  const day = await startDay(factsWith((_, at) => (at > 1 ? { isScoring: 0 } : {})));
  await openScoring(day, presentationId);
  for (const id of ['P1', 'P2']) await submit(day, id);
  expect(progressOf(day)).toMatchObject({ submitted: 2, quorum: { needed: 4, isMet: false } });
  await lock(day);
  expect(rankingOf(day).analysis.presentations[0]).toMatchObject({ quorum: false, rank: null });
});

test('A day on which nobody can be ranked is named before scoring opens: only one panelist has weight', async () => {
  const day = await startDay(factsWith((_, at) => (at > 0 ? { weight: '0' } : {})));
  expect(quorumItem(day)).toMatchObject({ isOk: false, values: { count: 1, needed: 4 } });
});

test('A day on which nobody can be ranked is named before scoring opens: everybody is of the proposing agency', async () => {
  const facts = factsWith(() => ({}));
  const barred = {
    ...facts,
    conflict: facts.panelist.map(({ id }) => ({
      eventId,
      presentationId,
      panelistId: id,
      reason: 'SAME_AGENCY' as const,
      note: '',
      isAllowed: 0 as const,
      allowedReason: '',
    })),
  };
  const day = await startDay(barred);
  expect(quorumItem(day)).toMatchObject({ isOk: false, values: { state: 'TALKS', numbers: '1' } });
  await expect(openScoring(day, presentationId)).rejects.toMatchObject({
    problem: { code: 'NOBODY_SCORES' },
  });
  // Nothing froze, and the chair's word opens the way.
  expect(day.engine.read(operator, 'setup').value?.isFrozen).toBe(false);
  await day.engine.execute(operator, 'allowConflict', {
    presentationId,
    panelistId: 'P1',
    isAllowed: 1,
    reason: 'Panel kecil',
  });
  await openScoring(day, presentationId);
});
