/** The one door to the PDF library: content in, the bytes of a PDF out, with page numbers, hash and draft mark. */
import './libraryGlobals.ts';
import pdfmake from 'pdfmake';
import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Paper } from '../../contract/rules.ts';
import { fonts, layFonts, mainFont, type FontPlace } from './fonts.ts';
import { anchorLeads, partsFromNext } from './keepLeads.ts';
import { paragraph } from './parts.ts';
import { shortText } from '../shortText.ts';

pdfmake.setFonts(fonts);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => false);
/** Where the library looks for a font by its path; its types leave it out. */
const { virtualfs } = pdfmake as unknown as { virtualfs: FontPlace };

const pointsPerCm = 72 / 2.54;
/** F4 is 215 × 330 mm; PHONE has the shape of a screen held upright (9 : 16). */
const sizes = {
  A4: { width: 595.28, height: 841.89 },
  F4: { width: 609.449, height: 935.433 },
  PHONE: { width: 419.53, height: 745.83 },
} as const;

export interface PdfPage {
  size: keyof typeof sizes;
  isLandscape: boolean;
  marginCm: Paper['marginCm'];
  fontSizePt: number;
}

export interface PdfInput {
  title: string;
  /** What a reader of the file should know of it; null: nothing. */
  subject?: string | null;
  page: PdfPage;
  content: Content[];
  /** Null prints no footer. */
  footer: { left: string; hash: string } | null;
  isDraft: boolean;
  madeAtMs: number;
  appVersion: string;
}

/** Widths of the footer's parts in points. */
const hashWidth = 140;
const pageWidth = 80;

/** Width of the text area in points. */
export function textWidth({ size, isLandscape, marginCm }: PdfPage): number {
  const { width, height } = sizes[size];
  return (isLandscape ? height : width) - (marginCm.left + marginCm.right) * pointsPerCm;
}

export async function renderPdf(input: PdfInput): Promise<Uint8Array> {
  const { page, footer } = input;
  layFonts(virtualfs);
  const { top, right, bottom, left } = page.marginCm;
  const made = new Date(input.madeAtMs);
  // One line beside fingerprint and page: about 4 points a letter at this size.
  const lettersLeft = Math.floor((textWidth(page) - hashWidth - pageWidth) / 4);
  const [marginLeft, marginRight] = [left * pointsPerCm, right * pointsPerCm];
  anchorLeads(input.content);
  const definition: TDocumentDefinitions = {
    pageSize: { ...sizes[page.size] },
    pageOrientation: page.isLandscape ? 'landscape' : 'portrait',
    pageMargins: [marginLeft, top * pointsPerCm, marginRight, Math.max(bottom * pointsPerCm, 40)],
    defaultStyle: { font: mainFont, fontSize: page.fontSizePt, lineHeight: 1.15 },
    content: input.content,
    pageBreakBefore: partsFromNext,
    language: 'id-ID',
    info: {
      title: input.title,
      ...(input.subject ? { subject: input.subject } : {}),
      creator: `Bantaya ${input.appVersion}`,
      producer: 'Bantaya',
      creationDate: made,
      modDate: made,
    },
    displayTitle: true,
    version: '1.7',
    ...(input.isDraft
      ? { watermark: { text: 'DRAF', color: '#7A7A7A', opacity: 0.08, bold: true, font: mainFont } }
      : {}),
    ...(footer
      ? {
          footer: (current: number, total: number): Content => ({
            margin: [marginLeft, 8, marginRight, 0],
            columns: [
              footerPart(shortText(footer.left, lettersLeft), 'left', '*'),
              footerPart(`Sidik ${footer.hash}`, 'center', hashWidth),
              footerPart(`Halaman ${current} dari ${total}`, 'right', pageWidth),
            ],
          }),
        }
      : {}),
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

const footerPart = (
  text: string,
  alignment: 'left' | 'center' | 'right',
  width: number | '*',
): Column => ({ stack: [paragraph(text, { fontSize: 7.5, color: '#55646A', alignment })], width });
