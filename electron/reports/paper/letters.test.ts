import { beforeEach, describe, expect, it } from 'vitest';
import { hasPoppler, readPdfText } from '../fixtures/pdfTools.fixture.ts';
import { mainFont, textRuns } from './fonts.ts';
import { paragraph, table, type PdfContent } from './parts.ts';
import { renderPdf } from './renderPdf.ts';

const printed = async (content: PdfContent[]): Promise<string> => {
  const bytes = await renderPdf({
    title: 'Huruf',
    page: {
      size: 'A4',
      isLandscape: false,
      marginCm: { top: 2, right: 2, bottom: 2, left: 2 },
      fontSizePt: 11,
    },
    content,
    footer: null,
    isDraft: false,
    madeAtMs: 0,
    appVersion: '0.1.0',
  });
  return readPdfText(bytes).normalize('NFC');
};

const samples = [
  'Łódź Đặng Nguyễn ÅØßŒ Ẁ Ȼ Ǻ ḗ Þórður Ģirts Ṣọlá',
  'μ Ω Ελλάδα Приморье',
  '≥ ≤ ± × → ≠ ½ ² CO₂ √ ∑ ∞',
  '✓ ✗ € № § ° ™ ● ■',
  'a‐b c‑d – — ‘x’ “y” „z” • …',
];

describe('letters on paper', () => {
  beforeEach((context) => context.skip(!hasPoppler, 'there is no pdftotext on this machine'));
  it('keep every accent, sign, hyphen and quote, in every style', async () => {
    const looks = [{}, { bold: true }, { italics: true }, { bold: true, italics: true }];
    for (const look of looks) {
      const text = await printed(samples.map((sample) => paragraph(sample, look)));
      expect(samples.filter((sample) => !text.includes(sample.normalize('NFC')))).toEqual([]);
    }
  });
  it('are joined to words without a space or a hidden character, however long the word is', async () => {
    const words = [
      'a'.repeat(200),
      'https://contoh.palukota.go.id/layanan/usulan-warga/formulir?nomor=1234567890',
      '0123456789abcdef'.repeat(4),
      `Ł${'Đ₂'.repeat(40)}`,
    ];
    const narrow = [80, '*', '*'] as const;
    for (const word of words) {
      const columns = narrow.map((width) => ({ heading: 'Kolom', width }));
      const row = ['', word, ''];
      const text = await printed([table(columns, [row]), paragraph(`Lihat ${word}.`)]);
      const [inTable, inLine] = text.split('Lihat');
      expect(inTable?.replaceAll(/Kolom|[ \n]/g, '')).toBe(word);
      // One piece a line: a reader finds the word whole, and copies it whole.
      expect(inTable?.match(/\S+/g)?.length).toBeGreaterThan(3);
      for (const line of inLine?.trim().split(/\n+/) ?? []) expect(line.trim()).not.toMatch(/\s/);
      expect(inLine?.replaceAll(/\s/g, '')).toBe(`${word}.`);
    }
  });
});

describe('letters that no font has', () => {
  it.each(['مرحبا', '漢', 'שלום', '👨‍👩‍👧', '\u0378', 'ก', 'R̄'])(
    'are marked, not dropped: %s',
    (text) => {
      expect(
        textRuns(`Nama ${text}`)
          .flatMap(({ lacks }) => lacks ?? [])
          .join(''),
      ).toBe(text);
    },
  );
  it('leave the letters around them in the typeface of the document', () => {
    expect(textRuns('a漢b')).toEqual([
      { text: 'a', font: mainFont },
      { text: '□', font: 'DejaVu', lacks: '漢' },
      { text: 'b', font: mainFont },
    ]);
  });
});
