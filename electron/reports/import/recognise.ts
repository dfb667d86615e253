/** Finds in each sheet what it is about, its heading row and which column is which. */
import type { ReadCell, ReadSheet } from '../reading/readSheet.ts';
import { columnsByOrder } from './columnsByOrder.ts';
import { importSubjects, neededFields, subjects, type ImportSubject } from './subjects.ts';

export interface SheetMapping {
  sheetName: string;
  /** Null: not to be imported. */
  subject: ImportSubject | null;
  /** Zero-based; -1 where there is none. */
  headingRow: number;
  headings: string[];
  /** Field of each column, null where the column is left out. */
  fields: (string | null)[];
  /** Why a sheet that looks like something was not chosen. */
  doubt?: 'UNSURE_SHEET' | 'OTHER_SHAPE';
  /** What it looks like then. */
  looksLike?: ImportSubject;
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

/**
 * Best guess for every sheet; people may change the subject and every column afterwards. Sheets that are built alike are
 * read together. A hidden sheet is never chosen, nor is a list of names that nothing calls a panel.
 */
export function recogniseSheets(sheets: readonly ReadSheet[]): SheetMapping[] {
  const guesses = sheets.map((sheet) => (sheet.visibility === undefined ? bestGuess(sheet) : null));
  const main = new Map<ImportSubject, Guess>();
  for (const each of guesses)
    if (each && each.score > (main.get(each.subject)?.score ?? 0)) main.set(each.subject, each);
  return sheets.map((sheet, at): SheetMapping => {
    const own = guesses[at];
    if (!own) return unchosen(sheet);
    const { subject, headingRow } = own;
    const first = main.get(subject);
    if (subject === 'panelists' && !speaksOfPanel(sheet, own))
      return { ...unchosen(sheet), doubt: 'UNSURE_SHEET', looksLike: subject };
    if (first && first !== own && !isBuiltAlike(first, own))
      return { ...unchosen(sheet), doubt: 'OTHER_SHAPE', looksLike: subject };
    return mapColumns(sheet, subject, headingRow);
  });
}

const unchosen = ({ name }: ReadSheet): SheetMapping => ({
  sheetName: name,
  subject: null,
  headingRow: 0,
  headings: [],
  fields: [],
});

const bestGuess = (sheet: ReadSheet): Guess | null =>
  importSubjects
    .map((subject) => guess(sheet, subject))
    .reduce<Guess | null>(
      (winner, each) => (each.score > (winner?.score ?? 0) ? each : winner),
      null,
    );

/** Six of ten columns in common. */
function isBuiltAlike(one: Guess, other: Guess): boolean {
  const common = other.found.filter((field) => one.found.includes(field)).length;
  return common >= 0.6 * Math.max(one.found.length, other.found.length);
}

const panelWords = /panel|penilai|juri|dewan/i;
const otherPeople = /peserta|pemapar|penyaji|magang|usulan|judul|undangan|hadir/i;
/** Names, posts and agencies are in every list; whoever scores is called so by the sheet, its title or a column. */
function speaksOfPanel(sheet: ReadSheet, { headingRow, found }: Guess): boolean {
  const above = sheet.rows
    .slice(0, headingRow + 1)
    .flat()
    .filter((cell) => typeof cell === 'string');
  if (panelWords.test(sheet.name)) return true;
  if (['role', 'isScoring', 'weight', 'element'].some((field) => found.includes(field)))
    return true;
  return (
    above.some((text) => panelWords.test(text)) &&
    ![sheet.name, ...above].some((text) => otherPeople.test(text))
  );
}

/** Pasted rows are about what the person pastes them into; often the headings did not come along. */
export function recognisePasted(sheet: ReadSheet, subject: ImportSubject): SheetMapping {
  const { score, headingRow } = guess(sheet, subject, 1);
  if (score > 0) return mapColumns(sheet, subject, headingRow);
  const first = mapColumns(sheet, subject, 0);
  const isHeading = first.fields.filter((field): field is string => field !== null).length >= 2;
  return isHeading ? first : mapColumns(sheet, subject, -1);
}

interface Guess {
  subject: ImportSubject;
  headingRow: number;
  /** 0 where a needed column is missing. */
  score: number;
  found: string[];
}

function guess(sheet: ReadSheet, subject: ImportSubject, leastFound = 2): Guess {
  const named = plainHeading(sheet.name) === plainHeading(subjects[subject].sheetName) ? 3 : 0;
  let best: Guess = { subject, headingRow: 0, score: 0, found: [] };
  sheet.rows.slice(0, searchedRows).forEach((_, headingRow) => {
    const { fields } = mapColumns(sheet, subject, headingRow);
    const found = fields.filter((field): field is string => field !== null);
    const isComplete = neededFields(subject).every((field) => found.includes(field));
    const score =
      isComplete && found.length >= Math.min(leastFound, subjects[subject].columns.length)
        ? found.length + named
        : 0;
    if (score > best.score) best = { subject, headingRow, score, found };
  });
  return best;
}

/**
 * The columns of one sheet for a subject that a person or the guess has chosen.
 * @param headingRow -1: by what stands in the columns and their order
 */
export function mapColumns(
  sheet: ReadSheet,
  subject: ImportSubject,
  headingRow: number,
): SheetMapping {
  if (headingRow < 0) {
    const fields = columnsByOrder(sheet, subject);
    return { sheetName: sheet.name, subject, headingRow: -1, headings: [], fields };
  }
  const cells = headingCells(sheet, headingRow);
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

/**
 * The headings over each column. They may stand in two rows: what the lower one leaves empty is said by the upper one, and
 * "Nama" under "Pemapar 2" is the name of the second.
 */
function headingCells(sheet: ReadSheet, headingRow: number): ReadCell[] {
  const lower = sheet.rows[headingRow] ?? [];
  const upper = sheet.rows[headingRow - 1] ?? [];
  let parent: ReadCell = null;
  return Array.from({ length: Math.max(lower.length, upper.length) }, (_, column) => {
    const [own = null, above = null] = [lower[column], upper[column]];
    if (plainHeading(above) !== '') parent = above;
    if (plainHeading(own) === '') return above;
    const number = /^(?:pemapar|peserta|penyaji|anggota) (\d)$/.exec(plainHeading(parent))?.[1];
    const stem = numberedHeadings[plainHeading(own)];
    return number !== undefined && stem !== undefined ? `${stem} ${number}` : own;
  });
}

/** What a heading under "Pemapar 2" is called where it stands alone. */
const numberedHeadings: Readonly<Record<string, string>> = {
  nama: 'Pemapar',
  nip: 'NIP',
  status: 'Status',
  opd: 'OPD',
};
