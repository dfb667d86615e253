/**
 * Which rows under the headings are data. Official lists carry more: a row that numbers the columns, totals, the place and
 * date with the signatures, notes, rows that somebody hid. None of it becomes a proposal, and each is told.
 */
import { readDay } from '../../domain/dayText.ts';
import { cleanText } from '../../domain/text.ts';
import type { ReadCell, ReadSheet } from '../reading/readSheet.ts';
import { reference } from '../spreadsheet/references.ts';
import { importProblem, type ImportProblem, type ImportProblemCode } from './importProblem.ts';
import type { SheetMapping } from './recognise.ts';

export interface TableRows {
  /** Zero-based. */
  rows: number[];
  /** What was left out, as warnings. */
  leftOut: ImportProblem[];
}

type Reason = Extract<
  ImportProblemCode,
  'COLUMN_NUMBERS' | 'TOTAL_ROW' | 'FOOT_ROWS' | 'HIDDEN_ROWS'
>;

export function tableRows(sheet: ReadSheet, mapping: SheetMapping): TableRows {
  const hidden = new Set(sheet.hiddenRows);
  const mapped = mapping.fields.flatMap((field, column) =>
    field === null || field === 'id' ? [] : [column],
  );
  const filled = sheet.rows.flatMap((cells, at): Row[] => {
    if (at <= mapping.headingRow) return [];
    const texts = cells.map(textOf);
    const count = texts.filter((text) => text !== '').length;
    return count === 0
      ? []
      : [
          {
            at,
            texts,
            count,
            mapped: mapped.filter((column) => texts[column] !== '' && texts[column] !== undefined)
              .length,
          },
        ];
  });
  const usual = median(filled.filter((row) => row.mapped > 0).map((row) => row.mapped));
  const leftOut: { row: Row; reason: Reason }[] = [];
  const rows: number[] = [];
  let isFoot = false;
  filled.forEach((row, index) => {
    const isSparse = row.mapped < usual || usual <= 1;
    const reason = ((): Reason | null => {
      if (hidden.has(row.at)) return row.mapped > 0 ? 'HIDDEN_ROWS' : null;
      if (rows.length === 0 && index < 2 && numbersColumns(row)) return 'COLUMN_NUMBERS';
      if (rows.length === 0) return null;
      if (isTotal(row)) return 'TOTAL_ROW';
      const begins =
        (isFootText(row) && row.count <= 3 && (isSparse || row.mapped === 0)) ||
        (usual > 2 && isApart(filled, index) && endsSparse(filled.slice(index)));
      isFoot = begins || (isFoot && isSparse);
      return isFoot ? 'FOOT_ROWS' : null;
    })();
    if (reason !== null) leftOut.push({ row, reason });
    else if (row.mapped > 0) rows.push(row.at);
  });
  return { rows, leftOut: inBlocks(leftOut).map((block) => told(sheet, block)) };
}

interface Row {
  at: number;
  texts: string[];
  /** Cells with something, and those of them in columns that are imported. */
  count: number;
  mapped: number;
}

function textOf(cell: ReadCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.day : cleanText(String(cell)).trim();
}

function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** "1 2 3 4 5" or "(1) (2) (3)" under the headings. */
function numbersColumns({ texts, count }: Row): boolean {
  const numbers = texts
    .filter((text) => text !== '')
    .map((text) => /^\(?(\d{1,2})[).]?$/.exec(text)?.[1] ?? '');
  const first = Number(numbers[0] || Number.NaN);
  return count >= 3 && first <= 1 && numbers.every((text, at) => text === String(first + at));
}

const totals = /^(jumlah|total|sub-?total|subjumlah|grand total|jml\.?|rata-rata)\b/i;
const totalledWords = new Set(
  'jumlah total umum keseluruhan seluruhnya semua peserta usulan paparan bobot nilai panelis'.split(
    ' ',
  ),
);
function isTotalText(text: string): boolean {
  const rest = text.toLowerCase().replace(totals, '').replace(/:$/, '').trim();
  return (
    totals.test(text) && rest.split(/\s+/).every((word) => word === '' || totalledWords.has(word))
  );
}
const numeral = /^[+-]?[\d.,]+\s*%?$/;
function isTotal({ texts }: Row): boolean {
  const words = texts.filter((text) => text !== '' && !numeral.test(text));
  return words.length === 1 && isTotalText(words[0] ?? '');
}

const footWords = [
  /^(mengetahui|menyetujui|disetujui|disahkan|diketahui|diperiksa|ditetapkan|dibuat|disusun)\b.{0,40}$/i,
  /^(catatan|keterangan|ket|nb|note|sumber)\s*\.?\s*:/i,
  /^(catatan|keterangan)$/i,
  /^\*+\)?\s/,
  /^NIP\s*\.?\s*:?\s*[\d .]{8,}$/i,
];
/** "Palu, 1 Desember 2026", also with the day or the whole date still to be written. */
const placeAndDate = /^\p{L}[\p{L} .'-]{1,40},\s*(.+)$/u;
function isOpenDate(text: string): boolean {
  const words = text
    .replaceAll(/[.…_ ]+/g, ' ')
    .trim()
    .split(' ');
  const isOpen = /[.…_]{2,}/.test(text) || /^20\d\d$/.test(words.at(-1) ?? '');
  return isOpen && words.length <= 3 && words.some((word) => /^\p{L}{3,10}$/u.test(word));
}

const isFootText = ({ texts }: Row): boolean =>
  texts.some((text) => {
    if (footWords.some((words) => words.test(text))) return true;
    const date = placeAndDate.exec(text)?.[1]?.replace(/^tanggal\s+/i, '') ?? '';
    return date !== '' && (readDay(date) !== null || isOpenDate(date));
  });

/** An empty row stands above. */
const isApart = (filled: readonly Row[], index: number): boolean =>
  (filled[index]?.at ?? 0) > (filled[index - 1]?.at ?? 0) + 1;

const endsSparse = (rest: readonly Row[]): boolean => rest.every(({ count }) => count <= 2);

interface Block {
  reason: Reason;
  rows: Row[];
}
/** Neighbours of one reason are told together; hidden rows in one word for the whole sheet. */
function inBlocks(leftOut: readonly { row: Row; reason: Reason }[]): Block[] {
  const blocks: Block[] = [];
  for (const { row, reason } of leftOut) {
    const last =
      reason === 'HIDDEN_ROWS'
        ? blocks.find((block) => block.reason === reason)
        : blocks.findLast((block) => block.reason !== 'HIDDEN_ROWS');
    if (last?.reason === reason && reason !== 'TOTAL_ROW') last.rows.push(row);
    else blocks.push({ reason, rows: [row] });
  }
  return blocks;
}

function told(sheet: ReadSheet, { reason, rows }: Block): ImportProblem {
  const [first] = rows;
  const column = first?.texts.findIndex((text) => text !== '') ?? 0;
  return importProblem(
    reason,
    { sheetName: sheet.name, cell: reference(first?.at ?? 0, Math.max(0, column)) },
    {
      rows: rowNumbers(rows.map(({ at }) => at + 1)),
      value: (first?.texts[column] ?? '').slice(0, 60),
    },
    false,
  );
}

/** [5, 7, 8, 9] → "5, 7–9" */
function rowNumbers(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
