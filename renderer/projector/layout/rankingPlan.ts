/**
 * Where the rows of a published ranking stand. A row keeps its place from the step that reveals it to the last one:
 * places above it stay empty until they are revealed, so nothing moves while the room reads.
 */
import type { PublishedRankingRow, Stage } from '../../../electron/contract/topics.ts';

export type RankingStage = NonNullable<Stage['ranking']>;

export interface Slot {
  row: PublishedRankingRow;
  isNewest: boolean;
}
/** Neighbouring rows of one tier. */
export interface Band {
  tier: number | null;
  /** Place of the first row from the top of the page, from 0. */
  start: number;
  slots: Slot[];
}
export interface RankingPage {
  bands: Band[];
  /** Rows the page has room for, revealed or not. */
  rowCount: number;
  page: number;
  pageCount: number;
  /** Places of the whole ranking, hidden ones included. */
  total: number;
}

/** More rows than this beside the newest step would press the text below its smallest size. */
export const MAX_ROWS = 12;

export const hasNewest = ({ bands }: RankingPage): boolean =>
  bands.some(({ slots }) => slots.some(({ isNewest }) => isNewest));

/** Places above the best revealed row; ties count as many places as they fill (1, 2, 2, 4). */
export function hiddenAbove(rows: readonly PublishedRankingRow[]): number {
  const ranks = rows.flatMap(({ rank }) => rank ?? []);
  return ranks.length === 0 ? 0 : Math.min(...ranks) - 1;
}

/** The page of the ranking that holds the newest revealed row. */
export function rankingPage(ranking: RankingStage, mostRows = MAX_ROWS): RankingPage {
  const { hidden, rowCount } = divide(ranking, mostRows);
  const newest = new Set(ranking.newest);
  const focus = ranking.rows.findIndex(({ presentationId }) => newest.has(presentationId));
  return pageAt(ranking, mostRows, Math.floor((hidden + Math.max(0, focus)) / rowCount));
}

/** All pages that hold a revealed row, from the last places to the first. */
export function rankingPages(ranking: RankingStage, mostRows: number): RankingPage[] {
  const { hidden, rowCount, pageCount } = divide(ranking, mostRows);
  const first = Math.floor(hidden / rowCount);
  return Array.from({ length: pageCount - first }, (_, index) =>
    pageAt(ranking, mostRows, pageCount - 1 - index),
  );
}

function divide(ranking: RankingStage, mostRows: number) {
  const hidden = hiddenAbove(ranking.rows);
  const total = Math.max(1, hidden + ranking.rows.length);
  // Even pages: 13 places are shown as 7 and 6, not as 12 and 1.
  const pageCount = Math.ceil(total / Math.max(1, mostRows));
  return { hidden, total, pageCount, rowCount: Math.ceil(total / pageCount) };
}

function pageAt(ranking: RankingStage, mostRows: number, page: number): RankingPage {
  const { hidden, total, pageCount, rowCount } = divide(ranking, mostRows);
  const newest = new Set(ranking.newest);
  const bands: Band[] = [];
  for (const [index, row] of ranking.rows.entries()) {
    const place = hidden + index - page * rowCount;
    if (place < 0 || place >= rowCount) continue;
    const slot = { row, isNewest: newest.has(row.presentationId) };
    const last = bands.at(-1);
    if (last && last.tier === row.tier) last.slots.push(slot);
    else bands.push({ tier: row.tier, start: place, slots: [slot] });
  }
  return { bands, rowCount, page, pageCount, total };
}
