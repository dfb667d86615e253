/** Pieces that documents are put together from. Every call makes fresh nodes: the PDF library changes what it is given. */
import type { Content, CustomTableLayout, Style, TableCell } from 'pdfmake/interfaces.js';
import { mainFont, textRuns, type TextRun } from './fonts.ts';

export type PdfContent = Content;
export const accent = '#1F4E5F';
const faint = '#9FB0B6';

export type TextLook = Pick<
  Style,
  | 'bold'
  | 'italics'
  | 'fontSize'
  | 'alignment'
  | 'color'
  | 'margin'
  | 'decoration'
  | 'lineHeight'
  | 'characterSpacing'
>;

/** Longest text that a document prints; the rest stands in the workbook. */
const textLimit = 4000;

/** A paragraph. */
export function paragraph(text: string, look: TextLook = {}): Content {
  const cut =
    text.length > textLimit
      ? `${text.slice(0, textLimit).toWellFormed()} … (selengkapnya di buku kerja)`
      : text;
  return { text: breakingRuns(cut), ...look };
}

/** Words from so many letters on may be wider than their column. */
const longWord = /\S{28,}/g;
const lettersUnbroken = 5;
const letters = new Intl.Segmenter('id');
/** Between two runs: the line may go on below, and nothing stands there to be copied. */
const breakHere = (): TextRun & { wordBreak: 'break-all' } => ({
  text: '',
  font: mainFont,
  wordBreak: 'break-all',
});

/** Words longer than any column break between letters, without a hyphen or a space that is not theirs. */
function breakingRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(longWord)) {
    runs.push(...textRuns(text.slice(done, index)));
    const each = Array.from(letters.segment(word), ({ segment }) => segment);
    for (let at = 0; at < each.length; at += lettersUnbroken) {
      if (at > 0) runs.push(breakHere());
      runs.push(...textRuns(each.slice(at, at + lettersUnbroken).join('')));
    }
    done = index + word.length;
  }
  return [...runs, ...textRuns(text.slice(done))];
}

/** What people copy letter by letter: without places to break, so it has to fit. */
export const unbroken = (text: string, look: TextLook = {}): Content => ({
  text: textRuns(text),
  noWrap: true,
  ...look,
});

/** A paragraph of pieces, some of them bold. */
export const sentence = (
  pieces: readonly { text: string; bold?: boolean }[],
  look: TextLook = {},
): Content => ({
  text: pieces.flatMap(({ text, bold }) =>
    breakingRuns(text).map((run) => ({ ...run, ...(bold ? { bold } : {}) })),
  ),
  ...look,
});

/** Level of whatever stays on the page of what follows it. */
export const leadLevel = 1;

/** Stays on the page of what follows it. */
export const leadIn = (text: string, look: TextLook = {}): Content =>
  ({ ...(paragraph(text, look) as object), headlineLevel: leadLevel }) as Content;
export const sectionHeading = (text: string): Content =>
  leadIn(text, { bold: true, margin: [0, 10, 0, 4], color: accent });

export interface PdfColumn {
  heading: string;
  /** Points without padding, '*', or a share of the whole width. */
  width: number | '*' | `${number}%`;
  alignment?: 'left' | 'center' | 'right';
}
export type PdfCell =
  | string
  | { text: string; bold?: boolean; alignment?: 'left' | 'center' | 'right'; isShaded?: boolean };

const lines: CustomTableLayout = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  hLineColor: () => faint,
  vLineColor: () => faint,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** A table whose heading is repeated on every page and whose rows never split. */
export function table(
  columns: readonly PdfColumn[],
  rows: readonly (readonly PdfCell[])[],
  options: { fontSize?: number; rowHeight?: number; whenEmpty?: string } = {},
): Content {
  const size = options.fontSize === undefined ? {} : { fontSize: options.fontSize };
  const heading = columns.map(
    (column): TableCell =>
      ({
        ...(paragraph(column.heading, {
          bold: true,
          alignment: 'center',
          color: '#FFFFFF',
          ...(options.fontSize === undefined ? {} : { fontSize: options.fontSize - 0.8 }),
        }) as object),
        fillColor: accent,
      }) as TableCell,
  );
  const body = rows.map((row) =>
    columns.map((column, at): TableCell => {
      const cell = row[at] ?? '';
      const own = typeof cell === 'string' ? { text: cell } : cell;
      const content = paragraph(own.text, {
        alignment: own.alignment ?? column.alignment ?? 'left',
        ...(own.bold ? { bold: true } : {}),
        ...size,
      });
      return (
        own.isShaded ? { ...(content as object), fillColor: '#FBE3E0' } : content
      ) as TableCell;
    }),
  );
  const empty: TableCell[][] =
    rows.length > 0
      ? []
      : [
          [
            {
              ...(paragraph(options.whenEmpty ?? 'Tidak ada.', {
                italics: true,
                ...size,
              }) as object),
              colSpan: columns.length,
            } as TableCell,
            ...columns.slice(1).map((): TableCell => ({ text: '' })),
          ],
        ];
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: columns.map(({ width }) => width),
      ...(options.rowHeight
        ? { heights: (row: number) => (row === 0 ? 'auto' : (options.rowHeight ?? 'auto')) }
        : {}),
      body: [heading, ...body, ...empty],
    } as never,
    layout: { ...lines },
    margin: [0, 2, 0, 6],
  };
}

/** Label and value lines without rules. */
export function pairs(rows: readonly (readonly [string, string])[], labelWidth = 120): Content {
  return {
    table: {
      widths: [labelWidth, 6, '*'],
      body: rows.map(
        ([label, value]) => [paragraph(label), paragraph(':'), paragraph(value)] as TableCell[],
      ),
    },
    layout: 'noBorders',
    margin: [0, 0, 0, 4],
  };
}

export const together = (stack: Content[]): Content => ({ stack, unbreakable: true });
/** So many letters surely fit on one page, so that they need not be split. */
const lettersKept = 1200;
export const numbered = (items: readonly string[]): Content => ({
  ol: items.map((item) => ({
    stack: [paragraph(item, { margin: [0, 0, 0, 2] })],
    unbreakable: item.length <= lettersKept,
  })),
  margin: [0, 0, 0, 4],
});
