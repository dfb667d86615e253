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

/** More rows than this on one page would press the text below its smallest size. */
export const MAX_ROWS = 12;

/** Places above the best revealed row; ties count as many places as they fill (1, 2, 2, 4). */
export function hiddenAbove(rows: readonly PublishedRankingRow[]): number {
  const ranks = rows.flatMap(({ rank }) => rank ?? []);
  return ranks.length === 0 ? 0 : Math.min(...ranks) - 1;
}

/** The page of the ranking that holds the newest revealed row. */
export function rankingPage(ranking: RankingStage): RankingPage {
  const hidden = hiddenAbove(ranking.rows);
  const total = Math.max(1, hidden + ranking.rows.length);
  const pageCount = Math.ceil(total / MAX_ROWS);
  const rowCount = Math.ceil(total / pageCount);

  const newest = new Set(ranking.newest);
  const focus = ranking.rows.findIndex(({ presentationId }) => newest.has(presentationId));
  const page = Math.floor((hidden + Math.max(0, focus)) / rowCount);

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

export interface Group {
  tier: number | null;
  rows: PublishedRankingRow[];
  /** Rows of the group in all. */
  count: number;
  isNewest: boolean;
}

/**
 * Rows by tier where places may not be told apart: within a group by presentation number, which says nothing of the score.
 * The newest group has room first, then the others from the top down; each keeps one line at least for its heading.
 * @param capacity lines of rows the screen holds
 * @param columns rows side by side in a line
 */
export function rankingGroups(ranking: RankingStage, capacity: number, columns: number): Group[] {
  const newest = new Set(ranking.newest);
  const groups = [...Map.groupBy(ranking.rows, ({ tier }) => tier)]
    .toSorted(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([tier, rows]) => ({
      tier,
      rows: rows.toSorted((a, b) => a.number - b.number),
      count: rows.length,
      isNewest: rows.some(({ presentationId }) => newest.has(presentationId)),
    }));
  let spare = capacity - groups.length;
  for (const group of [
    ...groups.filter(({ isNewest }) => isNewest),
    ...groups.filter(({ isNewest }) => !isNewest),
  ]) {
    const more = Math.max(0, Math.min(Math.ceil(group.count / columns) - 1, spare));
    spare -= more;
    group.rows = group.rows.slice(0, (1 + more) * columns);
  }
  return groups;
}
