import { describe, expect, it } from 'vitest';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import { emptyFollowUp, type FollowUpRow } from './followUpColumns.ts';
import { followUpReminders } from './reminders.ts';

const full: Partial<FollowUpRow> = {
  activity: 'Sosialisasi',
  agencyId: 'A1',
  outputIndicator: 'SOP',
  outcomeIndicator: 'Waktu layanan',
};
const facts = generatedEvent({ presentations: 2, panelists: 3, criteria: 2 });
const add = (id: string, more: Partial<FollowUpRow>): void => {
  facts.followUp.push({ ...emptyFollowUp(facts.event.id, 'M1', 0), ...full, id, ...more });
};
add('jauh', { targetDate: '2027-12-31', startDate: '2027-10-01' });
add('lewat', { targetDate: '2027-03-01', status: 'BERJALAN' });
add('hari-ini', { targetDate: '2027-03-31', status: 'BERJALAN' });
add('selesai', { targetDate: '2027-01-01', status: 'SELESAI' });
add('batal', { status: 'DIBATALKAN', activity: '' });
add('terkendala', { targetDate: '2027-12-01', status: 'TERKENDALA' });
add('telat', { targetDate: '2027-12-01', startDate: '2027-03-21' });
add('kosong', { agencyId: null });

describe('reminders of follow-ups', () => {
  it('are the most pressing first, and none for what is done, cancelled or in good time', () => {
    expect(
      followUpReminders(facts, '2027-03-31').map(({ kind, days, followUp }) => [
        followUp.id,
        kind,
        days,
      ]),
    ).toEqual([
      ['lewat', 'OVERDUE', 30],
      ['terkendala', 'BLOCKED', 245],
      ['hari-ini', 'DUE_SOON', 0],
      ['telat', 'LATE_START', 10],
      ['kosong', 'INCOMPLETE', null],
    ]);
  });
  it('say what is missing', () => {
    const last = followUpReminders(facts, '2027-03-31').at(-1)!;
    expect(last.missing).toEqual(['Penanggung jawab (OPD)', 'Target selesai']);
    expect(last.presentationTitle).toContain('Usulan 1');
  });
  it('name a confirmed decision that calls for a follow-up and has none', () => {
    const decided = generatedEvent({ presentations: 3, panelists: 3, criteria: 2 });
    const decide = (
      presentationId: string,
      more: Partial<(typeof decided.decision)[number]>,
    ): number =>
      decided.decision.push({
        eventId: decided.event.id,
        presentationId,
        code: 'DIREPLIKASI',
        suggestedClass: null,
        agencyId: 'A1',
        targetDate: null,
        adaptation: '',
        place: '',
        duration: '',
        successMeasure: '',
        condition: '',
        reviewDate: null,
        reason: '',
        departureReason: '',
        isConfirmed: 1,
        confirmedBy: 'CHAIR',
        decidedAtMs: 0,
        ...more,
      });
    decide('M1', {});
    decide('M2', { code: 'DITUNDA' });
    decide('M3', { isConfirmed: 0 });
    const found = followUpReminders(decided, '2027-03-31');
    expect(found).toMatchObject([
      { kind: 'NO_PLAN', followUp: { presentationId: 'M1', agencyId: 'A1' } },
    ]);
    expect(found[0]!.missing).toContain('Target selesai');
    decided.followUp.push({ ...emptyFollowUp(decided.event.id, 'M1', 0), ...full, id: 'rencana' });
    expect(followUpReminders(decided, '2027-03-31').map(({ kind }) => kind)).toEqual([
      'INCOMPLETE',
    ]);
  });
});
