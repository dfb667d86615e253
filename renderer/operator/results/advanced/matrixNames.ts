/** Row and column names of the matrices: numbers in narrow columns, titles at the side. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import { shortTitle } from '../resultRows.ts';

export interface MatrixName {
  id: string;
  number: number;
  title: string;
  label: string;
}

export function matrixNames(setup: Setup, ids: readonly string[]): MatrixName[] {
  const rows = new Map(setup.presentation.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = rows.get(id);
    return {
      id,
      number: row?.number ?? 0,
      title: row?.title ?? id,
      label: row ? shortTitle(row, 40) : id,
    };
  });
}
