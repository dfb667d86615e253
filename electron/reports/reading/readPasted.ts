/** Cells as a spreadsheet puts them on the clipboard: tabs between cells, and quotes only around a cell that has breaks. */
import type { ReadCell } from './readSheet.ts';

/** A quoted cell that ends where a cell may end; a text that merely begins with a quote is none. */
const quoted = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
const bare = /[^\t\n]*/y;

export function readPasted(pasted: string): ReadCell[][] {
  const text = pasted.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (text.trim() === '') return [];
  const rows: ReadCell[][] = [[]];
  let at = 0;
  for (;;) {
    const { cell, end } = cellAt(text, at);
    rows.at(-1)?.push(cell.trim() === '' ? null : cell);
    if (end >= text.length) return rows;
    if (text[end] === '\n') rows.push([]);
    at = end + 1;
  }
}

function cellAt(text: string, at: number): { cell: string; end: number } {
  quoted.lastIndex = at;
  const inner = quoted.exec(text)?.[1];
  // Excel quotes for breaks alone: “Palu Baik” in quotes is how people wrote it.
  if (inner !== undefined && /[\n\t]|""/.test(inner))
    return { cell: inner.replaceAll('""', '"'), end: quoted.lastIndex };
  bare.lastIndex = at;
  const cell = bare.exec(text)?.[0] ?? '';
  return { cell, end: at + cell.length };
}
