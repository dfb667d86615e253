/** A sheet of somebody who does not score is not applied, by whatever way it comes. */
import { describe, expect, test } from 'vitest';
import { problemOf } from '../../server/room.fixture.ts';
import { eventId, fullContent, openDay, revision, type Day } from './openedDay.fixture.ts';

/** P4 has handed in on two devices: the second sheet waits. Gives its place in the tray. */
async function waitingSheet(day: Day): Promise<string> {
  await day.openScoring('M01');
  const seat = await day.seat('P4');
  await seat.send('submitSheet', revision('M01', 1, fullContent(2)));
  const second = revision('M01', 1, fullContent(5), { device: 'd2' });
  expect(await seat.send('submitSheet', second)).toMatchObject({ status: 'CONFLICT' });
  const tray = await day.operator.see('tray', (value) => value?.waiting.length === 1);
  return tray!.waiting[0]!.id;
}
const resolve = ({ operator }: Day, id: string, verdict: 'APPLY' | 'DISCARD' = 'APPLY') =>
  operator.send('resolveWaitingSheet', { id, verdict, reason: 'Ketua memutuskan' });

/** What became of P4 meanwhile, and the refusal. */
const becomes: readonly (readonly [string, (day: Day) => Promise<unknown>, string])[] = [
  [
    'resolveWaitingSheet',
    async (day) => day.operator.send('savePanelist', await day.panelInput('P4', { isScoring: 0 })),
    'NOT_SCORING',
  ],
  // Of the same kind.
  [
    'resolveWaitingSheet of somebody who became an adviser',
    async (day) =>
      day.operator.send('savePanelist', await day.panelInput('P4', { role: 'ADVISER' })),
    'NOT_SCORING',
  ],
  [
    'resolveWaitingSheet of somebody with a conflict of interest',
    ({ operator }) =>
      operator.send('declareConflict', {
        presentationId: 'M01',
        panelistId: 'P4',
        reason: 'MENTOR',
        note: '',
      }),
    'HAS_CONFLICT',
  ],
  [
    'resolveWaitingSheet of a talk that was withdrawn',
    ({ operator }) =>
      operator.send('withdrawPresentation', { presentationId: 'M01', reason: 'Berhalangan' }),
    'WRONG_PHASE',
  ],
  [
    'resolveWaitingSheet of a talk that was locked',
    ({ operator }) => operator.send('lockPresentation', { presentationId: 'M01' }),
    'LOCKED',
  ],
];

describe('a sheet of somebody who does not score is not applied', () => {
  test.each(becomes)('%s', async (_, change, refused) => {
    await using day = await openDay();
    const id = await waitingSheet(day);
    await change(day);
    expect(await problemOf(resolve(day, id))).toBe(refused);
    const { sheets } = (await (await day.seat('P4')).see('mySheets'))!;
    expect(sheets).toMatchObject([{ device: 'd1', revision: 1 }]);
    // It still waits, and may be put away.
    expect((await day.operator.see('tray'))?.waiting.map((row) => row.id)).toEqual([id]);
    await resolve(day, id, 'DISCARD');
    expect((await day.operator.see('tray'))?.waiting).toEqual([]);
  });

  const observer = async (day: Day): Promise<void> => {
    await day.openScoring('M01');
    await day.operator.send('savePanelist', await day.panelInput('P4', { isScoring: 0 }));
  };

  test('a paper sheet, a sheet from their own seat', async () => {
    await using day = await openDay();
    await observer(day);
    const entry = day.operator.send('enterProxySheet', {
      presentationId: 'M01',
      panelistId: 'P4',
      content: fullContent(3),
      state: 'SUBMITTED',
      reason: 'Lembar kertas',
    });
    expect(await problemOf(entry)).toBe('NOT_SCORING');
    const seat = await day.seat('P4');
    const sheet = revision('M01', 1, fullContent(3));
    for (const name of ['saveDraft', 'submitSheet'] as const)
      expect([name, await problemOf(seat.send(name, sheet))]).toEqual([name, 'NOT_SCORING']);
    expect(await day.operator.see('progress')).toMatchObject({ submitted: 0, expected: 5 });
  });

  test('a sheet in the file a seat saved', async () => {
    await using day = await openDay();
    await observer(day);
    const answer = await day.operator.send('importSeat', {
      kind: 'bantaya-seat',
      version: 1,
      eventId,
      panelistId: 'P4',
      epoch: 1,
      locks: [],
      revisions: [{ ...revision('M01', 1, fullContent(3)), act: 'SUBMIT', order: 1 }],
    });
    expect(answer).toMatchObject({ applied: 0, waiting: 0, refused: 1 });
    expect((await day.operator.see('tray'))?.waiting).toEqual([]);
  });
});
