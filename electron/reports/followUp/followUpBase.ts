/**
 * The base of a follow-up workbook: what each row said when it was exported. It travels in a hidden sheet of texts only,
 * by the row's id, so that sorting, inserting and other programs leave it as it was.
 */
import { cleanText } from '../../domain/text.ts';
import type { ReadCell, ReadSheet } from '../reading/readSheet.ts';
import type { SheetInput } from '../spreadsheet/writeWorkbook.ts';
import {
  followUpColumns,
  followUpText,
  type FollowUpColumn,
  type FollowUpField,
  type FollowUpRow,
  type FollowUpWords,
} from './followUpColumns.ts';

/** A cell as it was exported. */
export interface BaseCell {
  /** As it is stored; empty text where there was none. */
  stored: string;
  /** As people read it; days ISO. */
  shown: string;
}
/** By the row's id. */
export type FollowUpBase = ReadonlyMap<string, ReadonlyMap<FollowUpField, BaseCell>>;

export const baseSheetName = 'Dasar Tindak Lanjut';
const baseMark = 'bantaya-rtl-dasar';
const baseVersion = '1';
const shownSign = ' (tertulis)';
const firstBaseRow = 2;

export function baseSheet(
  eventId: string,
  rows: readonly FollowUpRow[],
  words: FollowUpWords,
): SheetInput {
  return {
    name: baseSheetName,
    summary: 'Isi rencana tindak lanjut saat berkas ini diekspor; jangan diubah',
    isHidden: true,
    columns: [{ width: 24 }, ...followUpColumns.flatMap(() => [{ width: 20 }, { width: 20 }])],
    rows: [
      [[baseMark, baseVersion, eventId].join(':')],
      ['ID baris', ...followUpColumns.flatMap(({ field }) => [field, `${field}${shownSign}`])],
      ...rows.map((row) => [
        row.id,
        ...followUpColumns.flatMap((column) => {
          const stored = row[column.field] ?? '';
          const shown = followUpText(row, column, words);
          return [stored || null, shown === stored ? null : shown || null];
        }),
      ]),
    ],
  };
}

/** Null for a file without one: it was exported before there was a base, or its sheet was copied out alone. */
export function readBase(sheets: readonly ReadSheet[], eventId: string): FollowUpBase | null {
  const mark = [baseMark, baseVersion, eventId].join(':');
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === mark);
  if (!sheet) return null;
  const headings = sheet.rows[firstBaseRow - 1] ?? [];
  return new Map(
    sheet.rows.slice(firstBaseRow).map((row) => {
      const textAt = (heading: string): string => textOf(row[headings.indexOf(heading)]);
      return [
        textOf(row[0]),
        new Map(
          followUpColumns.map(({ field }) => {
            const stored = textAt(field);
            return [field, { stored, shown: textAt(`${field}${shownSign}`) || stored }];
          }),
        ),
      ];
    }),
  );
}

/** Written as text; a program that made a number or a day of one has changed it. */
const textOf = (cell: ReadCell | undefined): string => (typeof cell === 'string' ? cell : '');

/** The base of a row that was exported for a decision without a plan. */
export const baseOf = (
  row: FollowUpRow,
  words: FollowUpWords,
): ReadonlyMap<FollowUpField, BaseCell> =>
  new Map(
    followUpColumns.map((column) => [
      column.field,
      { stored: row[column.field] ?? '', shown: followUpText(row, column, words) },
    ]),
  );

/** Whether two stored values of a column say the same; the order of several names does not count. */
export function isSameValue(kind: FollowUpColumn['kind'], a: string, b: string): boolean {
  if (kind === 'AGENCIES' || kind === 'LOCALITIES')
    return idsOf(a).size === idsOf(b).size && idsOf(a).isSubsetOf(idsOf(b));
  return kind === 'TEXT' ? sameText(a, b) : a === b;
}

/** Out of the text: what a hidden sheet holds may have been tampered with, and need not be JSON. */
const idsOf = (json: string): Set<string> => new Set(json.match(/"[^"]*"/g));

/** White space at the ends and line endings do not count as an edit. */
export const sameText = (a: string, b: string): boolean =>
  cleanText(a).trim() === cleanText(b).trim();
