/** A sheet as the table that a subject is read from, and what there is to say about the sheet itself. */
import type { ReadSheet } from '../reading/readSheet.ts';
import { reference } from '../spreadsheet/references.ts';
import { importProblem, type ImportProblem } from './importProblem.ts';
import { recogniseSheets, type SheetMapping } from './recognise.ts';
import { neededFields, subjects, type ImportSubject } from './subjects.ts';
import { tableRows } from './tableRows.ts';

export interface Table {
  sheet: ReadSheet;
  mapping: SheetMapping;
  /** Zero-based rows with data. */
  rows: number[];
}

/** None where a column is missing that the subject needs. */
export function tableOf(
  sheets: readonly ReadSheet[],
  mapping: SheetMapping,
  problems: ImportProblem[],
): Table[] {
  const sheet = sheets.find(({ name }) => name === mapping.sheetName);
  const { subject } = mapping;
  if (!sheet || subject === null) return [];
  const place = { sheetName: sheet.name, cell: null };
  const missing = neededFields(subject).filter((field) => !mapping.fields.includes(field));
  for (const field of missing)
    problems.push(importProblem('COLUMN_MISSING', place, { column: headingOf(subject, field) }));
  if (missing.length > 0) return [];
  const { rows, leftOut } = tableRows(sheet, mapping);
  problems.push(...leftOut, ...doubtCells(sheet, mapping, subject, rows));
  return [{ sheet, mapping, rows }];
}

const headingOf = (subject: ImportSubject, field: string): string =>
  subjects[subject].columns.find((column) => column.field === field)?.heading ?? field;

/** Hidden columns, formulas without a value, cells beyond what is read. */
function doubtCells(
  { name: sheetName, hiddenColumns, uncomputed, unread }: ReadSheet,
  { fields }: SheetMapping,
  subject: ImportSubject,
  rows: readonly number[],
): ImportProblem[] {
  const problems: ImportProblem[] = [];
  for (const column of hiddenColumns ?? []) {
    const field = fields[column] ?? null;
    // The template itself hides the ids.
    if (field === null || field === 'id') continue;
    const values = { column: headingOf(subject, field) };
    problems.push(
      importProblem('HIDDEN_COLUMN', { sheetName, cell: reference(0, column) }, values, false),
    );
  }
  const read = new Set(rows);
  const places = new Map(
    fields.flatMap((field, column) =>
      field === null ? [] : rows.map((row) => [reference(row, column), field] as const),
    ),
  );
  if (uncomputed && read.size > 0)
    for (const cell of uncomputed) {
      const field = places.get(cell);
      if (field !== undefined)
        problems.push(
          importProblem('UNCOMPUTED', { sheetName, cell }, { column: headingOf(subject, field) }),
        );
    }
  if (unread)
    problems.push(
      importProblem(
        'UNREAD_CELLS',
        { sheetName, cell: unread.firstCell },
        { count: unread.count, first: unread.firstCell },
        false,
      ),
    );
  return problems;
}

/** What is said of sheets that nobody chose. */
export function doubtSheets(
  sheets: readonly ReadSheet[],
  mappings: readonly SheetMapping[],
): ImportProblem[] {
  const chosen = new Set(
    mappings.filter(({ subject }) => subject !== null).map(({ sheetName }) => sheetName),
  );
  return sheets.flatMap((sheet) => {
    const place = { sheetName: sheet.name, cell: null };
    if (chosen.has(sheet.name)) return [];
    if (sheet.visibility === 'HIDDEN')
      return isAnything(sheet) ? [importProblem('HIDDEN_SHEET', place, {}, false)] : [];
    const { doubt, looksLike } = mappings.find(({ sheetName }) => sheetName === sheet.name) ?? {};
    return doubt === undefined || looksLike === undefined
      ? []
      : [importProblem(doubt, place, { subject: subjects[looksLike].sheetName }, false)];
  });
}

const isAnything = ({ name, rows }: ReadSheet): boolean =>
  recogniseSheets([{ name, rows }])[0]?.subject !== null;
