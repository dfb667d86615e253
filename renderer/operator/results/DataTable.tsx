/** A plain table of rows: scrolls in its own place, names itself, keeps its heading row. */
import type { ReactNode } from 'react';
import parts from '../parts/parts.module.css';

export interface Column<Row> {
  id: string;
  head: ReactNode;
  cell: (row: Row, at: number) => ReactNode;
  /** Right-aligned, never wrapped. */
  isNumber?: boolean;
  /** The cell that names the row. */
  isRowHead?: boolean;
  width?: number;
}

export interface DataTableProps<Row> {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Longer tables scroll inside this height in pixels. */
  maxHeight?: number;
  empty?: ReactNode;
}

export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  maxHeight,
  empty,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <p className={parts.smallNote}>{empty}</p>;
  return (
    <div
      className={parts.tableRegion}
      role="group"
      aria-label={caption}
      tabIndex={0}
      {...(maxHeight ? { style: { maxHeight } } : {})}
    >
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, head, isNumber, width }) => (
              <th
                key={id}
                scope="col"
                {...(isNumber ? { className: parts.cellNumber } : {})}
                {...(width ? { style: { width } } : {})}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={rowKey(row)}>
              {columns.map(({ id, cell, isNumber, isRowHead }) =>
                isRowHead ? (
                  <th key={id} scope="row" className={parts.titleCell}>
                    {cell(row, at)}
                  </th>
                ) : (
                  <td key={id} {...(isNumber ? { className: parts.cellNumber } : {})}>
                    {cell(row, at)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
