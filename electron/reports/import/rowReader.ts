/** Reads one row of a mapped sheet: every cell checked, every problem named by its cell. */
import { dayFromSerial } from '../spreadsheet/calendarDay.ts';
import { readDay, readTime } from '../../domain/dayText.ts';
import { nipToStore, type EmployeeStatus } from '../../domain/nip.ts';
import { cleanText, isSameName } from '../../domain/text.ts';
import { reference } from '../spreadsheet/references.ts';
import type { ReadCell, ReadSheet } from '../reading/readSheet.ts';
import { importProblem, type ImportProblem, type ImportProblemCode } from './importProblem.ts';
import { isDecimal, isScientific } from './numberText.ts';
import type { SheetMapping } from './recognise.ts';

export interface NipOwner {
  name: string;
  employeeStatus: EmployeeStatus;
  /** What the event keeps of this person or team: a bad NIP that did not change may stay. */
  kept: Parameters<typeof nipToStore>[2];
}
/** A NIP that was taken, to be looked at once all rows are read. */
export interface TakenNip {
  nip: string;
  name: string;
  employeeStatus: EmployeeStatus;
  field: string;
}

export interface RowReader {
  /** One-based, as people see it. */
  rowNumber: number;
  cellOf: (field: string) => string;
  /** Whether the file has a column for it, however empty the cell. */
  has: (field: string) => boolean;
  raw: (field: string) => ReadCell;
  /** Text of a cell; empty text where it is empty. */
  text: (field: string, limit: number) => string;
  needed: (field: string, limit: number) => string;
  /** Exact decimal text with a point, or the given one where the cell is empty. */
  decimal: (field: string, otherwise: string) => string;
  whole: (field: string, otherwise: number, min: number, max: number) => number;
  wholeOrNull: (field: string, min: number, max: number) => number | null;
  yes: (field: string, otherwise: 0 | 1) => 0 | 1;
  choice: <T extends string>(field: string, words: Readonly<Record<T, string>>, otherwise: T) => T;
  time: (field: string) => string | null;
  day: (field: string) => string | null;
  nip: (field: string, owner: NipOwner) => string | null;
  /** Those that `nip` took so far. */
  takenNips: readonly TakenNip[];
  /** Looks a name up; a name that is not there is a problem. */
  lookUp: (
    field: string,
    idOf: (name: string) => string | undefined,
    unknown: ImportProblemCode,
  ) => string | null;
  lookUpAll: (
    field: string,
    idOf: (name: string) => string | undefined,
    unknown: ImportProblemCode,
  ) => string[];
  report: (
    code: ImportProblemCode,
    field: string | null,
    values?: Record<string, string | number>,
    isError?: boolean,
  ) => void;
}

/** The contract's decimal text: four digits before and after the point. */
const isShortDecimal = (value: string): boolean =>
  /^\d{1,4}$/.test(value) || /^\d{1,4}\.\d{1,4}$/.test(value);

/** A formula's last digits are noise of the machine: 60.00000000000001 is 60, 0.1 + 0.2 is 0.3. */
const computedText = (value: number): string => String(Number(value.toPrecision(12)));

export function rowReader(
  sheet: ReadSheet,
  mapping: SheetMapping,
  row: number,
  problems: ImportProblem[],
): RowReader {
  const cells = sheet.rows[row] ?? [];
  const takenNips: TakenNip[] = [];
  const columnOf = (field: string): number => mapping.fields.indexOf(field);
  const headingOf = (field: string): string =>
    mapping.headings[columnOf(field)]?.replaceAll('*', '').trim() || field;
  const cellOf = (field: string): string =>
    columnOf(field) < 0 ? `${row + 1}` : reference(row, columnOf(field));
  const raw = (field: string): ReadCell => cells[columnOf(field)] ?? null;
  const report: RowReader['report'] = (code, field, values = {}, isError = true) => {
    problems.push(
      importProblem(
        code,
        { sheetName: sheet.name, cell: field === null ? null : cellOf(field) },
        { column: field === null ? '' : headingOf(field), ...values },
        isError,
      ),
    );
  };

  const text: RowReader['text'] = (field, limit) => {
    const value = raw(field);
    if (value === null) return '';
    if (typeof value === 'object') {
      report('DATE_IN_TEXT', field, { value: value.day });
      return '';
    }
    if (typeof value === 'number' && !Number.isSafeInteger(value) && /e/i.test(String(value))) {
      report('SCIENTIFIC', field, { value: String(value) });
      return '';
    }
    const clean = cleanText(String(value)).trim();
    if (/^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/.test(clean)) {
      report('FORMULA_ERROR', field, { value: clean });
      return '';
    }
    if (clean.length > limit) report('TOO_LONG', field, { limit, count: clean.length });
    return clean.slice(0, limit).toWellFormed();
  };
  const needed: RowReader['needed'] = (field, limit) => {
    const value = text(field, limit);
    if (value === '' && typeof raw(field) !== 'object') report('NEEDED', field);
    else if (raw(field) === null) report('NEEDED', field);
    return value;
  };
  const numberText = (field: string): string | null => {
    const value = raw(field);
    if (value === null || value === '') return null;
    const shown = typeof value === 'object' ? value.day : String(value).trim();
    if (typeof value === 'number') return computedText(value);
    if (typeof value === 'string' && isDecimal(shown)) return shown.replace(',', '.');
    report(isScientific(shown) ? 'SCIENTIFIC' : 'NOT_A_NUMBER', field, { value: shown });
    return null;
  };
  const decimal: RowReader['decimal'] = (field, otherwise) => {
    const value = numberText(field);
    if (value === null) return otherwise;
    if (isShortDecimal(value)) return value;
    if (/^\d{1,4}\.\d{5,}$/.test(value)) {
      report('TOO_MANY_DECIMALS', field, { value: value.replace('.', ',') });
      return otherwise;
    }
    report('OUT_OF_RANGE', field, { value: value.replace('.', ','), min: 0, max: '9.999' });
    return otherwise;
  };
  const wholeOrNull: RowReader['wholeOrNull'] = (field, min, max) => {
    const value = numberText(field);
    if (value === null) return null;
    const number = Number(value);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    report('OUT_OF_RANGE', field, { value: value.replace('.', ','), min, max });
    return null;
  };
  const choice: RowReader['choice'] = (field, words, otherwise) => {
    const value = text(field, 100);
    if (value === '') return otherwise;
    const found = (Object.keys(words) as (keyof typeof words)[]).find(
      (code) => isSameName(words[code], value) || isSameName(code, value),
    );
    if (found !== undefined) return found;
    report('UNKNOWN_CHOICE', field, { value, choices: Object.values(words).join(', ') });
    return otherwise;
  };
  const lookUp: RowReader['lookUp'] = (field, idOf, unknown) => {
    const name = text(field, 300);
    if (name === '') return null;
    const id = idOf(name);
    if (id === undefined) report(unknown, field, { value: name });
    return id ?? null;
  };
  return {
    rowNumber: row + 1,
    cellOf,
    has: (field) => columnOf(field) >= 0,
    raw,
    text,
    needed,
    decimal,
    wholeOrNull,
    whole: (field, otherwise, min, max) => wholeOrNull(field, min, max) ?? otherwise,
    yes: (field, otherwise) => {
      const value = raw(field);
      if (typeof value === 'boolean') return value ? 1 : 0;
      const words = { ya: 'Ya', tidak: 'Tidak', belum: 'Belum', '1': '1', '0': '0' } as const;
      const chosen = choice<keyof typeof words>(field, words, otherwise ? 'ya' : 'tidak');
      return chosen === 'ya' || chosen === '1' ? 1 : 0;
    },
    choice,
    time: (field) => {
      const value = raw(field);
      const found = timeOf(value);
      if (found === null && value !== null && value !== '')
        report('NOT_A_TIME', field, {
          value: typeof value === 'object' ? value.day : String(value),
        });
      return found;
    },
    day: (field) => {
      const value = raw(field);
      if (value === null || value === '') return null;
      if (typeof value === 'object') return value.day;
      const shown = String(value).trim();
      const found = typeof value === 'number' ? dayFromSerial(value) : readDay(shown);
      if (found === null) report('NOT_A_DAY', field, { value: shown });
      else if (typeof value === 'string')
        report(
          'DATE_AS_TEXT',
          field,
          { value: shown, read: found.split('-').toReversed().join('/') },
          false,
        );
      return found;
    },
    nip: (field, { name, employeeStatus, kept }) => {
      const value = raw(field);
      const typed =
        value !== null && typeof value === 'object'
          ? value.day
          : typeof value === 'boolean'
            ? String(value)
            : value;
      const { nip, errors } = nipToStore(typed, employeeStatus, kept);
      for (const { words } of errors)
        report('NIP', field, { detailId: words.id, detailEn: words.en });
      if (nip !== null) takenNips.push({ nip, name, employeeStatus, field });
      return nip;
    },
    takenNips,
    lookUp,
    lookUpAll: (field, idOf, unknown) =>
      text(field, 2000)
        .split(/[;\n]/)
        .map((name) => name.trim())
        .filter(Boolean)
        .flatMap((name) => {
          const id = idOf(name);
          if (id === undefined) report(unknown, field, { value: name });
          return id === undefined ? [] : [id];
        }),
    report,
  };
}

/** What readTime reads, a time cell (a fraction of a day) or a date-and-time cell. */
function timeOf(value: ReadCell): string | null {
  if (value === null || value === '' || typeof value === 'boolean') return null;
  if (typeof value === 'object') return value.time;
  if (typeof value === 'number') {
    if (value < 0 || value >= 1) return null;
    const minutes = Math.round(value * 1440);
    return minutes >= 1440
      ? null
      : `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  }
  return readTime(value);
}
