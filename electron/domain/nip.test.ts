import { describe, expect, it } from 'vitest';
import {
  doubtNip,
  nipsUsedTwice,
  nipToStore,
  parseNip,
  printNip,
  type EmployeeStatus,
} from './nip.ts';

const good = '196804111993031009';
const errorsOf = (typed: string | number | null, status: EmployeeStatus = 'PNS'): string[] =>
  parseNip(typed, status).errors.map(({ code }) => code);
const doubts = (
  nip: string,
  employeeStatus: EmployeeStatus = 'PNS',
  others: { name: string; nip: string | null }[] = [],
): string[] =>
  doubtNip(nip, { employeeStatus, todayIso: '2026-12-09', others }).map(({ code }) => code);

describe('a NIP as it is typed', () => {
  it.each([
    ['in its four parts', '19680411 199303 1 009'],
    ['with dots', '19680411.199303.1.009'],
    ['with dashes', '19680411-199303–1—009'],
    ['with the apostrophe of a spreadsheet', "'196804111993031009"],
    ['with a curly apostrophe', '’196804111993031009'],
    ['with spaces that do not break', '19680411\u00A0199303\u202F1\u00A0009'],
    ['with zero width inside', '\uFEFF19680411\u200B1993031009'],
    ['with spaces around', '  196804111993031009\n'],
    ['in wide digits', '１９６８０４１１１９９３０３１００９'],
  ])('%s is read as its 18 digits', (_how, typed) => {
    expect(parseNip(typed, 'PNS')).toEqual({ nip: good, errors: [] });
    expect(printNip(typed)).toBe('19680411 199303 1 009');
  });
  it.each([null, '', '  ', '-', "'", '\u00A0'])('may be empty: %j', (typed) => {
    expect(parseNip(typed, '')).toEqual({ nip: null, errors: [] });
  });
  it.each([
    ['1,98E+17', 'NIP_DESTROYED'],
    ['1.98902E+17', 'NIP_DESTROYED'],
    ['1.98e17', 'NIP_DESTROYED'],
    ["'1,98E+17", 'NIP_DESTROYED'],
    [198902112014021000, 'NIP_NUMBER'],
    ['12345', 'NIP_LENGTH'],
    ['1968041119930310091', 'NIP_LENGTH'],
    ['19680411199303100A', 'NIP_LENGTH'],
    ['belum ada', 'NIP_LENGTH'],
    ['196802301993031009', 'NIP_BIRTH'],
    ['196902291993031009', 'NIP_BIRTH'],
    ['196813011993031009', 'NIP_BIRTH'],
    ['196804001993031009', 'NIP_BIRTH'],
    ['196804111993033009', 'NIP_SEX'],
    ['196804111993131009', 'NIP_MONTH'],
    ['196804111993001009', 'NIP_MONTH'],
  ] as const)('%s is refused as %s', (typed, code) => {
    expect(errorsOf(typed)).toEqual([code]);
    expect(parseNip(typed, 'PNS').nip).toBeNull();
  });
  it('knows the leap years', () => {
    expect(errorsOf('196802291993031009')).toEqual([]);
    expect(errorsOf('200002292020031009')).toEqual([]);
    expect(errorsOf('190002291920031009')).toEqual(['NIP_BIRTH']);
  });
  it('of a PPPK counts contracts where others have a month', () => {
    expect(errorsOf('199004112022211009', 'PPPK')).toEqual([]);
    expect(errorsOf('199004112022211009', '')).toEqual(['NIP_MONTH']);
  });
  it('says in both languages what is wrong, and with what', () => {
    expect(parseNip('1,98E+17', 'PNS').errors[0]?.words).toEqual({
      id: 'NIP “1,98E+17” sudah dirusak Excel menjadi angka. Ubah kolom menjadi Teks lalu ketik ulang 18 angkanya.',
      en: 'Excel has destroyed NIP “1,98E+17” into a number. Make the column Text and type the 18 digits again.',
    });
    expect(parseNip('12345', 'PNS').errors[0]?.words.id).toBe('NIP harus 18 angka, ini 5.');
    expect(parseNip('x'.repeat(5000), 'PNS').errors[0]?.words.id.length).toBeLessThan(80);
  });
  it('that is none is shown as it is', () => {
    expect([printNip('12345'), printNip(''), printNip(null)]).toEqual(['12345', '', '']);
  });
});

describe('a NIP to look at again', () => {
  it.each([
    [good, []],
    ['196804111993031000', ['NIP_SERIAL']],
    ['200004112027011009', ['NIP_FUTURE']],
    ['200004112026121009', []],
    ['200004112027121009', ['NIP_FUTURE']],
    ['200004112017031009', ['NIP_AGE']],
    ['200004112017041009', []],
    ['194004112000041009', []],
    ['194004112000051009', ['NIP_AGE']],
  ])('%s: %j', (nip, expected) => {
    expect(parseNip(nip, 'PNS').errors).toEqual([]);
    expect(doubts(nip)).toEqual(expected);
  });
  it('of a PPPK is doubted only where no month of the year would do', () => {
    expect(doubts('200004112017211009', 'PPPK')).toEqual([]);
    expect(doubts('200004112016211009', 'PPPK')).toEqual(['NIP_AGE']);
    expect(doubts('200004112026211009', 'PPPK')).toEqual([]);
    expect(doubts('200004112027211009', 'PPPK')).toEqual(['NIP_FUTURE']);
  });
  it('names who else has it, however it is spelled', () => {
    const others = [
      { name: 'Ani', nip: null },
      { name: 'Budi', nip: '19680411 199303 1 009' },
    ];
    const [warning] = doubtNip(good, { employeeStatus: '', todayIso: '2026-12-09', others });
    expect(warning).toMatchObject({ code: 'NIP_TWICE', words: { en: 'Budi has this NIP too.' } });
  });
  it('is found between all who hold one', () => {
    expect(
      nipsUsedTwice([
        { name: 'Ani', nip: good },
        { name: 'Budi', nip: null },
        { name: 'Citra', nip: '' },
        { name: 'Dedi', nip: "'19680411.199303.1.009" },
        { name: 'Eka', nip: '198902112014021000' },
      ]),
    ).toEqual([['Ani', 'Dedi']]);
  });
});

describe('a bad NIP of an old folder', () => {
  const kept = [{ nip: '1,98E+17' }];
  it('stays as it is while nobody changes it', () => {
    expect(nipToStore('1,98E+17', '', kept)).toEqual({ nip: '1,98E+17', errors: [] });
    expect(nipToStore(' 1,98E+17 ', '', kept).nip).toBe('1,98E+17');
  });
  it('is refused as soon as it changes', () => {
    expect(nipToStore('1,99E+17', '', kept).errors).toHaveLength(1);
    expect(nipToStore(null, '', kept)).toEqual({ nip: null, errors: [] });
  });
  it('is refused when its owner is no PPPK any more', () => {
    const contract = '199004112022211009';
    const now = [{ nip: contract, employeeStatus: 'PPPK' as const }];
    expect(nipToStore(contract, 'PPPK', now).nip).toBe(contract);
    expect(nipToStore(contract, 'PNS', now).errors[0]?.code).toBe('NIP_MONTH');
  });
  it('with spaces becomes 18 digits', () => {
    const spaced = [{ nip: '19680411 199303 1 009' }];
    expect(nipToStore('19680411 199303 1 009', '', spaced).nip).toBe(good);
  });
});
