import { expect, test } from 'vitest';
import {
  decisionValues,
  isDeparture,
  missingFields,
  neededFields,
  otherFilledFields,
} from './decisionValues.ts';

const blank = decisionValues(undefined);
const long = 'Data harian belum tersedia di OPD.';

test.each([
  ['DIREPLIKASI', ['agencyId', 'targetDate']],
  ['DIADAPTASI', ['adaptation', 'agencyId', 'targetDate']],
  ['DIUJI_COBA', ['place', 'duration', 'successMeasure']],
  ['DITUNDA', ['condition', 'reviewDate']],
  ['TIDAK_DIREKOMENDASIKAN', ['reason']],
  ['BELUM_DIPUTUSKAN', []],
] as const)('the form of %s asks for exactly what the day’s rules demand', (code, fields) => {
  expect(neededFields(code)).toEqual(fields);
});

test('a reason is owed when the panel departs, and none where the suggestion is pending', () => {
  expect(isDeparture('DITUNDA', 'PILOT')).toBe(true);
  expect(isDeparture('DIUJI_COBA', 'PILOT')).toBe(false);
  expect(isDeparture('TIDAK_DIREKOMENDASIKAN', 'PENDING')).toBe(false);
  expect(isDeparture('BELUM_DIPUTUSKAN', 'ADOPT')).toBe(false);
});

test('the chair cannot confirm before every field stands and the reason is long enough', () => {
  const values = { ...blank, code: 'DITUNDA' as const };
  expect(missingFields(values, 'PILOT')).toEqual(['condition', 'reviewDate', 'departureReason']);
  expect(
    missingFields(
      { ...values, condition: '  ', reviewDate: '2027-01-01', departureReason: 'terlalu pendek' },
      'PILOT',
    ),
  ).toEqual(['condition', 'departureReason']);
  expect(
    missingFields(
      { ...values, condition: 'Data ada', reviewDate: '2027-01-01', departureReason: long },
      'PILOT',
    ),
  ).toEqual([]);
  expect(
    missingFields({ ...values, condition: 'Data ada', reviewDate: '2027-01-01' }, 'PENDING'),
  ).toEqual([]);
});

test('what was filled for another code stays in sight', () => {
  expect(
    otherFilledFields({
      ...blank,
      code: 'DIUJI_COBA',
      agencyId: 'DINKES',
      targetDate: '2027-04-30',
      place: 'Puskesmas',
    }),
  ).toEqual(['agencyId', 'targetDate']);
});
