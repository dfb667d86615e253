/**
 * Rows by tier where places may not be told apart, in pages: within a group by presentation number, which says nothing
 * of the score. A group that does not fit goes on under its heading on the next page.
 */
import type { PublishedRankingRow } from '../../../electron/contract/topics.ts';
import { linesOf, MIN_TEXT_VH } from './fitText.ts';
import type { RankingStage } from './rankingPlan.ts';

export interface Group {
  tier: number | null;
  /** The rows of the group on this page. */
  rows: PublishedRankingRow[];
  isNewest: boolean;
}

export interface GroupRows {
  /** Rows side by side in a line. */
  columns: 1 | 2;
  /** Height of a line of rows. */
  lineVh: number;
  sizeVh: number;
  /** Lines of a title. */
  lines: number;
  /** What a group takes beside its lines: padding and the gap below it. */
  aroundVh: number;
}

const AROUND_VH = 1.7;
/** Heading of a group, its padding, and the number before a title. */
const HEAD_VH = 33.8;
const NUMBER_VH = 6;
const COLUMN_GAP_VH = 3;
const LINE_HEIGHT = 1.18;
const LARGEST_VH = 3.8;
const TALLEST_VH = 10;
/** Up to this many proposals stand in one column, with room for long titles. */
const ONE_COLUMN = 12;
/** A title of more lines has a line of the screen to itself. */
const LINES_SIDE_BY_SIDE = 2;
const MOST_LINES = 5;

/** How the rows stand so that every title is whole, larger where the room holds them all. */
export function groupRows(
  rows: readonly PublishedRankingRow[],
  widthVh: number,
  roomVh: number,
): GroupRows {
  const titles = rows.map(({ title }) => title);
  const alone = widthVh - HEAD_VH - NUMBER_VH;
  const beside = (widthVh - HEAD_VH - COLUMN_GAP_VH) / 2 - NUMBER_VH;
  const columns =
    rows.length > ONE_COLUMN && linesOf(titles, beside, MIN_TEXT_VH) <= LINES_SIDE_BY_SIDE ? 2 : 1;
  const titleVh = columns === 2 ? beside : alone;
  const groupSizes = [...Map.groupBy(rows, ({ tier }) => tier).values()];
  const lineCount = groupSizes.reduce((sum, some) => sum + Math.ceil(some.length / columns), 0);
  const shareVh = (roomVh - groupSizes.length * AROUND_VH) / lineCount;
  for (let sizeVh = LARGEST_VH; ; sizeVh -= 0.1) {
    const size = Math.max(MIN_TEXT_VH, sizeVh);
    const lines = Math.min(MOST_LINES, linesOf(titles, titleVh, size));
    const needVh = lines * size * LINE_HEIGHT + 0.6;
    if (needVh > shareVh && size > MIN_TEXT_VH) continue;
    const lineVh = Math.max(needVh, Math.min(TALLEST_VH, shareVh));
    return { columns, lineVh, sizeVh: size, lines, aroundVh: AROUND_VH };
  }
}

/** Pages from the top group down. */
export function groupPages(
  ranking: RankingStage,
  room: GroupRows & { heightVh: number },
): Group[][] {
  const newest = new Set(ranking.newest);
  const groups = [...Map.groupBy(ranking.rows, ({ tier }) => tier)]
    .toSorted(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
    .map(([tier, rows]) => ({
      tier,
      rows: rows.toSorted((a, b) => a.number - b.number),
      isNewest: rows.some(({ presentationId }) => newest.has(presentationId)),
    }));
  const pages: Group[][] = [];
  let spareVh = 0;
  for (const { rows, ...group } of groups) {
    for (let at = 0; at < rows.length;) {
      const isFull = spareVh + 1e-9 < room.aroundVh + room.lineVh;
      if (pages.length === 0 || isFull) {
        pages.push([]);
        spareVh = room.heightVh;
      }
      const lines = Math.max(1, Math.floor((spareVh - room.aroundVh) / room.lineVh + 1e-9));
      const shown = rows.slice(at, at + lines * room.columns);
      pages.at(-1)?.push({ ...group, rows: shown });
      spareVh -= room.aroundVh + Math.ceil(shown.length / room.columns) * room.lineVh;
      at += shown.length;
    }
  }
  return pages;
}

/**
 * In what order pages are shown: the newest group's first, then from there up to the top, and again from the last.
 * @returns indices of the pages
 */
export function groupTurns(pages: readonly Group[][]): number[] {
  const start = Math.max(0, pages.findLastIndex(holdsNewest));
  return pages.map((_, index) => (start - index + pages.length) % pages.length);
}

export const holdsNewest = (page: readonly Group[]): boolean =>
  page.some(({ isNewest }) => isNewest);
