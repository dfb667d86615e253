/** Tiles of the coverage scene: as many columns as keep a tile wide enough to read. */

export interface CoverageGrid {
  columns: number;
  rows: number;
  perPage: number;
  pageCount: number;
}

const MAX_ROWS = 6;
/** Narrowest tile that holds the words of a name, in hundredths of the view height. */
const MIN_TILE_VH = 19;

/** @param widthVh width of the grid in hundredths of the view height */
export function coverageGrid(count: number, widthVh: number): CoverageGrid {
  const widest = Math.max(1, Math.floor(widthVh / MIN_TILE_VH));
  const pageCount = Math.max(1, Math.ceil(count / (widest * MAX_ROWS)));
  const perPage = Math.max(1, Math.ceil(count / pageCount));
  // Nearly square in tiles: few programmes make few, large tiles.
  const columns = Math.min(
    widest,
    Math.max(Math.min(perPage, 3), Math.ceil(Math.sqrt(perPage * 1.4))),
  );
  return { columns, rows: Math.ceil(perPage / columns), perPage, pageCount };
}
