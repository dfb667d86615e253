/** Rows out of an xlsx or csv file; runs inside the worker, never on the host's own thread. */
import { zipSync } from 'fflate';
import type { CellValue, MergeRange, Sheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { FileRefused } from './fileRefused.ts';
import { plainPackage } from './openPackage.ts';
import { openZip } from './openZip.ts';
import { tableFileLimits, type ReadCell, type ReadSheet } from './readSheet.ts';
import { readText } from './readText.ts';
import { refuseByContent, refuseOtherZips } from './refuseByContent.ts';
import { trimSheet, type TrimmedSheet } from './trimSheet.ts';

/** @throws FileRefused */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<ReadSheet[]> {
  if (bytes.byteLength === 0) throw new FileRefused('EMPTY');
  if (bytes.byteLength > tableFileLimits.fileBytes) {
    throw new FileRefused('TOO_LARGE', fileName, {
      megabytes: Math.ceil(bytes.byteLength / 1e6),
      limit: tableFileLimits.fileBytes / 1e6,
    });
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbookFile(bytes, fileName);
  refuseByContent(bytes, fileName);
  return [readText(bytes, fileName)];
}

async function readWorkbookFile(bytes: Uint8Array, fileName: string): Promise<ReadSheet[]> {
  const parts = openZip(bytes);
  refuseOtherZips(parts, fileName);
  const trimmed: TrimmedSheet[] = [];
  const plain = plainPackage(parts, (xml) => {
    const sheet = trimSheet(xml, tableFileLimits);
    trimmed.push(sheet);
    return sheet.xml;
  });
  const book = await readXlsx(zipSync(plain), {
    range: `A1:CV${tableFileLimits.rows}`,
    readStyles: true,
  }).catch((error: unknown) => {
    throw new FileRefused('UNREADABLE', error instanceof Error ? error.message.slice(0, 120) : '');
  });
  return book.sheets.map((sheet, at) => toReadSheet(sheet, trimmed[at]));
}

/** @throws FileRefused TOO_MANY_ROWS where the table itself is too long; a stray cell far away is only told */
function toReadSheet(
  { name, rows, hidden, veryHidden, rowDefs, columns, merges }: Sheet,
  trimmed: TrimmedSheet | undefined,
): ReadSheet {
  if (trimmed && trimmed.filledRows > tableFileLimits.rows)
    throw new FileRefused('TOO_MANY_ROWS', name, { limit: tableFileLimits.rows });
  const read = rows.map((row) => row.slice(0, tableFileLimits.columns).map(toReadCell));
  fillMerged(read, merges ?? []);
  const hiddenRows = [...(rowDefs ?? [])].flatMap(([row, own]) =>
    own.hidden && row < read.length ? [row] : [],
  );
  const hiddenColumns = (columns ?? [])
    .slice(0, tableFileLimits.columns)
    .flatMap((column, at) => (column?.hidden ? [at] : []));
  return {
    name,
    rows: read,
    ...(veryHidden ? { visibility: 'VERY_HIDDEN' } : hidden ? { visibility: 'HIDDEN' } : {}),
    ...(hiddenRows.length > 0 ? { hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(trimmed && trimmed.uncomputed.length > 0 ? { uncomputed: trimmed.uncomputed } : {}),
    ...(trimmed?.unread ? { unread: trimmed.unread } : {}),
  };
}

/** More than any list needs: areas that overlap by the million would take hours. */
const mostMergedRows = 1_000_000;

/** A merged cell stands in its first row only; a reader of rows needs it in each. */
function fillMerged(rows: ReadCell[][], merges: readonly MergeRange[]): void {
  let filled = 0;
  for (const { startRow, startCol, endRow } of merges) {
    const value = rows[startRow]?.[startCol] ?? null;
    if (value === null || value === '') continue;
    for (let row = startRow + 1; row <= endRow && row < rows.length; row++) {
      if (++filled > mostMergedRows) throw new FileRefused('BOMB', 'mergeCells');
      const cells = rows[row];
      if (cells && (cells[startCol] ?? null) === null) cells[startCol] = value;
    }
  }
}

function toReadCell(value: CellValue): ReadCell {
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return null;
  const iso = value.toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}
