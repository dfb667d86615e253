/**
 * Where the rows of a published ranking stand. A row keeps its place from the step that reveals it to the last one:
 * places above it stay empty until they are revealed, so nothing moves while the room reads.
 */
import type { PublishedRankingRow, Stage } from '../../../electron/contract/topics.ts';

export type RankingStage = NonNullable<Stage['ranking']>;

export interface Slot {
  row: PublishedRankingRow;
  /** Place from the top of the whole ranking, from 0; the page's first slot is `firstSlot`. */
  index: number;
  isNewest: boolean;
}
/** Neighbouring rows of one tier in one column. */
export interface Band {
  tier: number | null;
  /** Rows from the column's top, from 0. */
  start: number;
  slots: Slot[];
}
export interface RankingPage {
  columns: Band[][];
  /** Rows a column has room for, revealed or not. */
  rowsPerColumn: number;
  page: number;
  pageCount: number;
}

/** More rows than this in one column would press the text below its smallest size. */
export const MAX_ROWS_PER_COLUMN = 13;
/** Up to this many rows one column gives the titles room. */
export const ONE_COLUMN_ROWS = 12;

/** Places above the best revealed row; ties count as many places as they fill (1, 2, 2, 4). */
export function hiddenAbove(rows: readonly PublishedRankingRow[]): number {
  const best = rows.find((row) => row.rank !== null)?.rank;
  return best === undefined || best === null ? 0 : best - 1;
}

/** The page of the ranking that holds the newest revealed row. */
export function rankingPage(ranking: RankingStage): RankingPage {
  const hidden = hiddenAbove(ranking.rows);
  const total = Math.max(1, hidden + ranking.rows.length);
  const newest = new Set(ranking.newest);
  const slots = ranking.rows.map((row, index): Slot => ({ row, index: hidden + index, isNewest: newest.has(row.presentationId) }));

  const pageCount = Math.ceil(total / (MAX_ROWS_PER_COLUMN * 2));
  const perPage = Math.ceil(total / pageCount);
  const columnCount = perPage <= ONE_COLUMN_ROWS ? 1 : 2;
  const rowsPerColumn = Math.ceil(perPage / columnCount);
  const focus = slots.find((slot) => slot.isNewest) ?? slots[0];
  const page = Math.floor((focus?.index ?? 0) / perPage);

  const columns = Array.from({ length: columnCount }, (_, column) => {
    const first = page * perPage + column * rowsPerColumn;
    const end = Math.min(first + rowsPerColumn, (page + 1) * perPage);
    return bandsOf(
      slots.filter((slot) => slot.index >= first && slot.index < end),
      first,
    );
  });
  return { columns, rowsPerColumn, page, pageCount };
}

function bandsOf(slots: readonly Slot[], first: number): Band[] {
  const bands: Band[] = [];
  for (const slot of slots) {
    const last = bands.at(-1);
    if (last && last.tier === slot.row.tier) last.slots.push(slot);
    else bands.push({ tier: slot.row.tier, start: slot.index - first, slots: [slot] });
  }
  return bands;
}

export interface Group {
  tier: number | null;
  rows: PublishedRankingRow[];
  isNewest: boolean;
  /** Rows of the group that have no room on the screen. */
  more: number;
}

/**
 * Rows by tier where places may not be told apart: within a group by presentation number, which says nothing of the score.
 * The newest group is whole if it can be; older ones below it give up rows first.
 * @param capacity lines of rows the screen holds beside headings, at `columns` rows a line
 */
export function rankingGroups(ranking: RankingStage, capacity: number, columns: number): Group[] {
  const newest = new Set(ranking.newest);
  const tiers = [...new Set(ranking.rows.map((row) => row.tier))].toSorted((a, b) => (a ?? Infinity) - (b ?? Infinity));
  let room = capacity;
  return tiers.map((tier): Group => {
    const rows = ranking.rows.filter((row) => row.tier === tier).toSorted((a, b) => a.number - b.number);
    // Every group costs a heading line, also one that has no room for rows.
    room -= 1;
    const lines = Math.max(0, Math.min(Math.ceil(rows.length / columns), room));
    room -= lines;
    const shown = rows.slice(0, lines * columns);
    return { tier, rows: shown, isNewest: rows.some((row) => newest.has(row.presentationId)), more: rows.length - shown.length };
  });
}
