/** Kop: the letterhead an organiser typed, with the logo file it gave; nothing is invented. */
import type { Content } from 'pdfmake/interfaces.js';
import type { EventFacts } from '../../contract/facts.ts';
import type { Paper } from '../../contract/rules.ts';
import { paragraph } from './parts.ts';

const logoSize = 58;

/** @param width of the text area in points */
export function letterhead(facts: EventFacts, paper: Paper, width: number): Content[] {
  const lines = paper.letterhead.filter((line) => line !== '');
  const logo = logoOf(facts);
  if (lines.length === 0 && !logo) return [];
  const [first, ...rest] = lines;
  const text: Content[] = [
    ...(first === undefined
      ? []
      : [paragraph(first, { bold: true, fontSize: 14, alignment: 'center' })]),
    ...rest.map((line, at) =>
      paragraph(line, {
        alignment: 'center',
        ...(at === 0 && rest.length > 1 ? { bold: true, fontSize: 12 } : { fontSize: 9.5 }),
      }),
    ),
    ...(paper.visionSentence === ''
      ? []
      : [
          paragraph(`“${paper.visionSentence}”`, {
            italics: true,
            fontSize: 8.5,
            alignment: 'center',
            margin: [0, 2, 0, 0],
          }),
        ]),
  ];
  const rule = (y: number, lineWidth: number): object => ({
    type: 'line',
    x1: 0,
    y1: y,
    x2: width,
    y2: y,
    lineWidth,
  });
  return [
    logo
      ? {
          columns: [
            { ...logo, width: logoSize },
            { stack: text, width: '*' },
            { text: '', width: logoSize },
          ],
          columnGap: 8,
        }
      : { stack: text },
    { canvas: [rule(4, 2), rule(6.5, 0.6)] as never, margin: [0, 0, 0, 12] },
  ];
}

function logoOf({
  asset,
}: EventFacts):
  | { image: string; fit: [number, number] }
  | { svg: string; fit: [number, number] }
  | null {
  const row =
    asset.find(({ kind }) => kind === 'LETTERHEAD_LOGO') ??
    asset.find(({ kind }) => kind === 'LOGO');
  if (!row) return null;
  const fit: [number, number] = [logoSize, logoSize];
  if (row.mediaType === 'image/svg+xml') {
    const svg = Buffer.from(row.base64, 'base64').toString('utf8');
    return isPlainDrawing(svg) ? { svg, fit } : null;
  }
  const bytes = Buffer.from(row.base64.slice(0, 24), 'base64');
  const isPng = bytes.subarray(0, 4).equals(Buffer.of(0x89, 0x50, 0x4e, 0x47));
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  return isPng || isJpeg
    ? { image: `data:image/${isPng ? 'png' : 'jpeg'};base64,${row.base64}`, fit }
    : null;
}

/** A drawing that would fetch a file, run a script or expand entities is left out. */
const isPlainDrawing = (svg: string): boolean =>
  /<svg[\s>]/i.test(svg) &&
  !/<(?:image|script|foreignObject|style|!ENTITY|!DOCTYPE)|href\s*=\s*["'](?!#)/i.test(svg);
