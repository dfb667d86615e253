/** Undoing the opening of scoring never unfreezes the rules. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import {
  filled,
  openPreparedDay,
  openScoring,
  refusalOf,
  revisionOf,
  type PreparedDay,
} from './preparedDay.fixture.ts';

const presentationId = 'M01';
const frozen = { code: 'RULES_FROZEN' };

async function rulesForm({ operator }: PreparedDay) {
  return (await operator.see('setup'))!.rules;
}
/** The rubric as it stands, with five points moved from the first criterion to the second. */
function movedWeights(day: PreparedDay): CommandInput<'setRubric'> {
  const { criterionGroup, criterion, level } = day.facts();
  const moved = (weight: string, at: number) => String(Number(weight) + ([-5, 5][at] ?? 0));
  return {
    weightTotal: '100',
    groups: criterionGroup.map(({ code, name }) => ({ code, name })),
    criteria: criterion.map(({ eventId: _e, position: _p, ...row }, at) => ({
      ...row,
      weight: moved(row.weight, at),
      levels: level
        .filter(({ criterionId }) => criterionId === row.id)
        .map(({ score, label, description }) => ({ score, label, description })),
    })),
  };
}

describe.each([
  ['a sheet having been handed in', true],
  ['nobody having scored yet', false],
])('undoing the opening of scoring never unfreezes rules, %s', (_, isScored) => {
  let day: PreparedDay;
  beforeAll(async () => {
    day = await openPreparedDay();
    await openScoring(day, presentationId);
    if (isScored) {
      const seat = await day.panelist('P1');
      await seat.send('submitSheet', revisionOf(presentationId, 1, filled(day.facts(), 3)));
    }
    await day.operator.send('undoStep', {});
  });
  afterAll(() => day[Symbol.asyncDispose]());

  const attempts: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'setRules',
      async () => refusalOf(day.operator, 'setRules', { ...(await rulesForm(day)), minSheets: 1 }),
    ],
    ['setRubric (weights)', () => refusalOf(day.operator, 'setRubric', movedWeights(day))],
    [
      'applyImport of the rubric',
      () => refusalOf(day.operator, 'applyImport', { rubric: movedWeights(day) }),
    ],
    [
      'savePanelist of a weight',
      () => refusalOf(day.operator, 'savePanelist', { ...day.panelistForm('P1'), weight: '3' }),
    ],
    [
      'applyImport of a panelist’s weight',
      () =>
        refusalOf(day.operator, 'applyImport', {
          panelists: [{ ...day.panelistForm('P1'), weight: '3' }],
        }),
    ],
  ];
  test.each(attempts)('%s is refused', async (_what, send) => {
    const before = day.facts();
    expect(before.event.frozenAtMs).not.toBeNull();
    expect(await send()).toMatchObject(frozen);
    expect(day.facts()).toEqual(before);
  });

  test('nor do leaving the talk, withdrawing it, or starting the host again', async () => {
    const { operator, room } = day;
    const { rulesHash } = day.facts().event;
    await operator.send('withdrawPresentation', { presentationId, reason: 'mundur' });
    await operator.send('goToPresentation', { presentationId: null });
    await room.restart();
    const { event } = room.host.engine.readFacts(day.facts().event.id);
    expect(event).toMatchObject({ status: 'LIVE', rulesHash });
    const again = await refusalOf(operator, 'setRules', {
      ...(await rulesForm(day)),
      minSheets: 1,
    });
    expect(again).toMatchObject(frozen);
  });
});
