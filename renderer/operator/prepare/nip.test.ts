import { describe, expect, test } from 'vitest';
import { readNip, showNip, type NipContext } from './nip.ts';

const context: NipContext = { employeeStatus: '', todayIso: '2026-12-09', others: [] };
const notes = (nip: string, more: Partial<NipContext> = {}) =>
  readNip(nip, { ...context, ...more }).notes;

describe('a NIP as the operator types it', () => {
  test('is shown in its four parts', () => {
    expect(readNip('196804111993031009', context)).toEqual({
      shown: '19680411 199303 1 009',
      notes: [],
    });
    expect(readNip('19680411 199303 1 009', context).shown).toBe('19680411 199303 1 009');
  });
  test('kept by the host is shown in its four parts, anything else as it is', () => {
    expect(showNip('196804111993031009')).toBe('19680411 199303 1 009');
    expect(showNip('12345')).toBe('12345');
    expect(showNip(null)).toBe('');
  });
  test('may stay empty', () => {
    expect(readNip(null, context)).toEqual({ shown: '', notes: [] });
    expect(readNip('  ', context)).toEqual({ shown: '', notes: [] });
  });
  test('destroyed by a spreadsheet is recognised as such', () => {
    expect(notes('1,98E+17')).toEqual(['SPREADSHEET_NUMBER']);
    expect(notes('1.98e17')).toEqual(['SPREADSHEET_NUMBER']);
  });
  test.each([
    ['19680411199303100', 'NOT_18_DIGITS'],
    ['196802301993031009', 'BIRTH_DATE'],
    ['196804111993033009', 'SEX'],
    ['196804111993131009', 'START_MONTH'],
    ['200004112010011009', 'AGE_AT_START'],
    ['194004112005011009', 'AGE_AT_START'],
    ['200004112027011009', 'START_IN_FUTURE'],
    ['196804111993031000', 'SERIAL_ZERO'],
  ])('%s is noted as %s', (nip, note) => {
    expect(notes(nip)).toEqual([note]);
  });
  test('of a PPPK counts contracts where others have a month', () => {
    expect(notes('198804112022211009', { employeeStatus: 'PPPK' })).toEqual([]);
    expect(notes('198804112022211009', { employeeStatus: 'PNS' })).toEqual(['START_MONTH']);
  });
  test('used by two people is noted, however it is spaced', () => {
    expect(notes('196804111993031009', { others: [null, '19680411 199303 1 009'] })).toEqual([
      'USED_TWICE',
    ]);
  });
});
