/** CSV for people: semicolons, decimal comma, UTF-8 with BOM, and no text that a spreadsheet would run as a formula. */

export type CsvCell = string | number | null;

const startsFormula = /^[=+\-@\t\r]/;
const needsQuotes = /[;"\n\r]/;

/** @returns lines ended by CR LF, with the byte order mark in front */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
}

/** @throws RangeError for a number that is not finite */
export function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) throw new RangeError('A CSV cell must be a finite number');
    return decimalComma(cell);
  }
  const safe = cell.toWellFormed().replaceAll('\u0000', '');
  const text = startsFormula.test(safe.trimStart()) || startsFormula.test(safe) ? `'${safe}` : safe;
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Plain decimals even where JavaScript would write an exponent. */
function decimalComma(value: number): string {
  const text = String(value);
  return (text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text).replace('.', ',');
}
