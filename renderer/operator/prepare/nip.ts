/** Reads a civil servant's number (NIP): 18 digits, shown 8-6-1-3 (birth date, start of service, sex, serial). */

export type NipNote =
  | 'SPREADSHEET_NUMBER'
  | 'NOT_18_DIGITS'
  | 'BIRTH_DATE'
  | 'SEX'
  | 'START_MONTH'
  | 'AGE_AT_START'
  | 'START_IN_FUTURE'
  | 'SERIAL_ZERO'
  | 'USED_TWICE';

export interface NipReading {
  /** "19680411 199303 1 009", or the text as typed where it is no NIP. */
  shown: string;
  notes: NipNote[];
}

export interface NipContext {
  /** PPPK count contracts where PNS have a month; '' when nobody said. */
  employeeStatus: 'PNS' | 'PPPK' | '';
  todayIso: string;
  /** NIPs of everybody else in the event. */
  others: readonly (string | null)[];
}

const digitsOf = (nip: string | null): string => (nip ?? '').replace(/[\s.-]/g, '');

function isRealDate(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** Empty is allowed. Notes are warnings: nothing here stops a person from saving. */
export function readNip(
  nip: string | null,
  { employeeStatus, todayIso, others }: NipContext,
): NipReading {
  const typed = (nip ?? '').trim();
  if (typed === '') return { shown: '', notes: [] };
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(typed)) return { shown: typed, notes: ['SPREADSHEET_NUMBER'] };
  const digits = digitsOf(typed);
  if (!/^\d{18}$/.test(digits)) return { shown: typed, notes: ['NOT_18_DIGITS'] };

  const notes: NipNote[] = [];
  const part = (from: number, to: number) => digits.slice(from, to);
  const birthIso = `${part(0, 4)}-${part(4, 6)}-${part(6, 8)}`;
  const hasBirth = isRealDate(birthIso);
  if (!hasBirth) notes.push('BIRTH_DATE');
  if (!['1', '2'].includes(part(14, 15))) notes.push('SEX');
  const startYear = Number(part(8, 12));
  const startMonth = Number(part(12, 14));
  const isMonth = startMonth >= 1 && startMonth <= 12;
  if (!isMonth && employeeStatus !== 'PPPK') notes.push('START_MONTH');
  const hasMonth = isMonth && employeeStatus !== 'PPPK';
  const birthYear = Number(part(0, 4));
  const months = (startYear - birthYear) * 12 + (hasMonth ? startMonth - Number(part(4, 6)) : 0);
  if (hasBirth && (months < 17 * 12 || months > 60 * 12)) notes.push('AGE_AT_START');
  const startIso = hasMonth ? `${part(8, 12)}-${part(12, 14)}` : part(8, 12);
  if (startIso > todayIso.slice(0, startIso.length)) notes.push('START_IN_FUTURE');
  if (part(15, 18) === '000') notes.push('SERIAL_ZERO');
  if (others.some((other) => digitsOf(other) === digits)) notes.push('USED_TWICE');
  return { shown: `${part(0, 8)} ${part(8, 14)} ${part(14, 15)} ${part(15, 18)}`, notes };
}

/** A stored NIP as it stands in a field: in its four parts where it is one, else as it is. */
export function showNip(nip: string | null): string {
  const digits = digitsOf(nip);
  if (!/^\d{18}$/.test(digits)) return nip ?? '';
  return [digits.slice(0, 8), digits.slice(8, 14), digits.slice(14, 15), digits.slice(15)].join(
    ' ',
  );
}
