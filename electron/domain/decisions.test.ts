import { expect, test } from 'vitest';
import {
  emptyFields,
  findConfirmationProblem,
  isChangedByPanel,
  isDecided,
  isDeparture,
  isReasonShort,
  requiredDecisionFields,
} from './decisions.ts';

const blank = {
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
};
const locked = { number: 3, isLocked: true };

test.each([
  ['DIREPLIKASI', ['agencyId', 'targetDate']],
  ['DIADAPTASI', ['adaptation', 'agencyId', 'targetDate']],
  ['DIUJI_COBA', ['place', 'duration', 'successMeasure']],
  ['DITUNDA', ['condition', 'reviewDate']],
  ['TIDAK_DIREKOMENDASIKAN', ['reason']],
  ['BELUM_DIPUTUSKAN', []],
] as const)(
  '%s must fill exactly what the day’s rules demand, and blanks fill nothing',
  (code, fields) => {
    expect(requiredDecisionFields[code]).toEqual(fields);
    expect(emptyFields({ ...blank, place: ' ', condition: '\t', reason: '  ', code })).toEqual(
      fields,
    );
  },
);

test('a reason is owed when the panel departs, and none where the suggestion is pending', () => {
  expect(isDeparture('DITUNDA', 'PILOT')).toBe(true);
  expect(isDeparture('DIUJI_COBA', 'PILOT')).toBe(false);
  expect(isDeparture('TIDAK_DIREKOMENDASIKAN', 'PENDING')).toBe(false);
  expect(isDeparture('BELUM_DIPUTUSKAN', 'ADOPT')).toBe(false);
});

test('a reason under twenty letters is none, however it is padded', () => {
  const decision = { code: 'DITUNDA', departureReason: `${'x'.repeat(19)}   ` } as const;
  expect(isReasonShort(decision, 'PILOT')).toBe(true);
  expect(isReasonShort({ ...decision, departureReason: 'x'.repeat(20) }, 'PILOT')).toBe(false);
  expect(isReasonShort(decision, 'NOT_NOW')).toBe(false);
});

test('the chair confirms on a locked talk only, with every field and the reason', () => {
  const decision = { ...blank, code: 'DITUNDA', condition: 'Data ada' } as const;
  const complete = { ...decision, reviewDate: '2027-01-01' };
  const open = { ...locked, isLocked: false };
  expect(findConfirmationProblem(complete, 'NOT_NOW', open)?.code).toBe('NOT_LOCKED');
  expect(findConfirmationProblem(decision, 'NOT_NOW', locked)).toMatchObject({
    code: 'FIELD_NEEDED',
    at: 'reviewDate',
  });
  expect(findConfirmationProblem(complete, 'PILOT', locked)).toMatchObject({
    code: 'REASON_TOO_SHORT',
    at: 'departureReason',
  });
  expect(findConfirmationProblem(complete, 'NOT_NOW', locked)).toBeNull();
});

test('what is confirmed as not decided yet is not decided, and changes nothing', () => {
  const decision = { code: 'BELUM_DIPUTUSKAN', isConfirmed: 1, suggestedClass: 'ADOPT' } as const;
  expect(isDecided(decision)).toBe(false);
  expect(isChangedByPanel(decision)).toBe(false);
  expect(isDecided({ ...decision, code: 'DITUNDA' })).toBe(true);
  expect(isChangedByPanel({ ...decision, code: 'DITUNDA' })).toBe(true);
  expect(isChangedByPanel({ ...decision, code: 'DIREPLIKASI' })).toBe(false);
  expect(isDecided({ ...decision, code: 'DITUNDA', isConfirmed: 0 })).toBe(false);
  expect(isDecided(undefined)).toBe(false);
});
