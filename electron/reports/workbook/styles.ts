/** The look of every sheet: one accent colour, thin lines, formats with the Indonesian locale. */
import type { CellStyle } from '../spreadsheet/writeWorkbook.ts';

const accent = 'FF1F4E5F';
const accentSoft = 'FFE4EEF1';
const inputFill = 'FFFFF8E1';
const ink = 'FF1B1B1B';
const faint = 'FFB9C4C8';
const side = { style: 'thin', color: { rgb: faint } } as const;
const box = { top: side, bottom: side, left: side, right: side } as const;
const fill = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

/** [$-421] is Indonesian: a comma before the decimals, a point between thousands. */
export const formats = {
  score: '[$-421]#,##0.00',
  weight: '[$-421]#,##0.####',
  whole: '0',
  percent: '[$-421]0.0%',
  share: '[$-421]0.00%',
  day: '[$-421]dd mmm yyyy',
  moment: '[$-421]dd mmm yyyy hh.mm.ss',
  text: '@',
} as const;

export const title: CellStyle = {
  font: { bold: true, size: 16, color: { rgb: accent } },
  alignment: { vertical: 'center' },
};
export const subtitle: CellStyle = {
  font: { size: 10, color: { rgb: 'FF55646A' } },
  alignment: { vertical: 'top' },
};
export const note: CellStyle = {
  font: { size: 10, italic: true, color: { rgb: 'FF55646A' } },
  alignment: { vertical: 'top', wrapText: true },
};
export const section: CellStyle = {
  font: { bold: true, size: 12, color: { rgb: accent } },
  alignment: { vertical: 'center' },
};
export const heading: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFFFF' } },
  fill: fill(accent),
  border: box,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const rowHeading: CellStyle = {
  font: { bold: true, color: { rgb: ink } },
  fill: fill(accentSoft),
  border: box,
  alignment: { vertical: 'center', wrapText: true },
};

export const text: CellStyle = { border: box, alignment: { vertical: 'top', wrapText: true } };
/** Cut off at the edge of its cell: for names that stand in every row. */
export const oneLine: CellStyle = { border: box, alignment: { vertical: 'top' } };
export const strongText: CellStyle = { ...text, font: { bold: true } };
export const centred: CellStyle = {
  border: box,
  alignment: { vertical: 'top', horizontal: 'center', wrapText: true },
};
const numeric = (numFmt: string): CellStyle => ({
  border: box,
  numFmt,
  alignment: { vertical: 'top', horizontal: 'right' },
});
export const score: CellStyle = numeric(formats.score);
export const strongScore: CellStyle = { ...score, font: { bold: true } };
export const whole: CellStyle = {
  ...numeric(formats.whole),
  alignment: { vertical: 'top', horizontal: 'center' },
};
export const strongWhole: CellStyle = { ...whole, font: { bold: true } };
export const weight: CellStyle = numeric(formats.weight);
export const percent: CellStyle = numeric(formats.percent);
export const day: CellStyle = {
  ...numeric(formats.day),
  alignment: { vertical: 'top', horizontal: 'center' },
};
export const moment: CellStyle = {
  ...numeric(formats.moment),
  alignment: { vertical: 'top', horizontal: 'center' },
};
/** Digits that are a name, such as a NIP. */
export const digits: CellStyle = { ...text, numFmt: formats.text };
/** Cells that people are meant to change. */
export const input = (style: CellStyle): CellStyle => ({ ...style, fill: fill(inputFill) });
/** Fills of conditional rules. */
export const missing: CellStyle = {
  fill: {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { rgb: 'FFFBE3E0' },
    bgColor: { rgb: 'FFFBE3E0' },
  },
};
export const done: CellStyle = {
  fill: {
    type: 'pattern',
    pattern: 'solid',
    fgColor: { rgb: 'FFE2F1E4' },
    bgColor: { rgb: 'FFE2F1E4' },
  },
};
export const softFill = fill(accentSoft);
