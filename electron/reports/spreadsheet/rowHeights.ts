/** Heights for rows with wrapped text: not every program fits rows to their text when it opens a file. */

const linePt = 15;
/** Highest row a spreadsheet program takes. */
const highestPt = 409;

export interface WrappedCell {
  text: string;
  /** Width of its column (or merged columns) in characters. */
  width: number;
  /** Font size over the default. */
  scale: number;
}

/** @returns points, or null where one line is enough */
export function rowHeight(cells: readonly WrappedCell[]): number | null {
  const lines = cells.reduce(
    (most, { text, width, scale }) => Math.max(most, linesOf(text, width / scale) * scale),
    1,
  );
  return lines <= 1.2 ? null : Math.min(highestPt, Math.ceil(lines) * linePt);
}

/** Words are kept whole, as programs do; a word longer than the column is broken. */
function linesOf(text: string, width: number): number {
  const room = Math.max(3, width - 1);
  if (text.length <= room && !text.includes('\n')) return 1;
  if (text.length > 20_000) return highestPt / linePt;
  return text.split('\n').reduce((total, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= room) {
        used = needed;
      } else {
        lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(word.length / room) - 1);
        used = word.length % room || Math.min(word.length, room);
      }
    }
    return total + lines;
  }, 0);
}
