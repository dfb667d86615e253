import { expect, test } from 'vitest';
import { callsForFollowUp, hasEnded, isOverdue, missingFollowUpFields } from './followUps.ts';

const full = {
  activity: 'Pelatihan kader',
  agencyId: 'DINKES',
  targetDate: '2027-03-01',
  outputIndicator: 'Kader terlatih',
  outcomeIndicator: 'Balita terpantau',
  status: 'BERJALAN',
} as const;

test('agency, date, activity and both indicators make a follow-up complete; blanks count as empty', () => {
  expect(missingFollowUpFields(full)).toEqual([]);
  expect(
    missingFollowUpFields({ ...full, agencyId: null, targetDate: null, outcomeIndicator: ' \n ' }),
  ).toEqual(['agencyId', 'targetDate', 'outcomeIndicator']);
});

test('what is finished or called off has ended, and is never overdue', () => {
  expect(isOverdue(full, '2027-03-01')).toBe(false);
  expect(isOverdue(full, '2027-03-02')).toBe(true);
  expect(isOverdue({ ...full, targetDate: null }, '2027-03-02')).toBe(false);
  for (const status of ['SELESAI', 'DIBATALKAN'] as const) {
    expect(hasEnded({ status })).toBe(true);
    expect(isOverdue({ ...full, status }, '2027-03-02')).toBe(false);
  }
  expect(hasEnded({ status: 'TERKENDALA' })).toBe(false);
});

test('what is taken up is followed up; what waits or is refused is not', () => {
  expect(callsForFollowUp('DIUJI_COBA')).toBe(true);
  expect(callsForFollowUp('DITUNDA')).toBe(false);
  expect(callsForFollowUp('BELUM_DIPUTUSKAN')).toBe(false);
});
