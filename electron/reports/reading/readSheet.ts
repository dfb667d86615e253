/** What a file from outside becomes once it is read, and how much of it is read at all. */

/** A date cell, as the file shows it: no clock zone. */
export interface ReadDay {
  /** ISO day. */
  day: string;
  /** HH:MM */
  time: string;
}
export type ReadCell = string | number | boolean | null | ReadDay;
export interface ReadSheet {
  name: string;
  /** Merged cells give their value to every row they cover. */
  rows: ReadCell[][];
  /** As its author hid it; a very hidden sheet is one that only a program can show. */
  visibility?: 'HIDDEN' | 'VERY_HIDDEN';
  /** Zero-based, hidden by hand or by a filter. */
  hiddenRows?: number[];
  /** Zero-based. */
  hiddenColumns?: number[];
  /** Cells such as "E2" that hold a formula nobody has ever computed. */
  uncomputed?: string[];
  /** What stands beyond the rows and columns that are read. */
  unread?: { firstCell: string; count: number };
}

export const tableFileLimits = { fileBytes: 20_000_000, rows: 20_000, columns: 100 } as const;
