/** A table whose cells are shaded by their value: presentation by panelist, presentation by place, pair by pair. */
import { Fragment, type ReactNode } from 'react';
import { shade } from './palette.ts';
import styles from './heatMap.module.css';

export interface HeatCell {
  /** 0 to 1, decides the shade; null leaves the cell empty. */
  share: number | null;
  text: string;
  /** Said to who cannot see the cell, and shown on pointing: "Elang, paparan 3: 62,00". */
  title?: string;
  /** A mark in the corner, for instance a flag to confirm. */
  mark?: string;
}
export interface HeatRow {
  id: string;
  label: ReactNode;
  cells: readonly HeatCell[];
}
export interface HeatMapProps {
  caption: string;
  /** Heading of the first column. */
  corner: string;
  columns: readonly { id: string; label: string; title?: string }[];
  rows: readonly HeatRow[];
  onCell?: (rowId: string, columnId: string) => void;
}

/** Keeps its own scroll where columns are many; first column and heading stay in sight. */
export function HeatMap({ caption, corner, columns, rows, onCell }: HeatMapProps) {
  return (
    <div
      className={styles['heatMap']}
      data-chart="heatMap"
      role="region"
      aria-label={caption}
      tabIndex={0}
    >
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles['heatMapCorner']}>
              {corner}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" title={column.title}>
                <span>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {row.cells.map((cell, at) => {
                const column = columns[at];
                if (!column) return null;
                const inner = (
                  <Fragment>
                    {cell.text}
                    {cell.mark ? <span className={styles['heatMapMark']}>{cell.mark}</span> : null}
                  </Fragment>
                );
                return (
                  <td
                    key={column.id}
                    title={cell.title}
                    style={cell.share === null ? undefined : shade(cell.share)}
                  >
                    {onCell && cell.share !== null ? (
                      <button
                        type="button"
                        aria-label={cell.title}
                        onClick={() => onCell(row.id, column.id)}
                      >
                        {inner}
                      </button>
                    ) : (
                      inner
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
