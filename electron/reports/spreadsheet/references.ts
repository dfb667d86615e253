/** How spreadsheets name columns, cells, ranges and sheets. */

/** Zero-based column → "A", "Z", "AA". */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnName(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** Zero-based row and column → "B5". */
export const reference = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Zero-based corners → "$B$5:$D$9". */
export const fixedRange = (
  row: number,
  column: number,
  lastRow: number,
  lastColumn: number,
): string => `$${columnName(column)}$${row + 1}:$${columnName(lastColumn)}$${lastRow + 1}`;

/** A sheet name as formulas write it. */
export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;
