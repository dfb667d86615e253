/** What was tried against a day and held: locks, closings, times, forms and seats. */
import { describe, expect, test } from 'vitest';
import type { CommandInput } from '../../contract/commands.ts';
import { claim, problemOf } from '../../server/room.fixture.ts';
import { fullContent, openDay, refusalOf, revision, type Day } from './openedDay.fixture.ts';

const M01 = { presentationId: 'M01' };

describe('a lock', () => {
  test('a late sheet waits and counts only after an unlock', async () => {
    await using day = await openDay();
    await day.lock('M01');
    const before = (await day.operator.see('progress'))!.submitted;
    const seat = await day.seat('P5');
    const late = await seat.send('submitSheet', revision('M01', 1, fullContent(5)));
    expect(late.status).toBe('LATE');
    const tray = await day.operator.see('tray', (value) => value?.waiting.length === 1);
    const { id } = tray!.waiting[0]!;
    const apply = () =>
      day.operator.send('resolveWaitingSheet', { id, verdict: 'APPLY', reason: 'Terlambat' });
    expect(await problemOf(apply())).toBe('LOCKED');
    expect((await day.operator.see('progress'))?.submitted).toBe(before);
    await day.unlock('M01');
    await apply();
    expect((await day.operator.see('progress'))?.submitted).toBe(before + 1);
  });

  test('unlock and reopening need name and reason', async () => {
    await using day = await openDay();
    const { operator } = day;
    await day.lock('M01');
    const unlock = (name: string, reason: string) =>
      problemOf(operator.send('unlockPresentation', { ...M01, name, reason }));
    expect([await unlock('', 'Keliru'), await unlock('Ketua', '  ')]).toEqual([
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
    await operator.send('closeEvent', {});
    const reopen = (name: string, reason: string) =>
      problemOf(operator.send('reopenEvent', { name, reason }));
    expect([await reopen('', 'Keliru'), await reopen('Ketua', '  ')]).toEqual([
      'INVALID_INPUT',
      'INVALID_INPUT',
    ]);
    expect((await operator.see('live'))?.phase).toBe('LOCKED');
  });

  test('no lock is undone', async () => {
    await using day = await openDay();
    await day.lock('M01');
    expect(await problemOf(day.operator.send('undoStep', {}))).toBe('CANNOT_UNDO');
    await day.operator.send('setMessage', { message: 'Istirahat' });
    await day.operator.send('undoStep', {});
    expect(await problemOf(day.operator.send('undoStep', {}))).toBe('CANNOT_UNDO');
    expect((await day.operator.see('live'))?.phase).toBe('LOCKED');
  });
});

const decision = (
  code: CommandInput<'saveDecision'>['code'],
  change: Partial<CommandInput<'saveDecision'>> = {},
): CommandInput<'saveDecision'> => ({
  ...M01,
  code,
  agencyId: null,
  targetDate: null,
  adaptation: '',
  place: '',
  duration: '',
  successMeasure: '',
  condition: '',
  reviewDate: null,
  reason: '',
  departureReason: '',
  ...change,
});
const confirm = ({ operator }: Day) =>
  problemOf(operator.send('confirmDecision', { ...M01, isConfirmed: 1 }));

describe('deliberation', () => {
  test('no result, ranking or confirmation before its time', async () => {
    await using day = await openDay();
    const { operator } = day;
    await day.openScoring('M01');
    await day.score('M01');
    await operator.send('saveDecision', decision('TIDAK_DIREKOMENDASIKAN', { reason: 'Belum' }));
    expect([
      await problemOf(operator.send('publishResult', M01)),
      await problemOf(operator.send('publishRanking', {})),
      await problemOf(operator.send('setRevealStep', { step: 1 })),
      await confirm(day),
    ]).toEqual(['NOT_LOCKED', 'TALKS_NOT_DONE', 'NOTHING_PUBLISHED', 'NOT_LOCKED']);
  });

  const codes = [
    'DIREPLIKASI',
    'DIADAPTASI',
    'DIUJI_COBA',
    'DITUNDA',
    'TIDAK_DIREKOMENDASIKAN',
  ] as const;
  test('a decision without its fields is not confirmed, nor a departure without a reason', async () => {
    await using day = await openDay();
    await day.lock('M01');
    for (const code of codes) {
      await day.operator.send('saveDecision', decision(code));
      expect([code, await confirm(day)]).toEqual([code, 'FIELD_NEEDED']);
    }
    const { agency } = (await day.operator.see('setup'))!;
    const adopted = decision('DIREPLIKASI', { agencyId: agency[0]!.id, targetDate: '2027-03-01' });
    await day.operator.send('saveDecision', adopted);
    expect(await confirm(day)).toBe('REASON_TOO_SHORT');
  });

  test('a follow-up that is due before it starts is refused by its form and by the workbook that came back', async () => {
    await using day = await openDay();
    await day.lock('M01');
    const followUp = {
      ...M01,
      activity: 'Uji coba',
      agencyId: null,
      supportingAgencyIds: '[]',
      localityIds: '[]',
      startDate: '2027-02-01',
      targetDate: '2027-01-01',
      outputIndicator: '',
      outputTarget: '',
      outcomeIndicator: '',
      outcomeBaseline: '',
      outcomeTarget: '',
      fundingSource: '',
      status: 'BELUM_MULAI' as const,
      note: '',
    };
    expect([
      await problemOf(day.operator.send('saveFollowUp', followUp)),
      await problemOf(day.operator.send('applyFollowUps', { followUps: [followUp], source: '' })),
    ]).toEqual(['DATES_REVERSED', 'DATES_REVERSED']);
  });
});

test('a score stays on its scale, "tidak relevan" where it is permitted, a sheet is whole', async () => {
  await using day = await openDay();
  await day.openScoring('M01');
  const seat = await day.seat('P1');
  const { scores } = fullContent(3);
  const first = (change: Partial<(typeof scores)[number]>) =>
    scores.map((score, at) => (at === 0 ? { ...score, ...change } : score));
  const submit = (own: typeof scores) =>
    problemOf(seat.send('submitSheet', revision('M01', 1, fullContent(3, { scores: own }))));
  expect([
    await submit(first({ value: 6 })),
    await submit(first({ value: 0 })),
    await submit(first({ value: null, isNotApplicable: 1 })),
    await submit(scores.slice(1)),
    await submit(first({ criterionId: 'bukan-kriteria' })),
  ]).toEqual([
    'SCORE_OFF_SCALE',
    'SCORE_OFF_SCALE',
    'NOT_APPLICABLE_REFUSED',
    'SHEET_INCOMPLETE',
    'UNKNOWN_ID',
  ]);
});

describe('seats', () => {
  test('nobody declares another’s conflict', async () => {
    await using day = await openDay();
    const seat = await day.seat('P1');
    const declared = seat.send('declareConflict', {
      ...M01,
      panelistId: 'P2',
      reason: 'OTHER',
      note: '',
    });
    expect(await problemOf(declared)).toBe('NOT_ALLOWED');
  });

  test('an operator’s link works once', async () => {
    await using day = await openDay();
    const link = day.room.host.createOperatorUrl();
    await claim(link);
    await expect(claim(link)).rejects.toThrow('LINK_REFUSED');
  });

  test('a panelist’s session opens no operator’s door, and a foreign page none at all', async () => {
    await using day = await openDay();
    const seat = await day.seat('P1');
    for (const path of ['/operator/links', '/operator/export/json', '/operator/differences'])
      expect([path, await refusalOf(seat.fetch(path))]).toEqual([path, 'SESSION_ENDED']);
    const foreign = { method: 'POST', headers: { origin: 'http://contoh.invalid' } };
    expect(await refusalOf(day.operator.fetch('/operator/links/operator', foreign))).toBe(
      'FOREIGN_ORIGIN',
    );
  });

  test('cards end with the event', async () => {
    await using day = await openDay();
    const { url } = day.room.host.panelists.find(({ id }) => id === 'P1')!;
    await day.operator.send('closeEvent', {});
    await expect(claim(url)).rejects.toThrow('LINK_REFUSED');
  });
});

describe('a closed event', () => {
  test('changes nothing, and its documents become revision 2 after a reopening', async () => {
    await using day = await openDay();
    const { operator } = day;
    await day.lock('M01');
    const { rules } = (await operator.see('setup'))!;
    const panelist = await day.panelInput('P1', { title: 'Lain' });
    await operator.send('closeEvent', {});
    const attempts = {
      setRules: operator.send('setRules', rules),
      savePanelist: operator.send('savePanelist', panelist),
      annotate: operator.send('annotate', { text: 'sesudah tutup' }),
      lockPresentation: operator.send('lockPresentation', M01),
      unlockPresentation: operator.send('unlockPresentation', {
        ...M01,
        name: 'Ketua',
        reason: 'Keliru',
      }),
      saveDecision: operator.send('saveDecision', decision('BELUM_DIPUTUSKAN')),
      closeEvent: operator.send('closeEvent', {}),
    };
    for (const [name, attempt] of Object.entries(attempts))
      expect([name, await problemOf(attempt)]).toEqual([name, 'EVENT_CLOSED']);
    const revisionOf = async () => (await operator.see('setup'))?.event.documentRevision;
    expect(await revisionOf()).toBe(1);
    await operator.send('reopenEvent', { name: 'Ketua', reason: 'Salah ketik' });
    await operator.send('closeEvent', {});
    expect(await revisionOf()).toBe(2);
  });
});

test('while scoring is open rules and weights stand still', async () => {
  await using day = await openDay();
  await day.openScoring('M01');
  const { rules } = (await day.operator.see('setup'))!;
  const heavier = await day.panelInput('P1', { weight: '2' });
  expect([
    await problemOf(day.operator.send('setRules', { ...rules, minSheets: 1 })),
    await problemOf(day.operator.send('savePanelist', heavier)),
  ]).toEqual(['RULES_FROZEN', 'RULES_FROZEN']);
});

test('the same command sent twice to one host is done once', async () => {
  await using day = await openDay();
  for (let time = 0; time < 2; time += 1)
    await day.operator.send('annotate', { text: 'Ketua membuka acara' }, 'catatan-1');
  expect((await day.operator.see('log')).annotations).toHaveLength(1);
});
