/** What a spreadsheet puts on the clipboard becomes rows again. */
import { expect, test } from 'vitest';
import { readPasted } from './readPasted.ts';
import { readTable } from './readTable.ts';

test('cells with line breaks and quotes come out as they were written', () => {
  const pasted = 'Judul\tHasil\r\n"Antrean ""cepat""\nsatu pintu"\tWaktu turun\r\n';
  expect(readPasted(pasted)).toEqual([
    ['Judul', 'Hasil'],
    ['Antrean "cepat"\nsatu pintu', 'Waktu turun'],
  ]);
});

test('quotes that people wrote stay, and a tab or a break after them still ends the cell', () => {
  expect(readPasted('"Palu Baik"\t"Sapa" warga\n"Satu\tDua"\n')).toEqual([
    ['"Palu Baik"', '"Sapa" warga'],
    ['Satu\tDua'],
  ]);
});

test('empty cells keep their place, and a copy of nothing has no rows', () => {
  expect(readPasted('A\t\tC\n\t\tF')).toEqual([
    ['A', null, 'C'],
    [null, null, 'F'],
  ]);
  expect(readPasted(' \r\n')).toEqual([]);
});

test('a comma or semicolon in a pasted name is no border between cells', async () => {
  const bytes = new TextEncoder().encode('Dr. Budi, M.Si; Ph.D\nSri Wahyuni, S.E.\n');
  expect(await readTable(bytes, 'Tempelan.tsv')).toEqual([
    { name: 'Tempelan', rows: [['Dr. Budi, M.Si; Ph.D'], ['Sri Wahyuni, S.E.']] },
  ]);
});
