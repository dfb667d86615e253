/** A locked result never moves by itself: rules, panel, weights and quorum are those of its lock. */
import { describe, expect, test } from 'vitest';
import type { SheetReceipt, SheetRevision } from '../../contract/sheets.ts';
import { problemOf } from '../../server/room.fixture.ts';
import {
  eventId,
  fullContent,
  movedWeights,
  openDay,
  restoreElsewhere,
  resultOf,
  revision,
  type Day,
  type PanelInput,
} from './openedDay.fixture.ts';

describe('a talk locked by a record has frozen rules', () => {
  /** A host restored from before scoring was opened, the records of the lock it never saw, and what its panel still has. */
  async function restoredDay() {
    await using day = await openDay();
    const backup = await day.backUp();
    await day.openScoring('M01');
    const kept = new Map<string, { sent: SheetRevision; answer: SheetReceipt }>();
    for (const [at, id] of ['P1', 'P2', 'P3', 'P4'].entries()) {
      const seat = await day.seat(id);
      const sent = revision('M01', 1, fullContent(at + 2));
      kept.set(id, { sent, answer: await seat.send('submitSheet', sent) });
    }
    await day.operator.send('lockPresentation', { presentationId: 'M01' });
    const records = await (await day.seat('P1')).see('locks', ({ length }) => length > 0);
    return { restored: await restoreElsewhere(backup), records, kept };
  }
  type Restored = Awaited<ReturnType<typeof restoredDay>>;

  const bringers: readonly (readonly [string, (given: Restored) => Promise<unknown>])[] = [
    [
      'a panelist’s seat',
      async ({ restored, records }) =>
        (await restored.seat('P1')).send('presentLocks', { records }),
    ],
    [
      'the operator’s page',
      ({ restored, records }) => restored.operator.send('presentLocks', { records }),
    ],
    [
      'a seat that saved it to a file',
      ({ restored, records }) =>
        restored.operator.send('importSeat', {
          kind: 'bantaya-seat',
          version: 1,
          eventId,
          panelistId: 'P2',
          epoch: 1,
          locks: records,
          revisions: [],
        }),
    ],
  ];
  test.each(bringers)(
    'weights stand still under a talk that a record has locked, brought by %s',
    async (_, bring) => {
      const given = await restoredDay();
      await using day = given.restored;
      await bring(given);
      for (const [id, { sent, answer }] of given.kept) {
        const seat = await day.seat(id);
        const again = await seat.send('submitSheet', { ...sent, receipt: answer.receipt });
        expect(again).toMatchObject({ status: 'APPLIED', state: 'LOCKED' });
      }
      const before = await resultOf(day);
      const rubric = await movedWeights(day);
      const { rules } = (await day.operator.see('setup'))!;
      const attempts = {
        setRubric: day.operator.send('setRubric', rubric),
        'applyImport rubric': day.operator.send('applyImport', { rubric }),
        setRules: day.operator.send('setRules', { ...rules, minSheets: 1 }),
        savePanelist: day.operator.send(
          'savePanelist',
          await day.panelInput('P1', { weight: '5' }),
        ),
      };
      for (const [name, attempt] of Object.entries(attempts))
        expect([name, await problemOf(attempt)]).toEqual([name, 'RULES_FROZEN']);
      expect(await resultOf(day)).toEqual(before);
    },
  );
});

const importPanel = ({ operator }: Day, panelists: PanelInput[]) =>
  operator.send('applyImport', { panelists });

const asSubstitute = async (day: Day) => {
  const { id: _, ...input } = await day.panelInput('P6', { name: 'Pengganti', nip: null });
  return day.operator.send('savePanelist', { ...input, substituteForId: 'P6' });
};

/** What is done to the panel after the lock, and the refusal where it is one. */
type Move = readonly [string, (day: Day) => Promise<unknown>, refused?: string];
const named = (moves: readonly Move[]) =>
  moves.map(([name, move, refused]) => ({ name, move, refused }));

async function expectStill({
  name,
  move,
  refused,
}: ReturnType<typeof named>[number]): Promise<void> {
  await using day = await openDay();
  await day.lock('M01');
  const before = await resultOf(day);
  expect(before).toMatchObject({
    table: expect.stringMatching(/;4;6;Ya;/),
    progress: { submitted: 4, expected: 6, quorum: { isMet: true } },
  });
  expect([name, await problemOf(move(day))]).toEqual([name, refused]);
  expect(await resultOf(day)).toEqual(before);
}

describe('who scores, and with what weight, is frozen like the rules; a locked result never moves by itself', () => {
  const moves: readonly Move[] = [
    [
      'applyImport weight',
      async (day) => importPanel(day, [await day.panelInput('P1', { weight: '5' })]),
      'RULES_FROZEN',
    ],
    [
      'savePanelist isScoring 0',
      async (day) =>
        day.operator.send('savePanelist', await day.panelInput('P1', { isScoring: 0 })),
    ],
    [
      'savePanelist role ADVISER',
      async (day) =>
        day.operator.send('savePanelist', await day.panelInput('P2', { role: 'ADVISER' })),
    ],
    [
      'applyImport isScoring 0',
      async (day) => importPanel(day, [await day.panelInput('P3', { isScoring: 0 })]),
    ],
    // Of the same kind.
    [
      'savePanelist weight 0',
      async (day) => day.operator.send('savePanelist', await day.panelInput('P2', { weight: '0' })),
      'RULES_FROZEN',
    ],
    [
      'savePanelist of the proposing agency',
      async (day) => {
        const { presentation = [] } = (await day.operator.see('setup')) ?? {};
        const { agencyId = null } = presentation.find(({ id }) => id === 'M01') ?? {};
        expect(agencyId).not.toBeNull();
        return day.operator.send('savePanelist', await day.panelInput('P2', { agencyId }));
      },
    ],
    [
      'setAttendance LEFT',
      ({ operator }) =>
        operator.send('setAttendance', { panelistId: 'P6', attendance: 'LEFT', note: '' }),
    ],
    [
      'declareConflict of somebody who scored',
      async (day) =>
        (await day.seat('P1')).send('declareConflict', {
          presentationId: 'M01',
          panelistId: 'P1',
          reason: 'OTHER',
          note: '',
        }),
      'LOCKED',
    ],
  ];
  test.each(named(moves))('$name leaves the locked result alone', expectStill);
});

describe('quorum of a locked talk stays what it was at the lock', () => {
  const moves: readonly Move[] = [
    ['a substitute added after the lock (savePanelist)', asSubstitute],
    [
      'a panelist imported after the lock (applyImport)',
      async (day) =>
        importPanel(day, [await day.panelInput('P6', { id: 'P99', name: 'Baru', nip: null })]),
    ],
    [
      'panelists without a sheet deleted after the lock (deletePanelist)',
      ({ operator }) => operator.send('deletePanelist', { id: 'P6' }),
      'LOCKED',
    ],
    // Of the same kind.
    [
      'a quorum of more sheets set after the lock (setRules)',
      async ({ operator }) => {
        const { rules } = (await operator.see('setup'))!;
        return operator.send('setRules', { ...rules, minSheets: 6 });
      },
      'RULES_FROZEN',
    ],
    [
      'somebody without a sheet no longer scoring (savePanelist)',
      async (day) =>
        day.operator.send('savePanelist', await day.panelInput('P6', { isScoring: 0 })),
    ],
  ];
  test.each(named(moves))('$name', expectStill);
});
