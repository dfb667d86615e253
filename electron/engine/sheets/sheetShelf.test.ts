import { expect, test } from 'vitest';
import {
  fullContent,
  openScoring,
  operator,
  panelistSeat,
  revision,
  startDay,
} from '../testing/testEngine.ts';

const eventId = 'contoh-2026-12-09';

test('a panelist sees the same sheets before and after a restart of the host, whatever was done to them', async () => {
  const day = await startDay();
  const seat = panelistSeat(eventId, 'P1');
  const own = () => day.engine.read(seat, 'mySheets').value;
  const expectSameAfterRestart = async () => {
    const before = own();
    await day.restart();
    expect(own()).toEqual(before);
  };
  await openScoring(day, 'M01');
  expect(own()?.sheets).toEqual([]);
  await day.engine.execute(seat, 'saveDraft', revision('M01', 1, fullContent(day, 2)));
  expect(own()?.sheets).toMatchObject([{ revision: 1, state: 'DRAFT' }]);
  const partly = fullContent(day, 4);
  const [first, second] = partly.scores;
  await day.engine.execute(
    seat,
    'saveDraft',
    revision('M01', 2, { ...partly, scores: [first!, { ...second!, value: null, note: 'ragu' }] }),
  );
  expect(own()?.sheets[0]?.content.scores).toHaveLength(2);
  await expectSameAfterRestart();
  expect(own()?.sheets[0]?.revision).toBe(2);
  await day.engine.execute(seat, 'submitSheet', revision('M01', 3, fullContent(day, 5)));
  expect(own()?.sheets[0]?.content.scores[0]?.value).toBe(5);
  await day.engine.execute(
    seat,
    'saveDraft',
    revision('M01', 1, fullContent(day, 1), { device: 'lain' }),
  );
  expect(own()?.sheets[0]?.waiting).toEqual([{ cause: 'CONFLICT', revision: 1, device: 'lain' }]);
  await day.engine.execute(operator, 'lockPresentation', { presentationId: 'M01' });
  expect(own()?.sheets[0]?.state).toBe('LOCKED');
  await expectSameAfterRestart();
  const [waiting] = day.engine.read(operator, 'tray').value?.waiting ?? [];
  await day.engine.execute(operator, 'unlockPresentation', {
    presentationId: 'M01',
    name: 'Ketua',
    reason: 'koreksi',
  });
  await day.engine.execute(operator, 'resolveWaitingSheet', {
    id: waiting?.id ?? '',
    verdict: 'APPLY',
    reason: 'perangkat kedua',
  });
  expect(own()?.sheets).toMatchObject([{ device: 'lain', state: 'DRAFT', waiting: [] }]);
  await openScoring(day, 'M02');
  await day.engine.execute(
    seat,
    'abstainSheet',
    revision('M02', 1, fullContent(day, 1, { abstainReason: 'sakit' })),
  );
  expect(own()?.sheets.map(({ presentationId }) => presentationId)).toEqual(['M01', 'M02']);
  await expectSameAfterRestart();
});

test('a rubric that was changed counts for the next sheet', async () => {
  const day = await startDay();
  const seat = panelistSeat(eventId, 'P1');
  await day.engine.execute(operator, 'goToPresentation', { presentationId: 'M01' });
  await day.engine.execute(operator, 'setPhase', { presentationId: 'M01', phase: 'TALK' });
  await day.engine.execute(seat, 'saveDraft', revision('M01', 1, fullContent(day, 5)));
  const setup = day.engine.read(operator, 'setup').value!;
  await day.engine.execute(operator, 'setRubric', {
    weightTotal: setup.rules.weightTotal,
    groups: setup.criterionGroup.map(({ code, name }) => ({ code, name })),
    criteria: setup.criterion.map(({ eventId: _event, position: _position, ...criterion }) => ({
      ...criterion,
      max: 4,
      levels: [],
    })),
  } as never);
  await expect(
    day.engine.execute(seat, 'saveDraft', revision('M01', 2, fullContent(day, 5))),
  ).rejects.toMatchObject({ problem: { code: 'SCORE_OFF_SCALE' } });
});
