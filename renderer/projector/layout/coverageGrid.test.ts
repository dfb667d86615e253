import { expect, test } from 'vitest';
import { coverageGrid } from './coverageGrid.ts';

const WIDTHS = [124, 151, 169];

test('thirty-five programmes stand on one page of every screen', () => {
  for (const width of WIDTHS) expect(coverageGrid(35, width).pageCount).toBe(1);
});

test('no tile is too narrow to read and every programme has one, whatever their number', () => {
  for (const width of WIDTHS) {
    for (let count = 0; count <= 200; count += 1) {
      const { columns, rows, perPage, pageCount } = coverageGrid(count, width);
      expect(width / columns).toBeGreaterThanOrEqual(19);
      expect(rows).toBeLessThanOrEqual(6);
      expect(columns * rows).toBeGreaterThanOrEqual(Math.min(perPage, count));
      expect(perPage * pageCount).toBeGreaterThanOrEqual(count);
    }
  }
});
