/** Rows out of a text file: comma, semicolon or tab separated, in the encodings that offices use. */
import { parseCsv } from 'hucre/csv';
import { reference } from '../spreadsheet/references.ts';
import { FileRefused } from './fileRefused.ts';
import { readPasted } from './readPasted.ts';
import { tableFileLimits, type ReadCell, type ReadSheet } from './readSheet.ts';

/** Rows from a clipboard: a comma in a name is no separator there. */
const pastedName = /\.tsv$/i;

/** @throws FileRefused NOT_A_SHEET, TOO_MANY_ROWS */
export function readText(bytes: Uint8Array, fileName: string): ReadSheet {
  const text = decodeText(bytes, fileName);
  const rows = pastedName.test(fileName)
    ? readPasted(text)
    : parse(text, delimiterOf(text), tableFileLimits.rows + 1);
  if (rows.length > tableFileLimits.rows)
    throw new FileRefused('TOO_MANY_ROWS', fileName, { limit: tableFileLimits.rows });
  const beyond = rows.flatMap((row, at) =>
    row.flatMap((cell, column) =>
      column >= tableFileLimits.columns && cell !== null ? [reference(at, column)] : [],
    ),
  );
  return {
    name: fileName.replace(/\.\w+$/, ''),
    rows: rows.map((row) => row.slice(0, tableFileLimits.columns)),
    ...(beyond[0] === undefined ? {} : { unread: { firstCell: beyond[0], count: beyond.length } }),
  };
}

const parse = (text: string, delimiter: string, maxRows: number): ReadCell[][] =>
  parseCsv(text, { delimiter, maxRows, unescapeFormulae: true }).map((row) =>
    row.map((cell) => (cell === '' || typeof cell === 'object' ? null : cell)),
  );

/** By its mark, else UTF-8; Excel in Indonesia saves in the Windows code page unless asked for UTF-8. */
function decodeText(bytes: Uint8Array, fileName: string): string {
  const wide = wideEncoding(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.subarray(0, 8000).includes(0)) throw new FileRefused('NOT_A_SHEET', fileName);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Excel's “Unicode text” has a mark; without one, Latin letters leave every second byte empty. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const begin = bytes.subarray(0, 400);
  if (begin.length < 8) return null;
  const emptyBytes = (odd: 0 | 1): number =>
    begin.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  const [even, odd] = [emptyBytes(0), emptyBytes(1)];
  const most = begin.length * 0.4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : null;
}

const signs = [';', '\t', ',', '|'] as const;
const lookedAt = 40;

/**
 * The separator that gives most rows the same number of cells: a title line above the table, or a comma in a title, says
 * nothing. A semicolon where none does.
 */
function delimiterOf(text: string): string {
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (named !== undefined) return named;
  const begin = text.slice(0, 100_000);
  const judged = signs.map((sign) => {
    const widths = parse(begin, sign, lookedAt)
      .map((row) => row.length)
      .filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const best = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0];
    const [width, count] = best ?? [0, 0];
    return { sign, count, width };
  });
  return judged.reduce((best, each) =>
    each.count > best.count || (each.count === best.count && each.width > best.width) ? each : best,
  ).sign;
}
