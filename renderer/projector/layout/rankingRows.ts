/** Columns, height and text size of the rows of a ranking: beside the newest step, and where the list has the screen. */
import type { PublishedRankingRow } from '../../../electron/contract/topics.ts';
import { linesOf, MIN_TEXT_VH } from './fitText.ts';

export interface RowsPlan {
  hasTiers: boolean;
  hasRanges: boolean;
  /** Whether a range is drawn as well as written. */
  isWide: boolean;
  /** Widths of the columns; null is the title's, which takes the rest. */
  columns: (number | null)[];
  rowVh: number;
  sizeVh: number;
  /** Lines of a title. */
  lines: number;
}

const GAP_VH = 1.6;
const LINE_HEIGHT = 1.18;
const TALLEST_VH = 10.4;
const LARGEST_VH = 3.8;
/** Room above and below the lines of a row. */
const PADDING_VH = 0.7;
/** A row of one line, where there is room for more. */
const LOWEST_VH = 6;
/** More lines than this are no title any more. */
const MOST_LINES = 5;

/** Rows of one height that fill a room, as close as they must stand. */
export function closeRows(
  rows: readonly PublishedRankingRow[],
  widthVh: number,
  roomVh: number,
  rowCount: number,
): RowsPlan & { isWhole: boolean } {
  const { titleVh, ...columns } = columnsOf(rows, widthVh);
  const rowVh = Math.min(TALLEST_VH, roomVh / rowCount);
  const sizeVh = Math.min(LARGEST_VH, Math.max(MIN_TEXT_VH, rowVh * 0.4));
  const lines = Math.max(1, Math.floor((rowVh - 0.4) / (sizeVh * LINE_HEIGHT)));
  return {
    ...columns,
    rowVh,
    sizeVh,
    lines,
    isWhole: linesOf(titlesOf(rows), titleVh, sizeVh) <= lines,
  };
}

/** Rows as high as their longest title needs, and how many of them a room holds. */
export function wholeRows(
  rows: readonly PublishedRankingRow[],
  widthVh: number,
  roomVh: number,
): RowsPlan & { mostRows: number } {
  const { titleVh, ...columns } = columnsOf(rows, widthVh);
  const titles = titlesOf(rows);
  const sizeVh =
    [LARGEST_VH, 3.3].find((size) => linesOf(titles, titleVh, size) <= 2) ?? MIN_TEXT_VH;
  const lines = Math.min(MOST_LINES, linesOf(titles, titleVh, sizeVh));
  const leastVh = Math.max(LOWEST_VH, lines * sizeVh * LINE_HEIGHT + PADDING_VH);
  const mostRows = Math.max(1, Math.floor(roomVh / leastVh));
  return { ...columns, rowVh: Math.min(roomVh / mostRows, leastVh + 2), sizeVh, lines, mostRows };
}

const titlesOf = (rows: readonly PublishedRankingRow[]): string[] => rows.map(({ title }) => title);

function columnsOf(rows: readonly PublishedRankingRow[], widthVh: number) {
  const hasTiers = rows.some(({ tier }) => tier !== null);
  const hasRanges = rows.some(({ rankInterval }) => rankInterval !== null);
  const isWide = widthVh > 160;
  const columns: (number | null)[] = [
    ...(hasTiers ? [19.5] : []),
    8,
    null,
    ...(hasRanges && isWide ? [18] : []),
    ...(hasRanges ? [12] : []),
    12,
  ];
  const taken = columns.reduce<number>((sum, column) => sum + (column ?? 0), 0);
  const titleVh = widthVh - taken - (columns.length - 1) * GAP_VH;
  return { hasTiers, hasRanges, isWide, columns, titleVh };
}
