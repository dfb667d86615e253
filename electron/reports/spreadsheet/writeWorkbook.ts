/** The one door to the spreadsheet library for writing: our sheets in, the bytes of an xlsx file out. */
import { writeXlsx } from 'hucre/xlsx';
import type {
  Cell,
  CellStyle,
  CellValue,
  ConditionalRule,
  DataValidation,
  NamedRange,
  SheetChart,
  WriteSheet,
} from 'hucre';
import { cellText, looksLikeFormula } from './cellText.ts';
import { shortText } from '../shortText.ts';
import { columnName, quotedSheet, reference } from './references.ts';
import { rowHeight, type WrappedCell } from './rowHeights.ts';
import { setF4Paper } from './setF4Paper.ts';

export type { CellStyle, ConditionalRule, DataValidation, SheetChart };

export type CellContent = string | number | null;
export interface StyledCell {
  /** For a formula the value it has now, so that programs that do not recalculate show it. */
  value: CellContent;
  style?: CellStyle;
  /** Without the leading "=". Never built from what a person typed. */
  formula?: string;
  /** An array formula (entered with Ctrl-Shift-Enter). */
  isArray?: boolean;
}
export type CellInput = CellContent | StyledCell;

export interface SheetColumn {
  /** Width in characters. */
  width: number;
  style?: CellStyle;
  isHidden?: boolean;
}

export interface SheetInput {
  name: string;
  columns: SheetColumn[];
  rows: CellInput[][];
  /** How many rows and columns stay in sight when scrolling. */
  frozen?: { rows: number; columns: number };
  /** Range with filter buttons, its first row being the headings. */
  filterRange?: string;
  orientation?: 'portrait' | 'landscape';
  /** Rows repeated on every printed page, one-based. */
  titleRows?: { first: number; last: number };
  merges?: { row: number; column: number; rowSpan: number; columnSpan: number }[];
  validations?: DataValidation[];
  conditionalRules?: ConditionalRule[];
  charts?: SheetChart[];
  /** Heights in points by zero-based row; other rows grow with their wrapped text. */
  rowHeights?: ReadonlyMap<number, number>;
  /** Printed on one page whatever its length. */
  isOnePage?: boolean;
  tabColor?: string;
  /** What the sheet is for, for screen readers. */
  summary: string;
  isHidden?: boolean;
}

export interface WorkbookInput {
  title: string;
  subject: string;
  creator: string;
  /** Written into the properties; the same facts and time give the same bytes. */
  madeAtMs: number;
  paperSize: 'A4' | 'F4';
  /** Centimetres. */
  margins: { top: number; right: number; bottom: number; left: number };
  /** Left part of every printed page's footer. */
  footer: string;
  sheets: SheetInput[];
}

/** Values that the library would write as error cells although a person typed them. */
const errorWords = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);
const inches = (cm: number): number => Math.round((cm / 2.54) * 1000) / 1000;

/** @throws RangeError naming the cell for a number that is not finite */
export async function writeWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  const made = new Date(input.madeAtMs);
  const bytes = await writeXlsx({
    properties: {
      title: plain(input.title),
      subject: plain(input.subject),
      creator: plain(input.creator),
      created: made,
      modified: made,
    },
    defaultFont: { name: 'Calibri', size: 11 },
    namedRanges: input.sheets.flatMap(printTitles),
    sheets: input.sheets.map((sheet) => toLibrarySheet(sheet, input)),
  });
  return input.paperSize === 'F4' ? setF4Paper(bytes) : bytes;
}

function toLibrarySheet(sheet: SheetInput, { margins, footer }: WorkbookInput): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const rows = sheet.rows.map((row, r) => row.map((cell, c) => place(cells, sheet, r, c, cell)));
  const { frozen } = sheet;
  return {
    name: sheet.name,
    rows,
    cells,
    columns: sheet.columns.map(({ width, style, isHidden }) => ({
      width,
      ...(style ? { style: withFont(style) } : {}),
      ...(isHidden ? { hidden: true } : {}),
    })),
    ...(frozen ? { freezePane: frozen } : {}),
    ...(sheet.filterRange ? { autoFilter: { range: sheet.filterRange } } : {}),
    ...(sheet.merges
      ? {
          merges: sheet.merges.map(({ row, column, rowSpan, columnSpan }) => ({
            startRow: row,
            startCol: column,
            endRow: row + rowSpan - 1,
            endCol: column + columnSpan - 1,
          })),
        }
      : {}),
    ...(sheet.validations ? { dataValidations: sheet.validations } : {}),
    ...(sheet.conditionalRules ? { conditionalRules: sheet.conditionalRules } : {}),
    ...(sheet.charts ? { charts: sheet.charts } : {}),
    rowDefs: rowDefs(sheet),
    ...(sheet.isHidden ? { hidden: true } : {}),
    view: {
      showGridLines: false,
      ...(sheet.tabColor ? { tabColor: { rgb: sheet.tabColor } } : {}),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.orientation ?? 'portrait',
      fitToPage: true,
      fitToWidth: pagesWide(sheet),
      fitToHeight: sheet.isOnePage ? 1 : 0,
      margins: {
        top: inches(margins.top),
        right: inches(margins.right),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        header: 0.3,
        footer: 0.3,
      },
    },
    headerFooter: {
      oddFooter: `&L${footerText(footer, sheet.orientation === 'landscape' ? 70 : 38)}&C${footerText(sheet.name, 31)}&RHalaman &P dari &N`,
    },
    a11y: { summary: sheet.summary },
  };
}

function place(
  cells: Map<string, Partial<Cell>>,
  sheet: SheetInput,
  r: number,
  c: number,
  cell: CellInput,
): CellValue {
  const styled = cell !== null && typeof cell === 'object' ? cell : null;
  const content = styled ? styled.value : (cell as CellContent);
  const value = typeof content === 'string' ? cellText(content) : content;
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(
      `Not a finite number in sheet ${sheet.name}, row ${r + 1}, column ${c + 1}`,
    );
  }
  const columnStyle = sheet.columns[c]?.style;
  const base = styled?.style ?? columnStyle;
  if (styled?.formula !== undefined) {
    cells.set(`${r},${c}`, {
      formula: styled.formula,
      ...(value === null ? { formulaResult: '' } : { formulaResult: value }),
      ...(base ? { style: withFont(base) } : {}),
      ...(styled.isArray ? { formulaType: 'array' as const, formulaRef: reference(r, c) } : {}),
    });
    return null;
  }
  const text = typeof value === 'string' ? value : null;
  const needsTextFormat = text !== null && looksLikeFormula(text);
  if (text !== null && errorWords.has(text)) {
    cells.set(`${r},${c}`, { richText: [{ text }], ...(base ? { style: withFont(base) } : {}) });
    return null;
  }
  if (styled?.style || needsTextFormat) {
    cells.set(`${r},${c}`, {
      value,
      style: withFont(needsTextFormat ? { ...base, numFmt: '@' } : { ...base }),
    });
    return null;
  }
  return value;
}

const baseFont = { name: 'Calibri', size: 11 } as const;
/** A font without a name falls back to another face in some programs. */
const withFont = (style: CellStyle): CellStyle =>
  style.font ? { ...style, font: { ...baseFont, ...style.font } } : style;

function rowDefs(sheet: SheetInput): Map<number, { height: number }> {
  const defs = new Map<number, { height: number }>();
  sheet.rows.forEach((row, r) => {
    const height = sheet.rowHeights?.get(r) ?? fittedHeight(sheet, row);
    if (height !== null) defs.set(r, { height });
  });
  return defs;
}

/** Most cells fit their column: only the others are measured. */
function fittedHeight({ columns }: SheetInput, row: readonly CellInput[]): number | null {
  let long: WrappedCell[] | null = null;
  for (let c = 0; c < row.length; c++) {
    const cell = row[c] ?? null;
    const styled = cell !== null && typeof cell === 'object' ? cell : null;
    const text = styled ? styled.value : cell;
    const column = columns[c];
    if (typeof text !== 'string' || !column || column.isHidden) continue;
    if (text.length < column.width * 0.6 && !text.includes('\n')) continue;
    const style = styled?.style ?? column.style;
    if (!style?.alignment?.wrapText) continue;
    const scale =
      ((style.font?.size ?? baseFont.size) / baseFont.size) * (style.font?.bold ? 1.06 : 1);
    (long ??= []).push({ text, width: column.width, scale });
  }
  return long && rowHeight(long);
}

/** What every printed page repeats. The library writes sheet names without the quotes that Excel insists on. */
function printTitles(sheet: SheetInput): NamedRange[] {
  const name = quotedSheet(sheet.name);
  const { titleRows, frozen } = sheet;
  const columns =
    pagesWide(sheet) > 1 && frozen && frozen.columns > 0
      ? [`${name}!$${columnName(firstVisible(sheet))}:$${columnName(frozen.columns - 1)}`]
      : [];
  const rows = titleRows ? [`${name}!$${titleRows.first}:$${titleRows.last}`] : [];
  const range = [...columns, ...rows].join(',');
  return range === '' ? [] : [{ name: '_xlnm.Print_Titles', range, scope: sheet.name }];
}

/** Hidden columns at the front are left out of what every page repeats. */
const firstVisible = ({ columns }: SheetInput): number =>
  Math.max(
    0,
    columns.findIndex(({ isHidden }) => !isHidden),
  );

/** How many pages side by side keep the print readable. */
function pagesWide({ columns, orientation, isOnePage }: SheetInput): number {
  const total = columns.reduce((sum, { width, isHidden }) => sum + (isHidden ? 0 : width), 0);
  return isOnePage ? 1 : Math.max(1, Math.round(total / (orientation === 'landscape' ? 190 : 130)));
}

/** Title and creator take the same cleaning as a cell, but no escape of look-alikes. */
const plain = (text: string): string => cellText(text).replaceAll('_x005F_', '_').slice(0, 255);
/** "&" starts a code in headers and footers, and Excel allows 255 characters in all three parts together. */
const footerText = (text: string, limit: number): string =>
  shortText(cellText(text).replaceAll(/\s+/g, ' '), limit).replaceAll('&', '&&');
