import { describe, expect, it } from 'vitest';
import { checkNip, printNip, type EmployeeStatus } from './nip.ts';

const today = '2026-12-09';
const codes = (cell: string | number | null, status: EmployeeStatus = 'PNS'): string[] =>
  checkNip(cell, status, today).problems.map(({ code }) => code);

describe('NIP', () => {
  it('is shown 8-6-1-3', () =>
    expect(printNip('196804111993031009')).toBe('19680411 199303 1 009'));
  it('may be empty and may be typed with spaces', () => {
    expect(checkNip(null, 'PNS', today)).toEqual({ nip: null, problems: [] });
    expect(checkNip('19680411 199303 1 009', 'PNS', today)).toEqual({
      nip: '196804111993031009',
      problems: [],
    });
  });
  it.each([
    ['1,98E+17', 'NIP_SCIENTIFIC'],
    ['1.98902E+17', 'NIP_SCIENTIFIC'],
    [198902112014021000, 'NIP_NUMBER'],
    ['12345', 'NIP_LENGTH'],
    ['19680411199303100A', 'NIP_LENGTH'],
    ['196802301993031009', 'NIP_BIRTH'],
    ['196804111993033009', 'NIP_SEX'],
    ['196804111993131009', 'NIP_MONTH'],
  ] as const)('refuses %s', (cell, code) => {
    expect(codes(cell)).toEqual([code]);
    expect(checkNip(cell, 'PNS', today).nip).toBeNull();
  });
  it.each([
    ['201504112027011009', ['NIP_FUTURE', 'NIP_AGE']],
    ['193004111993031009', ['NIP_AGE']],
    ['196804111993031000', ['NIP_SERIAL']],
  ])('doubts %s but takes it', (cell, expected) => {
    expect(codes(cell)).toEqual(expected);
    expect(checkNip(cell, 'PNS', today).nip).toBe(cell);
  });
  it('lets PPPK count contracts where PNS have a month', () => {
    expect(codes('199004112022211009', 'PPPK')).toEqual([]);
    expect(codes('199004112022211009', 'PNS')).toEqual(['NIP_MONTH']);
  });
});
