/** Rows pasted into the panel or the agenda: which column is which, with a heading row and without. */
import { expect, test } from 'vitest';
import { emptyDay, sampleFacts } from '../../engine/sample/index.ts';
import type { ReadCell } from '../reading/readSheet.ts';
import { parseImport } from './parseImport.ts';
import { recognisePasted } from './recognise.ts';
import type { ImportSubject } from './subjects.ts';

const pasted = (subject: ImportSubject, ...rows: ReadCell[][]) => {
  const sheet = { name: 'Tempelan', rows };
  const mapping = recognisePasted(sheet, subject);
  return { mapping, ...parseImport([sheet], [mapping], emptyDay(sampleFacts()), '2026-12-01') };
};

test('rows without headings go by name, position and agency, and the first row counts', () => {
  const agency = sampleFacts().agency[0]?.name ?? '';
  const { mapping, panelists, problems } = pasted(
    'panelists',
    ['Dr. Harun, M.Si', 'Kepala Bidang', agency],
    ['Sri Wahyuni', 'Analis', null],
  );
  expect(mapping).toMatchObject({ headingRow: -1, fields: ['name', 'title', 'agency'] });
  expect(problems.filter(({ isError }) => isError)).toEqual([]);
  expect(panelists.map(({ item, rowNumber }) => [rowNumber, item.name, item.title])).toEqual([
    [1, 'Dr. Harun, M.Si', 'Kepala Bidang'],
    [2, 'Sri Wahyuni', 'Analis'],
  ]);
});

test('a numbering is left out, and NIP, role and agency are known by what stands in them', () => {
  const { mapping } = pasted(
    'panelists',
    ['1', 'Harun', '19680411 199303 1 009', 'Ketua', 'Dinas Sosial', 'Kepala Dinas'],
    ['2', 'Sri', '197001012000032001', 'Anggota', 'Badan Kepegawaian', 'Sekretaris Badan'],
  );
  expect(mapping.fields).toEqual([null, 'name', 'nip', 'role', 'agency', 'title']);
});

test('a heading row that came along is read as one, even over a single column', () => {
  expect(pasted('panelists', ['Nama'], ['Harun']).mapping).toMatchObject({
    headingRow: 0,
    fields: ['name'],
  });
  expect(
    pasted('presentations', ['Jam', 'Judul', 'OPD'], ['09.30', 'Antrean', '']).mapping,
  ).toMatchObject({ headingRow: 0, fields: ['plannedStartTime', 'title', 'agency'] });
});

test('talks without headings are known by title and start', () => {
  const { presentations } = pasted(
    'presentations',
    ['09.30', 'Antrean daring'],
    ['10.00', 'Aduan'],
  );
  expect(presentations.map(({ item }) => [item.plannedStartTime, item.title])).toEqual([
    ['09:30', 'Antrean daring'],
    ['10:00', 'Aduan'],
  ]);
});

test('the id of a row that was deleted is given to no row of a later import', () => {
  const [first, second] = [pasted('panelists', ['Harun']), pasted('panelists', ['Harun'])];
  expect(first.panelists[0]?.item.id).not.toBe(second.panelists[0]?.item.id);
});
