/** A sheet that is a title, a few lines and one table with headings: the form most sheets have. */
import { columnName } from '../spreadsheet/references.ts';
import type {
  CellContent,
  CellInput,
  CellStyle,
  SheetInput,
  StyledCell,
} from '../spreadsheet/writeWorkbook.ts';
import * as style from './styles.ts';

export interface TableColumn<Row> {
  heading: string;
  width: number;
  style: CellStyle;
  value: (row: Row, index: number) => CellContent | StyledCell;
  isHidden?: boolean;
}

export interface TableSheet<Row> {
  name: string;
  title: string;
  summary: string;
  /** Lines under the title. */
  lines: readonly string[];
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  /** Stands under the headings when there are no rows. */
  whenEmpty: string;
  /** Columns that stay in sight when scrolling sideways. */
  frozenColumns?: number;
  orientation?: 'portrait' | 'landscape';
  tabColor?: string;
}

/** Where the table's body starts, zero-based. */
export const firstTableRow = (lines: readonly string[]): number => lines.length + 3;

export function tableSheet<Row>(input: TableSheet<Row>): SheetInput {
  const { lines, columns, rows } = input;
  const first = firstTableRow(lines);
  const visible = Math.max(
    0,
    columns.findIndex(({ isHidden }) => !isHidden),
  );
  const lead = (value: string, own: CellStyle): CellInput[] => [
    ...Array.from<null>({ length: visible }).fill(null),
    { value, style: own },
  ];
  const last = columnName(Math.max(0, columns.length - 1));
  const body = rows.map((row, index) => columns.map(({ value }) => value(row, index)));
  return {
    name: input.name,
    summary: input.summary,
    columns: columns.map(({ width, style: own, isHidden }) => ({
      width,
      style: own,
      ...(isHidden ? { isHidden } : {}),
    })),
    rows: [
      lead(input.title, style.title),
      ...lines.map((line) => lead(line, style.subtitle)),
      [],
      columns.map(({ heading }) => ({ value: heading, style: style.heading })),
      ...(body.length > 0 ? body : [lead(input.whenEmpty, style.note)]),
    ],
    frozen: { rows: first, columns: input.frozenColumns ?? 0 },
    filterRange: `A${first}:${last}${first + Math.max(1, rows.length)}`,
    orientation: input.orientation ?? 'landscape',
    titleRows: { first, last: first },
    rowHeights: new Map([
      [0, 26],
      [first - 1, 34],
    ]),
    ...(input.tabColor ? { tabColor: input.tabColor } : {}),
  };
}
