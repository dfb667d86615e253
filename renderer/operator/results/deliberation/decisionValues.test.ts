import { expect, test } from 'vitest';
import { decisionValues, missingFields, otherFilledFields } from './decisionValues.ts';

const blank = decisionValues(undefined);
const long = 'Data harian belum tersedia di OPD.';

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
