/**
 * The NIP of a civil servant: 18 digits, shown 8-6-1-3, that hold birth date, start of service (TMT), sex and serial
 * (RULES.md, "Numbers, dates, names"). Errors refuse it, warnings ask to look again.
 */
import { cleanText } from './text.ts';

/** '' where nobody said, which counts as PNS. */
export type EmployeeStatus = 'PNS' | 'PPPK' | '';

/** `{name}` is filled from the note's values. */
export const nipErrors = {
  NIP_DESTROYED: {
    id: 'NIP “{value}” sudah dirusak Excel menjadi angka. Ubah kolom menjadi Teks lalu ketik ulang 18 angkanya.',
    en: 'Excel has destroyed NIP “{value}” into a number. Make the column Text and type the 18 digits again.',
  },
  NIP_NUMBER: {
    id: 'NIP tersimpan sebagai angka, sehingga angka di belakang hilang. Ubah kolom menjadi Teks lalu ketik ulang.',
    en: 'The NIP is stored as a number, so its last digits are lost. Make the column Text and type it again.',
  },
  NIP_LENGTH: {
    id: 'NIP harus 18 angka, ini {value}.',
    en: 'A NIP has 18 digits, this is {value}.',
  },
  NIP_BIRTH: {
    id: 'Tanggal lahir dalam NIP tidak ada: {value}.',
    en: 'The birth date in the NIP does not exist: {value}.',
  },
  NIP_SEX: {
    id: 'Angka ke-15 NIP harus 1 atau 2, ini {value}.',
    en: 'Digit 15 of a NIP is 1 or 2, this is {value}.',
  },
  NIP_MONTH: {
    id: 'Bulan TMT dalam NIP (angka 13–14) harus 01–12, ini {value}. Hanya NIP PPPK yang boleh berbeda.',
    en: 'The start month in the NIP (digits 13–14) is 01–12, this is {value}. Only a PPPK may differ.',
  },
} as const;

export const nipWarnings = {
  NIP_AGE: {
    id: 'Umur saat TMT menurut NIP di luar 17–60 tahun.',
    en: 'By the NIP, the age at start of service is outside 17–60 years.',
  },
  NIP_FUTURE: {
    id: 'TMT dalam NIP ada di masa depan: {value}.',
    en: 'Start of service in the NIP lies in the future: {value}.',
  },
  NIP_SERIAL: {
    id: 'Nomor urut NIP 000 tidak diterbitkan.',
    en: 'NIP serial 000 is never issued.',
  },
  NIP_TWICE: {
    id: 'NIP ini juga dipakai {value}.',
    en: '{value} has this NIP too.',
  },
} as const;

const allWords = { ...nipErrors, ...nipWarnings };

export interface NipNote<Code extends keyof typeof allWords> {
  readonly code: Code;
  readonly values: Readonly<Record<'value', string>>;
  readonly words: { readonly id: string; readonly en: string };
}
export type NipError = NipNote<keyof typeof nipErrors>;
export type NipWarning = NipNote<keyof typeof nipWarnings>;

export interface ParsedNip {
  /** 18 digits; null where it is empty or unusable. */
  nip: string | null;
  errors: NipError[];
}

/** Somebody whose NIP is kept, in whatever spelling. */
export interface NipHolder {
  name: string;
  nip: string | null;
}

function note<Code extends keyof typeof allWords>(code: Code, value = ''): NipNote<Code> {
  const fill = (text: string): string => text.replaceAll('{value}', value);
  const { id, en } = allWords[code];
  return { code, values: { value }, words: { id: fill(id), en: fill(en) } };
}

/** Without the spaces, dots, dashes and the apostrophe in front that people and spreadsheets write. */
const bare = (typed: string): string =>
  cleanText(typed)
    .normalize('NFKC')
    .trim()
    .replace(/^[\p{Pi}\p{Pf}\p{Mark}'"`\u02BC\s]+/u, '')
    .replaceAll(/[\s.\u00B7\u2212\p{Dash_Punctuation}]/gu, '');

/** Empty is allowed, and a dash is empty. */
export function parseNip(typed: string | number | null, employeeStatus: EmployeeStatus): ParsedNip {
  if (typeof typed === 'number') return { nip: null, errors: [note('NIP_NUMBER')] };
  const nip = bare(typed ?? '');
  if (nip === '') return { nip: null, errors: [] };
  const shown = cleanText(typed ?? '')
    .trim()
    .slice(0, 40);
  // The point of 1.98E+17 is gone by now.
  if (/^\d+(,\d+)?e\+?\d+$/i.test(nip))
    return { nip: null, errors: [note('NIP_DESTROYED', shown)] };
  if (!/^\d{18}$/.test(nip)) {
    const value = /^\d+$/.test(nip) ? String(nip.length) : `“${shown}”`;
    return { nip: null, errors: [note('NIP_LENGTH', value)] };
  }
  const errors = errorsOf(nip, employeeStatus);
  return { nip: errors.length > 0 ? null : nip, errors };
}

function errorsOf(nip: string, employeeStatus: EmployeeStatus): NipError[] {
  const errors: NipError[] = [];
  const { birthYear, birthMonth, birthDay, startMonth } = partsOf(nip);
  if (birthDay < 1 || birthDay > daysIn(birthYear, birthMonth))
    errors.push(note('NIP_BIRTH', [nip.slice(6, 8), nip.slice(4, 6), nip.slice(0, 4)].join('-')));
  const sex = nip.charAt(14);
  if (sex !== '1' && sex !== '2') errors.push(note('NIP_SEX', sex));
  // For PPPK digits 13-14 count contracts.
  if (employeeStatus !== 'PPPK' && !isMonth(startMonth))
    errors.push(note('NIP_MONTH', nip.slice(12, 14)));
  return errors;
}

export interface NipContext {
  employeeStatus: EmployeeStatus;
  /** The day of the city. */
  todayIso: string;
  /** Everybody else in the event. */
  others: readonly NipHolder[];
}

/** What to look at again in a NIP without errors. */
export function doubtNip(
  typed: string | null,
  { employeeStatus, todayIso, others }: NipContext,
): NipWarning[] {
  const { nip } = parseNip(typed, employeeStatus);
  if (nip === null) return [];
  const warnings: NipWarning[] = [];
  const { birthYear, birthMonth, startYear, startMonth } = partsOf(nip);
  // Of a PPPK only the year is told: a warning says what no month of it could be.
  const [first, last] = employeeStatus === 'PPPK' ? [1, 12] : [startMonth, startMonth];
  const youngestMonths = (startYear - birthYear) * 12 + first - birthMonth;
  const oldestMonths = (startYear - birthYear) * 12 + last - birthMonth;
  if (oldestMonths < 17 * 12 || youngestMonths > 60 * 12) warnings.push(note('NIP_AGE'));
  const start =
    employeeStatus === 'PPPK' ? nip.slice(8, 12) : `${nip.slice(8, 12)}-${nip.slice(12, 14)}`;
  if (start > todayIso.slice(0, start.length)) warnings.push(note('NIP_FUTURE', start));
  if (nip.endsWith('000')) warnings.push(note('NIP_SERIAL'));
  const other = others.find((holder) => bare(holder.nip ?? '') === nip);
  if (other) warnings.push(note('NIP_TWICE', other.name));
  return warnings;
}

/** All there is to say about a NIP, errors first. */
export const notesOfNip = (
  typed: string | null,
  context: NipContext,
): (NipError | NipWarning)[] => [
  ...parseNip(typed, context.employeeStatus).errors,
  ...doubtNip(typed, context),
];

/**
 * What is stored of what was typed. A bad NIP that an older version let in may stay as long as nobody changes it.
 * @param kept the NIPs that the same row, or the same team, has now
 */
export function nipToStore(
  typed: string | number | null,
  employeeStatus: EmployeeStatus,
  kept: readonly { nip: string | null; employeeStatus?: EmployeeStatus }[],
): ParsedNip {
  const parsed = parseNip(typed, employeeStatus);
  if (parsed.errors.length === 0 || typeof typed !== 'string') return parsed;
  const old = kept.find(
    (row) =>
      row.nip !== null &&
      bare(row.nip) === bare(typed) &&
      (row.employeeStatus ?? '') === employeeStatus,
  );
  return old ? { nip: old.nip, errors: [] } : parsed;
}

/** The names behind each NIP that more than one row has, however it is spelled. */
export function nipsUsedTwice(holders: readonly NipHolder[]): string[][] {
  const byNip = Map.groupBy(holders, ({ nip }) => bare(nip ?? ''));
  return [...byNip]
    .filter(([nip, rows]) => nip !== '' && rows.length > 1)
    .map(([, rows]) => rows.map(({ name }) => name));
}

/** "19680411 199303 1 009"; what is no NIP stays as it is. */
export function printNip(nip: string | null): string {
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(bare(nip ?? ''));
  return parts ? parts.slice(1).join(' ') : (nip ?? '');
}

const partsOf = (nip: string) => ({
  birthYear: Number(nip.slice(0, 4)),
  birthMonth: Number(nip.slice(4, 6)),
  birthDay: Number(nip.slice(6, 8)),
  startYear: Number(nip.slice(8, 12)),
  startMonth: Number(nip.slice(12, 14)),
});

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

/** None in a month that does not exist. */
function daysIn(year: number, month: number): number {
  if (!isMonth(month) || year < 1) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
