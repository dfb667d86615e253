/** How large the items of an agenda stand: few in one column and large, more in two, long titles whole in one. */
import { linesOf, MIN_TEXT_VH } from './fitText.ts';

export interface AgendaShape {
  /** Large rows name the agency and write how they stand in words. */
  isLarge: boolean;
  columns: 1 | 2;
  perColumn: number;
  rowVh: number;
  sizeVh: number;
  /** Lines of a title. */
  lines: number;
}

const LINE_HEIGHT = 1.12;
const TALLEST_VH = 15;
/** Lowest row of two columns: two lines and air. */
const LOWEST_VH = 9.2;
const FEW = 6;
const GAP_VH = 4;
/** Time, sign, gaps and padding beside a title; and in a large row, whose sign has its word. */
const BESIDE_VH = 19.9;
const LARGE_BESIDE_VH = 50;
/** Agency and padding of a large row. */
const LARGE_AROUND_VH = 4.6;
/** Longer titles are not cut into two columns. */
const LINES_SIDE_BY_SIDE = 3;
const MOST_LINES = 5;

/** @param widthVh width of the scene @param roomVh height of the list */
export function agendaShape(
  titles: readonly string[],
  widthVh: number,
  roomVh: number,
): AgendaShape {
  return (
    (titles.length <= FEW ? findLarge(titles, widthVh, roomVh) : null) ??
    small(titles, widthVh, roomVh)
  );
}

function findLarge(titles: readonly string[], widthVh: number, roomVh: number): AgendaShape | null {
  const perColumn = Math.max(4, titles.length);
  const rowVh = Math.min(TALLEST_VH, roomVh / perColumn);
  for (const sizeVh of [3.8, 3.3, MIN_TEXT_VH]) {
    const lines = Math.floor((rowVh - LARGE_AROUND_VH) / (sizeVh * LINE_HEIGHT));
    if (linesOf(titles, widthVh - LARGE_BESIDE_VH, sizeVh) <= lines)
      return { isLarge: true, columns: 1, perColumn, rowVh, sizeVh, lines };
  }
  return null;
}

function small(titles: readonly string[], widthVh: number, roomVh: number): AgendaShape {
  const linesBeside = linesOf(titles, (widthVh - GAP_VH) / 2 - BESIDE_VH, MIN_TEXT_VH);
  const columns = titles.length > FEW && linesBeside <= LINES_SIDE_BY_SIDE ? 2 : 1;
  const linesAlone = linesOf(titles, widthVh - BESIDE_VH, MIN_TEXT_VH);
  const lines = columns === 2 ? linesBeside : Math.min(MOST_LINES, linesAlone);
  const leastVh = Math.max(LOWEST_VH, lines * MIN_TEXT_VH * LINE_HEIGHT + 1);
  const most = Math.max(1, Math.floor(roomVh / leastVh + 1e-9));
  const perColumn = Math.max(1, Math.min(most, Math.ceil(titles.length / columns)));
  const rowVh = Math.min(TALLEST_VH, roomVh / perColumn);
  return { isLarge: false, columns, perColumn, rowVh, sizeVh: MIN_TEXT_VH, lines };
}
