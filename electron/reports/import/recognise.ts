/** Finds in each sheet what it is about, its heading row and which column is which. */
import type { ReadCell, ReadSheet } from '../reading/readSheet.ts';
import { importSubjects, neededFields, subjects, type ImportSubject } from './subjects.ts';

export interface SheetMapping {
  sheetName: string;
  /** Null: not to be imported. */
  subject: ImportSubject | null;
  /** Zero-based. */
  headingRow: number;
  headings: string[];
  /** Field of each column, null where the column is left out. */
  fields: (string | null)[];
}

const searchedRows = 15;

/** What people see as the same heading: no case, no stars, no double spaces. */
export const plainHeading = (cell: ReadCell | undefined): string =>
  typeof cell === 'string'
    ? cell
        .normalize('NFKC')
        .replaceAll('*', '')
        .replaceAll('–', '-')
        .replace(/\s+/g, ' ')
        .trim()
        .toLocaleLowerCase('id')
    : '';

/** Best guess for every sheet; people may change the subject and every column afterwards. */
export function recogniseSheets(sheets: readonly ReadSheet[]): SheetMapping[] {
  const taken = new Set<ImportSubject>();
  return sheets.map((sheet) => {
    const guesses = importSubjects
      .filter((subject) => !taken.has(subject))
      .map((subject) => guess(sheet, subject));
    const best = guesses.reduce<Guess | null>(
      (winner, each) => (each.score > (winner?.score ?? 0) ? each : winner),
      null,
    );
    if (!best)
      return { sheetName: sheet.name, subject: null, headingRow: 0, headings: [], fields: [] };
    taken.add(best.subject);
    return mapColumns(sheet, best.subject, best.headingRow);
  });
}

interface Guess {
  subject: ImportSubject;
  headingRow: number;
  /** 0 where a needed column is missing. */
  score: number;
}

function guess(sheet: ReadSheet, subject: ImportSubject): Guess {
  const named = plainHeading(sheet.name) === plainHeading(subjects[subject].sheetName) ? 3 : 0;
  let best: Guess = { subject, headingRow: 0, score: 0 };
  sheet.rows.slice(0, searchedRows).forEach((_, headingRow) => {
    const { fields } = mapColumns(sheet, subject, headingRow);
    const found = fields.filter((field) => field !== null);
    const isComplete = neededFields(subject).every((field) => found.includes(field));
    const score =
      isComplete && found.length >= Math.min(2, subjects[subject].columns.length)
        ? found.length + named
        : 0;
    if (score > best.score) best = { subject, headingRow, score };
  });
  return best;
}

/** The columns of one sheet for a subject that a person or the guess has chosen. */
export function mapColumns(
  sheet: ReadSheet,
  subject: ImportSubject,
  headingRow: number,
): SheetMapping {
  const cells = sheet.rows[headingRow] ?? [];
  const used = new Set<string>();
  const byHeading =
    (
      match: (
        column: (typeof subjects)[ImportSubject]['columns'][number],
        heading: string,
      ) => boolean,
    ): ((heading: string) => string | null) =>
    (heading) => {
      const column =
        heading === ''
          ? undefined
          : subjects[subject].columns.find((each) => !used.has(each.field) && match(each, heading));
      if (column) used.add(column.field);
      return column?.field ?? null;
    };
  const headings = cells.map(plainHeading);
  const exact = headings.map(
    byHeading((column, heading) => plainHeading(column.heading) === heading),
  );
  const loose = byHeading((column, heading) => column.aliases.includes(heading));
  const fields = exact.map((field, at) => field ?? loose(headings[at] ?? ''));
  return {
    sheetName: sheet.name,
    subject,
    headingRow,
    headings: cells.map((cell) => (typeof cell === 'string' ? cell : '')),
    fields,
  };
}
