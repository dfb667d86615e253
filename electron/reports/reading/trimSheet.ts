/**
 * A worksheet's XML without what holds nothing: styled empty rows by the hundred thousand, cells that name no string, and
 * what stands beyond the cells that are read. What it drops with content is told.
 */
import { strFromU8, strToU8 } from 'fflate';
import { reference } from '../spreadsheet/references.ts';

export interface TrimmedSheet {
  xml: Uint8Array;
  /** Cells such as "E2" whose formula was never computed. */
  uncomputed: string[];
  /** What lies beyond `limits`, null where nothing does. */
  unread: { firstCell: string; count: number } | null;
  /** Rows with content, those beyond the limit too. */
  filledRows: number;
}

const row = /<[\w:]*row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/[\w:]*row>)/g;
const cell = /<[\w:]*c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/[\w:]*c>)/g;
const place = /\br\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/;
const rowNumber = /\br\s*=\s*["'](\d{1,7})["']/;

/** @param limits how many rows and columns are read, counted from A1 */
export function trimSheet(
  content: Uint8Array,
  limits: { rows: number; columns: number },
): TrimmedSheet {
  // One letter a byte: nothing that is looked for lies beyond ASCII, and the rest goes through as it is.
  const xml = strFromU8(content, true);
  const result: TrimmedSheet = { xml: content, uncomputed: [], unread: null, filledRows: 0 };
  const begin = /<[\w:]*sheetData\b[^>]*>/.exec(xml);
  const end = xml.search(/<\/[\w:]*sheetData\s*>/);
  if (!begin || end < 0) return result;
  const from = begin.index + begin[0].length;
  const data = xml.slice(from, end);
  // Comments and the like may hold what only looks like a row.
  if (data.includes('<!')) return result;

  const unread: { row: number; column: number }[] = [];
  let unreadCount = 0;
  let number = 0;
  const kept: string[] = [];
  for (const [whole, attributes = '', inner = ''] of data.matchAll(row)) {
    // Rows and cells may leave out where they are: each is then the one after the last.
    number = Number(rowNumber.exec(attributes)?.[1] ?? number + 1);
    if (inner.trim() === '') continue;
    let isFilled = false;
    let column = -1;
    const cells = inner.replaceAll(cell, (text, own: string, value: string = '') => {
      const named = place.exec(own)?.[1];
      column = named === undefined ? column + 1 : columnAt(named);
      if (!hasContent(own, value)) return '';
      isFilled = true;
      if (number > limits.rows || column >= limits.columns) {
        unreadCount += 1;
        if (unread.length === 0) unread.push({ row: number - 1, column });
        return '';
      }
      const at = reference(number - 1, column);
      if (/<[\w:]*f\b/.test(value) && !/<[\w:]*v\b/.test(value)) result.uncomputed.push(at);
      return named === undefined ? withPlace(text, at) : text;
    });
    if (!isFilled) continue;
    result.filledRows += 1;
    if (cells === '' || number > limits.rows) continue;
    const line = cells === inner ? whole : whole.replace(inner, () => cells);
    kept.push(rowNumber.test(attributes) ? line : withPlace(line, String(number)));
  }
  const [first] = unread;
  if (first) result.unread = { firstCell: reference(first.row, first.column), count: unreadCount };
  result.xml = strToU8(xml.slice(0, from) + kept.join('') + xml.slice(end), true);
  return result;
}

/** The first tag of a text, told where it is. */
const withPlace = (text: string, at: string): string =>
  text.replace(/^<[\w:]+/, (tag) => `${tag} r="${at}"`);

/** A value, a formula or a text; a cell that should name a shared string and names none is empty. */
function hasContent(attributes: string, inner: string): boolean {
  if (/<[\w:]*(?:f|is)\b/.test(inner)) return true;
  const value = /<[\w:]*v\b[^>]*>([^<]*)</.exec(inner)?.[1] ?? '';
  return /\bt\s*=\s*["']s["']/.test(attributes) ? value.trim() !== '' : value !== '';
}

/** "A" → 0, "AA" → 26 */
function columnAt(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
