/** The bundled typeface of documents, in two files a style, and which letters each file has. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TFontDictionary } from 'pdfmake/interfaces.js';
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

export const mainFont = 'Jakarta';
const extendedFont = 'JakartaExt';
export const fonts: TFontDictionary = { [mainFont]: latin, [extendedFont]: extended };
const fontFiles = [...Object.values(latin), ...Object.values(extended)];

export interface FontPlace {
  existsSync(name: string): boolean;
  writeFileSync(name: string, content: Buffer): void;
}

/** Puts the unpacked fonts where the PDF library looks before it opens a file; once for all documents. */
export function layFonts(place: FontPlace): void {
  for (const file of fontFiles)
    if (!place.existsSync(file)) place.writeFileSync(file, inflateWoff(readFileSync(file)));
}

const inLatin =
  /[\n\r\t\u0020-\u007E\u00A0-\u00FF\u0131\u0152\u0153\u02C6\u02DA\u02DC\u200B\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u2044\u20AC\u2122\u2212]/;
const inExtended = /[\u0100-\u017F\u0192\u0218-\u021B\u1E80-\u1E85\u1EA0-\u1EF9]/;

export interface TextRun {
  text: string;
  font: string;
}

/** Splits text by the file that has its letters; a letter that neither has becomes "?" (one for each emoji or ligature). */
export function textRuns(text: string): TextRun[] {
  const runs: TextRun[] = [];
  for (const { segment } of new Intl.Segmenter('id').segment(
    text.normalize('NFC').toWellFormed(),
  )) {
    const letters = Array.from(segment);
    const isKnown = letters.every((letter) => inLatin.test(letter));
    const isExtended = !isKnown && letters.every((letter) => inExtended.test(letter));
    const font = isExtended ? extendedFont : mainFont;
    const shown = isKnown || isExtended ? segment : '?';
    const last = runs.at(-1);
    if (last && last.font === font) last.text += shown;
    else runs.push({ text: shown, font });
  }
  return runs;
}
