/** NIP, the number of a civil servant: 18 digits that hold birth date, start of service, sex and serial. */
import type { Words } from '../../contract/problems.ts';
import { isScientific } from './numberText.ts';

export type EmployeeStatus = 'PNS' | 'PPPK' | '';

const problems = {
  NIP_SCIENTIFIC: {
    id: 'NIP “{value}” sudah dirusak Excel menjadi angka. Ubah kolom menjadi Teks lalu ketik ulang 18 angkanya.',
    en: 'Excel has destroyed NIP “{value}” into a number. Make the column Text and type the 18 digits again.',
  },
  NIP_NUMBER: {
    id: 'NIP tersimpan sebagai angka, sehingga angka di belakang hilang. Ubah kolom menjadi Teks lalu ketik ulang.',
    en: 'The NIP is stored as a number, so its last digits are lost. Make the column Text and type it again.',
  },
  NIP_LENGTH: {
    id: 'NIP harus 18 angka, ini {count}.',
    en: 'A NIP has 18 digits, this has {count}.',
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
    id: 'Bulan TMT dalam NIP harus 01–12, ini {value}.',
    en: 'The start month in the NIP is 01–12, this is {value}.',
  },
  NIP_AGE: {
    id: 'Umur saat TMT menurut NIP: {value} tahun. Periksa lagi.',
    en: 'Age at start of service by the NIP: {value}. Check again.',
  },
  NIP_FUTURE: {
    id: 'TMT dalam NIP ada di masa depan: {value}.',
    en: 'Start of service in the NIP lies in the future: {value}.',
  },
  NIP_SERIAL: {
    id: 'Nomor urut NIP 000 tidak diterbitkan.',
    en: 'NIP serial 000 is never issued.',
  },
} as const satisfies Record<string, Words>;

export type NipProblemCode = keyof typeof problems;
export interface NipProblem {
  code: NipProblemCode;
  isError: boolean;
  words: Words;
}

export interface CheckedNip {
  /** 18 digits, null where the cell is empty or unusable. */
  nip: string | null;
  problems: NipProblem[];
}

const problem = (
  code: NipProblemCode,
  isError: boolean,
  values: Record<string, string | number> = {},
): NipProblem => {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return { code, isError, words: { id: fill(problems[code].id), en: fill(problems[code].en) } };
};

/**
 * @param cell what stands in the file; empty is allowed
 * @param todayIso the day against which the future is judged
 */
export function checkNip(
  cell: string | number | null,
  status: EmployeeStatus,
  todayIso: string,
): CheckedNip {
  if (cell === null || cell === '') return { nip: null, problems: [] };
  if (typeof cell === 'number') return { nip: null, problems: [problem('NIP_NUMBER', true)] };
  const text = cell.trim().replace(/^'/, '');
  if (isScientific(text))
    return { nip: null, problems: [problem('NIP_SCIENTIFIC', true, { value: text })] };
  const nip = text.replaceAll(/[\s.-]/g, '');
  if (nip === '') return { nip: null, problems: [] };
  if (!/^\d{18}$/.test(nip))
    return {
      nip: null,
      problems: [
        problem('NIP_LENGTH', true, { count: /^\d+$/.test(nip) ? nip.length : `“${text}”` }),
      ],
    };
  const found = nipProblems(nip, status, todayIso);
  return { nip: found.some(({ isError }) => isError) ? null : nip, problems: found };
}

function nipProblems(nip: string, status: EmployeeStatus, todayIso: string): NipProblem[] {
  const found: NipProblem[] = [];
  const birth = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  const hasBirth = isDay(birth);
  const [startYear, startMonth] = [Number(nip.slice(8, 12)), Number(nip.slice(12, 14))];
  const sex = nip.charAt(14);
  if (!hasBirth)
    found.push(
      problem('NIP_BIRTH', true, {
        value: `${nip.slice(6, 8)}-${nip.slice(4, 6)}-${nip.slice(0, 4)}`,
      }),
    );
  if (sex !== '1' && sex !== '2') found.push(problem('NIP_SEX', true, { value: sex }));
  // For PPPK digits 13-14 count contracts, so they need not be a month.
  const hasMonth = startMonth >= 1 && startMonth <= 12;
  if (!hasMonth && status !== 'PPPK')
    found.push(problem('NIP_MONTH', true, { value: nip.slice(12, 14) }));
  const start = `${nip.slice(8, 12)}-${status === 'PPPK' ? '01' : nip.slice(12, 14)}`;
  if (start > todayIso.slice(0, 7)) found.push(problem('NIP_FUTURE', false, { value: start }));
  if (hasBirth) {
    const age =
      startYear -
      Number(nip.slice(0, 4)) -
      (status !== 'PPPK' && hasMonth && startMonth < Number(nip.slice(4, 6)) ? 1 : 0);
    if (age < 17 || age > 60) found.push(problem('NIP_AGE', false, { value: age }));
  }
  if (nip.slice(15) === '000') found.push(problem('NIP_SERIAL', false));
  return found;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
}

/** "196804111993031009" → "19680411 199303 1 009"; anything else stays as it is. */
export const printNip = (nip: string): string =>
  nip.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, '$1 $2 $3 $4');
