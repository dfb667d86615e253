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
  rows: ReadCell[][];
}

export const tableFileLimits = { fileBytes: 20_000_000, rows: 20_000, columns: 100 } as const;
