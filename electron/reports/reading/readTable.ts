/** Rows out of an xlsx or csv file; runs inside the worker, never on the host's own thread. */
import { strFromU8, zipSync, type Zippable } from 'fflate';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { CellValue } from 'hucre';
import { FileRefused } from './fileRefused.ts';
import { openZip } from './openZip.ts';
import { tableFileLimits, type ReadCell, type ReadSheet } from './readSheet.ts';

/** Parts a reader of cells needs; macros, links, pictures and embedded files never reach it. */
const neededParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[\w.-]+\.xml)$/;

/** @throws FileRefused */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<ReadSheet[]> {
  if (bytes.byteLength === 0) throw new FileRefused('EMPTY');
  if (bytes.byteLength > tableFileLimits.fileBytes) {
    throw new FileRefused('TOO_LARGE', fileName, {
      megabytes: Math.ceil(bytes.byteLength / 1e6),
      limit: tableFileLimits.fileBytes / 1e6,
    });
  }
  const [b0, b1, b2, b3] = bytes;
  if (b0 === 0xd0 && b1 === 0xcf && b2 === 0x11 && b3 === 0xe0)
    throw new FileRefused('OLD_EXCEL', fileName);
  if (b0 === 0x50 && b1 === 0x4b) return readWorkbookFile(bytes);
  return [{ name: fileName.replace(/\.\w+$/, ''), rows: readCsvFile(bytes, fileName) }];
}

async function readWorkbookFile(bytes: Uint8Array): Promise<ReadSheet[]> {
  const parts: Zippable = {};
  for (const [name, content] of openZip(bytes)) {
    if (!neededParts.test(name)) continue;
    if (/<!(DOCTYPE|ENTITY)/i.test(strFromU8(content.subarray(0, 2000), true)))
      throw new FileRefused('UNSAFE', name);
    parts[name] = [content, { level: 0 }];
  }
  if (!('xl/workbook.xml' in parts)) throw new FileRefused('NOT_A_SHEET', 'zip');
  const book = await readXlsx(zipSync(parts), {
    maxRows: tableFileLimits.rows + 1,
    range: `A1:CV${tableFileLimits.rows + 1}`,
    readStyles: true,
  }).catch((error: unknown) => {
    throw new FileRefused('UNREADABLE', error instanceof Error ? error.message.slice(0, 120) : '');
  });
  return book.sheets
    .filter(({ veryHidden }) => !veryHidden)
    .map(({ name, rows }) => {
      if (rows.length > tableFileLimits.rows)
        throw new FileRefused('TOO_MANY_ROWS', name, { limit: tableFileLimits.rows });
      return {
        name,
        rows: rows.map((row) => row.slice(0, tableFileLimits.columns).map(toReadCell)),
      };
    });
}

function toReadCell(value: CellValue): ReadCell {
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return null;
  const iso = value.toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}

function readCsvFile(bytes: Uint8Array, fileName: string): ReadCell[][] {
  if (bytes.subarray(0, 8000).includes(0)) throw new FileRefused('NOT_A_SHEET', fileName);
  const text = decodeText(bytes);
  const rows = parseCsv(text, {
    delimiter: delimiterOf(text),
    maxRows: tableFileLimits.rows + 1,
    unescapeFormulae: true,
  });
  if (rows.length > tableFileLimits.rows)
    throw new FileRefused('TOO_MANY_ROWS', fileName, { limit: tableFileLimits.rows });
  return rows.map((row) =>
    row.slice(0, tableFileLimits.columns).map((cell) => (cell === '' ? null : toReadCell(cell))),
  );
}

/** Excel in Indonesia saves CSV in the Windows code page unless asked for UTF-8. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The separator that the first line has most of; a semicolon where none stands out. */
function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, 10_000).split(/\r?\n/);
  const counted = [';', '\t', ','].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign;
}
