import { expect, test } from 'vitest';
import { agendaShape } from './agendaShape.ts';
import { countLines, MIN_TEXT_VH } from './fitText.ts';

const titles = (count: number, title: string): string[] =>
  Array.from({ length: count }, () => title);
const long = 'Pemutakhiran data kesejahteraan sosial oleh operator kelurahan di Kota Palu '
  .repeat(2)
  .slice(0, 120);

test('no row is lower than two lines of text', () => {
  for (let count = 1; count <= 60; count += 1) {
    const { columns, perColumn, rowVh } = agendaShape(titles(count, 'Palu Tanggap'), 124, 74);
    expect(perColumn).toBeLessThanOrEqual(8);
    expect(perColumn * rowVh).toBeLessThanOrEqual(74 + 1e-9);
    expect(columns * perColumn).toBeGreaterThanOrEqual(Math.min(count, 16));
  }
});

test('a title of 120 characters is whole in every agenda', () => {
  for (const widthVh of [124, 169, 346])
    for (let count = 1; count <= 60; count += 1) {
      const { isLarge, columns, lines, sizeVh, rowVh } = agendaShape(
        titles(count, long),
        widthVh,
        74,
      );
      const beside = isLarge ? 50 : 20;
      const width = (columns === 2 ? (widthVh - 4) / 2 : widthVh) - beside;
      expect(countLines(long, width / sizeVh)).toBeLessThanOrEqual(lines);
      expect(sizeVh).toBeGreaterThanOrEqual(MIN_TEXT_VH);
      expect(lines * sizeVh * 1.12).toBeLessThanOrEqual(rowVh);
    }
});
