/** A locked talk is not deleted, nor its facts changed, without an unlock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandInput, CommandName } from '../../contract/commands.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import {
  filled,
  openPreparedDay,
  openScoring,
  refusalOf,
  revisionOf,
  rowOf,
  scoreAndLock,
  type PreparedDay,
} from './preparedDay.fixture.ts';

const presentationId = 'M01';
let day: PreparedDay;
beforeAll(async () => {
  day = await openPreparedDay();
  // One that nobody scored, and one that four did.
  await openScoring(day, 'M02');
  await day.operator.send('lockPresentation', { presentationId: 'M02' });
  await scoreAndLock(day, presentationId, ['P1', 'P2', 'P3', 'P5'], 4);
});
afterAll(() => day[Symbol.asyncDispose]());

type Form = ReturnType<PreparedDay['presentationForm']>;
const attempt = <N extends CommandName>(
  what: string,
  code: ProblemCode,
  name: N,
  of: () => CommandInput<N>,
) => [what, code, name, of] as const;
const changed = (change: (form: Form) => Partial<Form>) => () => {
  const form = day.presentationForm(presentationId);
  return { ...form, ...change(form) };
};
const edits: readonly (readonly [string, (form: Form) => Partial<Form>])[] = [
  ['title', () => ({ title: 'Judul lain' })],
  ['agency', () => ({ agencyId: 'DINSOS' })],
  ['presenters', ({ presenters }) => ({ presenters: presenters.slice(1) })],
  [
    'a presenter’s name',
    ({ presenters }) => ({
      presenters: presenters.map((row) => ({ ...row, name: 'Orang lain' })),
    }),
  ],
  ['claims', () => ({ claimedOutcome: 'Lebih dari yang dikatakan' })],
  ['programmes', () => ({ programmes: [] })],
  ['themes', () => ({ themeIds: [] })],
  ['length', ({ talkMin }) => ({ talkMin: talkMin + 1 })],
];
const rows = [
  attempt(
    'deletePresentation of a locked talk nobody scored',
    'LOCKED',
    'deletePresentation',
    () => ({
      id: 'M02',
    }),
  ),
  attempt('deletePresentation of one that was scored', 'HAS_SHEETS', 'deletePresentation', () => ({
    id: presentationId,
  })),
  ...edits.flatMap(([what, change]) => [
    attempt(`savePresentation: ${what}`, 'LOCKED', 'savePresentation', changed(change)),
    attempt(`applyImport: ${what}`, 'LOCKED', 'applyImport', () => ({
      presentations: [changed(change)()],
    })),
  ]),
  attempt('declareConflict', 'LOCKED', 'declareConflict', () => ({
    presentationId,
    panelistId: 'P1',
    reason: 'MENTOR',
    note: '',
  })),
  attempt('allowConflict', 'LOCKED', 'allowConflict', () => ({
    presentationId,
    panelistId: 'P4',
    isAllowed: 1,
    reason: 'ketua',
  })),
  attempt('removeConflict', 'LOCKED', 'removeConflict', () => ({
    presentationId,
    panelistId: 'P4',
    reason: 'keliru',
  })),
  attempt('skipPresentation', 'LOCKED', 'skipPresentation', () => ({ presentationId, reason: '' })),
  attempt('withdrawPresentation', 'LOCKED', 'withdrawPresentation', () => ({
    presentationId,
    reason: 'mundur',
  })),
  attempt('setPhase', 'LOCKED', 'setPhase', () => ({ presentationId, phase: 'QA' })),
  attempt('openScoring', 'LOCKED', 'openScoring', () => ({ presentationId })),
  attempt('enterProxySheet', 'LOCKED', 'enterProxySheet', () => ({
    presentationId,
    panelistId: 'P6',
    content: filled(day.facts(), 1),
    state: 'SUBMITTED',
    reason: 'kertas',
  })),
  attempt('deleteProgramme that it is for', 'IN_USE', 'deleteProgramme', () => ({
    id: day.presentationForm(presentationId).programmes[0]!.programmeId,
  })),
  attempt('deleteAgency that it is from', 'IN_USE', 'deleteAgency', () => ({ id: 'DINKES' })),
  attempt('unlockPresentation without a reason', 'INVALID_INPUT', 'unlockPresentation', () => ({
    presentationId,
    name: 'Sekretaris',
    reason: ' ',
  })),
  attempt('unlockPresentation without a name', 'INVALID_INPUT', 'unlockPresentation', () => ({
    presentationId,
    name: '',
    reason: 'salah ketik',
  })),
];

describe('a locked talk is not deleted, nor its facts changed, without an unlock', () => {
  test.each(rows)('%s is refused as %s', async (_, code, name, of) => {
    const before = day.facts();
    expect((await refusalOf(day.operator, name, of() as never))?.code).toBe(code);
    expect(day.facts()).toEqual(before);
  });

  test('a panelist’s later sheet waits in the tray', async () => {
    const { sheet, score } = day.facts();
    const seat = await day.panelist('P1');
    const receipt = await seat.send(
      'submitSheet',
      revisionOf(presentationId, 2, filled(day.facts(), 1)),
    );
    expect(receipt.status).toBe('LATE');
    expect(day.facts()).toMatchObject({ sheet, score });
  });

  test('its place in the agenda and its readiness stay open, for the deliberation', async () => {
    await day.operator.send('reorderAgenda', { ids: ['M03', presentationId] });
    await day.operator.send('setReadiness', {
      presentationId,
      readiness: 6,
      readinessNote: 'siap',
      gateLegal: 1,
      gateEthics: 1,
      gateOwner: null,
    });
    expect(rowOf(day.facts().presentation, presentationId)).toMatchObject({
      readiness: 6,
      phase: 'LOCKED',
    });
  });

  test('its lock record stays, and a name and a reason open it', async () => {
    const records = await day.operator.see('locks');
    expect(records.map(({ presentationId: id, kind }) => `${id} ${kind}`).toSorted()).toEqual([
      'M01 LOCK',
      'M02 LOCK',
    ]);
    for (const id of [presentationId, 'M02'])
      await day.operator.send('unlockPresentation', {
        presentationId: id,
        name: 'Sekretaris',
        reason: 'salah ketik',
      });
    await day.operator.send('savePresentation', changed(() => ({ title: 'Judul lain' }))());
    expect(rowOf(day.facts().presentation, presentationId).title).toBe('Judul lain');
    await day.operator.send('deletePresentation', { id: 'M02' });
    const { presentation } = day.facts();
    expect(presentation.some(({ id }) => id === 'M02')).toBe(false);
  });
});
