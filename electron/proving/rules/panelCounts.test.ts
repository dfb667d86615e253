/** Console and ranking count the same people, and a day on which nobody can be ranked is named beforehand. */
import { describe, expect, test } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { problemOf } from '../../server/room.fixture.ts';
import { fullContent, openDay, plainFacts, revision, type Day } from './openedDay.fixture.ts';

type Panelist = EventFacts['panelist'][number];
const withPanel = (change: (row: Panelist) => Partial<Panelist>): EventFacts => {
  const facts = plainFacts();
  return { ...facts, panelist: facts.panelist.map((row) => ({ ...row, ...change(row) })) };
};
const changed = (id: string, change: Partial<Panelist>): EventFacts =>
  withPanel((row) => (row.id === id ? change : {}));

/** Hands in where the host lets them; what it refuses counts nowhere. */
async function scoreAll(day: Day): Promise<void> {
  await day.openScoring('M01');
  for (const [at, id] of ['P1', 'P2', 'P3', 'P4'].entries()) {
    const seat = await day.seat(id);
    await seat
      .send('submitSheet', revision('M01', 1, fullContent((at % 4) + 2)))
      .catch(() => undefined);
  }
}

describe('console and ranking count the same people', () => {
  const panels: readonly (readonly [
    string,
    EventFacts,
    ((day: Day) => Promise<unknown>) | undefined,
  ])[] = [
    ['a panelist of weight 0', changed('P4', { weight: '0' }), undefined],
    [
      'an adviser marked as scoring',
      plainFacts(),
      async (day) =>
        day.operator.send(
          'savePanelist',
          await day.panelInput('P4', { role: 'ADVISER', isScoring: 1 }),
        ),
    ],
    // Of the same kind.
    [
      'somebody who has handed in and then left',
      plainFacts(),
      ({ operator }) =>
        operator.send('setAttendance', { panelistId: 'P1', attendance: 'LEFT', note: '' }),
    ],
    [
      'somebody with a conflict of interest',
      plainFacts(),
      async (day) =>
        (await day.seat('P2')).send('declareConflict', {
          presentationId: 'M01',
          panelistId: 'P2',
          reason: 'MENTOR',
          note: '',
        }),
    ],
    ['an observer', changed('P3', { isScoring: 0 }), undefined],
  ];
  test.each(panels)('%s', async (_, facts, change) => {
    await using day = await openDay(facts);
    await scoreAll(day);
    await change?.(day);
    const before = (await day.operator.see('progress'))!;
    await day.operator.send('lockPresentation', { presentationId: 'M01' });
    const after = (await day.operator.see('progress'))!;
    const ranking = await day.operator.see('ranking', (value) => value?.lockedCount === 1);
    const [row] = ranking!.analysis.presentations;
    expect([before.submitted, before.expected, before.quorum.isMet]).toEqual([
      row!.validBallots,
      row!.eligible,
      row!.quorum,
    ]);
    expect(after).toMatchObject({ submitted: before.submitted, expected: before.expected });
  });
});

describe('a day on which nobody can be ranked is named before scoring opens', () => {
  const proposing = plainFacts().presentation.find(({ id }) => id === 'M01')!.agencyId;
  const days: readonly (readonly [string, EventFacts, string, string | undefined])[] = [
    [
      'only one panelist has weight, three sheets are needed',
      withPanel(({ id }) => ({ weight: id === 'P1' ? '1' : '0' })),
      'M01',
      undefined,
    ],
    // Of the same kind.
    [
      'all but two of the panel only look on',
      withPanel(({ id }) => ({ isScoring: id === 'P1' || id === 'P2' ? 1 : 0 })),
      'M01',
      undefined,
    ],
    ['nobody on the panel has weight', withPanel(() => ({ weight: '0' })), 'M01', 'NOT_READY'],
  ];
  const checkOf = async ({ operator }: Day) =>
    (await operator.see('setup'))!.readiness.find(({ code }) => code === 'QUORUM');

  test.each(days)('%s', async (_, facts, presentationId, refused) => {
    await using day = await openDay(facts);
    expect(await checkOf(day)).toMatchObject({
      isOk: false,
      values: { numbers: expect.stringContaining('1') },
    });
    await day.operator.send('goToPresentation', { presentationId });
    expect(await problemOf(day.operator.send('openScoring', { presentationId }))).toBe(refused);
  });

  test('everybody on the panel is of the proposing agency', async () => {
    await using day = await openDay();
    expect(await checkOf(day)).toMatchObject({ isOk: true });
    for (const { id } of plainFacts().panelist)
      await day.operator.send('savePanelist', await day.panelInput(id, { agencyId: proposing }));
    const check = await checkOf(day);
    expect(check).toMatchObject({ isOk: false });
    expect(String(check!.values['numbers']).split(', ')).toContain('1');
    await day.operator.send('goToPresentation', { presentationId: 'M01' });
    expect(await problemOf(day.operator.send('openScoring', { presentationId: 'M01' }))).toBe(
      'NOBODY_SCORES',
    );
  });

  test('everybody on the panel has declared a conflict with one talk: that talk is named', async () => {
    await using day = await openDay();
    for (const { id } of plainFacts().panelist)
      await day.operator.send('declareConflict', {
        presentationId: 'M02',
        panelistId: id,
        reason: 'OTHER',
        note: '',
      });
    expect(await checkOf(day)).toMatchObject({ isOk: false, values: { numbers: '2' } });
  });
});
