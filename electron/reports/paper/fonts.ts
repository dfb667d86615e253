/**
 * The typeface of documents, in two files a style, and the one that has what it lacks: further Latin, Greek, Cyrillic,
 * mathematics, arrows and marks. Writing that runs the other way or joins its letters is in none of them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TFontDictionary } from 'pdfmake/interfaces.js';
import { readCoverage } from './fontCoverage.ts';
import { inflateWoff } from './inflateWoff.ts';

/** woff2 cannot be embedded; each name stands here in full so that the build ships the file. */
const latin = {
  normal: fileURLToPath(
    import.meta
      .resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-normal.woff'),
  ),
  bold: fileURLToPath(
    import.meta
      .resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-normal.woff'),
  ),
  italics: fileURLToPath(
    import.meta
      .resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-400-italic.woff'),
  ),
  bolditalics: fileURLToPath(
    import.meta
      .resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-700-italic.woff'),
  ),
};
const extended = {
  normal: fileURLToPath(
    import.meta
      .resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-400-normal.woff'),
  ),
  bold: fileURLToPath(
    import.meta
      .resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-700-normal.woff'),
  ),
  italics: fileURLToPath(
    import.meta
      .resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-400-italic.woff'),
  ),
  bolditalics: fileURLToPath(
    import.meta
      .resolve('@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-ext-700-italic.woff'),
  ),
};

const wideNormal = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
const wideBold = fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'));
/** Upright in italics too: its slanted files lack many signs. Its licence (Bitstream Vera) lets documents embed it. */
const wide = { normal: wideNormal, bold: wideBold, italics: wideNormal, bolditalics: wideBold };

export const mainFont = 'Jakarta';
const families = { [mainFont]: latin, JakartaExt: extended, DejaVu: wide };
export const fonts: TFontDictionary = families;

export interface FontPlace {
  existsSync(name: string): boolean;
  writeFileSync(name: string, content: Buffer): void;
}

/** Puts the unpacked fonts where the PDF library looks before it opens a file; once for all documents. */
export function layFonts(place: FontPlace): void {
  for (const file of Object.values(families).flatMap((family) => Object.values(family)))
    if (!place.existsSync(file)) place.writeFileSync(file, unpack(file));
}

function unpack(file: string): Buffer {
  const bytes = readFileSync(file);
  return file.endsWith('.woff') ? inflateWoff(bytes) : bytes;
}

interface Coverage {
  font: string;
  letters: ReadonlySet<number>;
}
let coverages: readonly Coverage[] | null = null;

/** What every style of a family has, in the order in which the families are asked. */
const familyCoverages = (): readonly Coverage[] =>
  (coverages ??= Object.entries(families).map(([font, family]) => ({
    font,
    letters: Object.values(family)
      .map((file) => readCoverage(unpack(file)))
      .reduce((all, own) => all.intersection(own)),
  })));

/** Written from left to right, each letter by itself; the wide font has others too, but nothing here shapes them. */
const plainWriting = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]+$/u;
/** Digits, points and signs of vowels of those, which count as common. */
const otherWriting = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/;
const breaks = new Set(['\n', '\r', '\r\n', '\t']);

/** Marks that have no letter of their own with them: the PDF library sets them, but nobody can copy them in order. */
const looseMark = /\p{M}/u;

/** Null where no font has it. */
function fontOf(segment: string): string | null {
  if (breaks.has(segment)) return mainFont;
  if (!plainWriting.test(segment) || otherWriting.test(segment) || looseMark.test(segment))
    return null;
  const letters = Array.from(segment, (letter) => letter.codePointAt(0) ?? 0);
  const family = familyCoverages().find((own) => letters.every((at) => own.letters.has(at)));
  return family?.font ?? null;
}

const segments = new Intl.Segmenter('id');
/** As fonts are asked for it: what can be one letter is one. */
const composed = (text: string): string => text.normalize('NFC').toWellFormed();
const simple = /^[\n\r\t\u0020-\u007E]*$/;

export interface TextRun {
  text: string;
  font: string;
  /** The letter that no font has, where a box stands for it. */
  lacks?: string;
}

/** Stands for a letter that no font has; it is in the wide one. */
export const box = '□';
const boxFont = 'DejaVu' satisfies keyof typeof families;

/** Splits text by the font that has its letters; a letter that none has becomes a box (one for each emoji or ligature). */
export function textRuns(text: string): TextRun[] {
  if (simple.test(text)) return [{ text, font: mainFont }];
  const runs: TextRun[] = [];
  for (const { segment } of segments.segment(composed(text))) {
    const last = runs.at(-1);
    // A space is as wide as the letters before it want.
    const font = segment === ' ' && last ? last.font : fontOf(segment);
    if (font === null) runs.push({ text: box, font: boxFont, lacks: segment });
    else if (last && last.font === font && last.lacks === undefined) last.text += segment;
    else runs.push({ text: segment, font });
  }
  return runs;
}
