import { describe, expect, it } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { emptyDay, sampleFacts } from '../../engine/sample/index.ts';
import { generatedEvent } from '../fixtures/generatedEvent.fixture.ts';
import type { ReadCell, ReadSheet } from '../reading/readSheet.ts';
import { readTable } from '../reading/readTable.ts';
import { parseImport } from './parseImport.ts';
import { mapColumns, recogniseSheets } from './recognise.ts';
import type { ImportProposal } from './proposals.ts';
import { writeTemplate } from './writeTemplate.ts';

const today = '2026-12-01';
const options = { madeAtMs: 0, appVersion: '0.1.0' };
const parse = (facts: EventFacts, ...sheets: ReadSheet[]): ImportProposal =>
  parseImport(sheets, recogniseSheets(sheets), facts, today);
const sheet = (name: string, ...rows: ReadCell[][]): ReadSheet => ({ name, rows });
const small = (): EventFacts =>
  emptyDay(generatedEvent({ presentations: 3, panelists: 4, criteria: 4 }));

describe('import before the day', () => {
  it('gives the sample when the template is filled with the sample', async () => {
    const facts = sampleFacts();
    const sheets = await readTable(await writeTemplate(facts, options), 'templat.xlsx');
    const proposal = parse(facts, ...sheets);
    expect(proposal.problems.filter(({ isError }) => isError)).toEqual([]);
    for (const subject of [
      'agencies',
      'programmes',
      'criteria',
      'panelists',
      'presentations',
    ] as const) {
      expect(proposal[subject].map(({ change }) => change)).not.toContain('CHANGED');
      expect(proposal[subject].map(({ change }) => change)).not.toContain('NEW');
    }
    expect([
      proposal.agencies.length,
      proposal.programmes.length,
      proposal.criteria.length,
      proposal.panelists.length,
      proposal.presentations.length,
    ]).toEqual([12, 35, 8, 7, 12]);
  });
  it('gives the sample to an event that has nothing yet', async () => {
    const facts = sampleFacts();
    const empty: EventFacts = {
      ...emptyDay(facts),
      agency: [],
      programme: [],
      criterion: [],
      level: [],
      panelist: [],
      presentation: [],
      presenter: [],
      presentationProgramme: [],
      presentationTheme: [],
    };
    const proposal = parse(
      empty,
      ...(await readTable(await writeTemplate(facts, options), 'templat.xlsx')),
    );
    expect(proposal.problems.filter(({ isError }) => isError)).toEqual([]);
    expect(proposal.presentations.every(({ change }) => change === 'NEW')).toBe(true);
    expect(proposal.presentations.map(({ item }) => item.presenters.length)).toEqual(
      facts.presentation.map(
        ({ id }) => facts.presenter.filter(({ presentationId }) => presentationId === id).length,
      ),
    );
  });
  it('takes an empty template without a word', async () => {
    const proposal = parse(
      small(),
      ...(await readTable(await writeTemplate(null, options), 'templat.xlsx')),
    );
    expect(proposal).toEqual({
      agencies: [],
      programmes: [],
      criteria: [],
      panelists: [],
      presentations: [],
      problems: [],
    });
  });
  it('recognises headings people write themselves, below a title', () => {
    const [mapping] = recogniseSheets([
      sheet(
        'Sheet1',
        ['DAFTAR PESERTA MAGANG'],
        [],
        ['No', 'Nama Peserta', 'NIP', 'Judul', 'OPD', 'Kota'],
        [1, 'Ani', null, 'Layanan', 'OPD-1', 'Malang'],
      ),
    ]);
    expect(mapping).toMatchObject({
      subject: 'presentations',
      headingRow: 2,
      fields: [null, 'presenterName1', 'presenterNip1', 'title', 'agency', 'hostCity'],
    });
  });
  it('lets a person map what was not recognised', () => {
    const sheets = [sheet('Data', ['Proposal', 'Instansi'], ['Layanan warga', 'OPD-2'])];
    expect(recogniseSheets(sheets)[0]!.subject).toBeNull();
    const mapping = { ...mapColumns(sheets[0]!, 'presentations', 0), fields: ['title', 'agency'] };
    expect(parseImport(sheets, [mapping], small(), today).presentations[0]!.item).toMatchObject({
      title: 'Layanan warga',
      agencyId: 'A2',
    });
  });
  it('finds an agency that the same file brings', () => {
    const proposal = parse(
      small(),
      sheet('Panel', ['Nama', 'Jabatan', 'OPD'], ['Budi', 'Kepala', 'Dinas Baru']),
      sheet('Perangkat Daerah', ['Kode', 'Nama OPD'], ['BARU', 'Dinas Baru']),
    );
    expect(proposal.problems).toEqual([]);
    expect(proposal.panelists[0]!.item.agencyId).toBe('BARU');
  });

  const panelSheet = (...rows: ReadCell[][]): ReadSheet =>
    sheet('Panel', ['Nama', 'Peran', 'OPD', 'NIP', 'Bobot'], ...rows);
  const talkSheet = (...rows: ReadCell[][]): ReadSheet =>
    sheet('Paparan', ['Judul', 'OPD pengusul', 'Mulai', 'Durasi', 'Program prioritas'], ...rows);
  it.each([
    [
      'an agency nobody knows',
      'UNKNOWN_AGENCY',
      'C2',
      panelSheet(['Ani', null, 'Dinas Khayalan', null, 1]),
    ],
    ['a NIP that Excel destroyed', 'NIP', 'D2', panelSheet(['Ani', null, null, '1,98E+17', 1])],
    [
      'a NIP stored as a number',
      'NIP',
      'D2',
      panelSheet(['Ani', null, null, 198902112014021000, 1]),
    ],
    [
      'the same name twice',
      'DUPLICATE',
      'A3',
      panelSheet(['Ani', null, null, null, 1], ['ANI ', null, null, null, 1]),
    ],
    [
      'a role that does not exist',
      'UNKNOWN_CHOICE',
      'B2',
      panelSheet(['Ani', 'Juri', null, null, 1]),
    ],
    ['a missing name', 'NEEDED', 'A2', panelSheet([null, 'Ketua', null, null, 1])],
    ['a weight in words', 'NOT_A_NUMBER', 'E2', panelSheet(['Ani', null, null, null, 'dua'])],
    ['a time in words', 'NOT_A_TIME', 'C2', talkSheet(['Layanan', null, 'pagi', 12, null])],
    [
      'a date where a title belongs',
      'DATE_IN_TEXT',
      'A2',
      talkSheet([{ day: '2026-02-01', time: '00:00' }, null, null, 12, null]),
    ],
    ['a duration off its range', 'OUT_OF_RANGE', 'D2', talkSheet(['Layanan', null, null, 0, null])],
    [
      'an unknown programme',
      'UNKNOWN_PROGRAMME',
      'E2',
      talkSheet(['Layanan', null, null, 12, 'PP-01; PP-99']),
    ],
    [
      'a number in scientific notation',
      'SCIENTIFIC',
      'D2',
      talkSheet(['Layanan', null, null, '1,2E+01', null]),
    ],
    [
      'a title of 5,000 characters',
      'TOO_LONG',
      'A2',
      talkSheet(['x'.repeat(5000), null, null, 12, null]),
    ],
    ['a formula error', 'FORMULA_ERROR', 'A2', talkSheet(['#REF!', null, null, 12, null])],
  ])('names the cell of %s', (_, code, cell, given) => {
    const found = parse(small(), given).problems.filter(({ isError }) => isError);
    expect(found.map((problem) => [problem.code, problem.cell])).toContainEqual([code, cell]);
  });
  it('names the other sheet of a name that two sheets have', () => {
    const rows = (name: string): ReadCell[][] => [
      ['Nama', 'Peran', 'OPD', 'NIP', 'Bobot'],
      [name, null, null, null, 1],
    ];
    const sheets = [
      { name: 'Panel A', rows: rows('Ani') },
      { name: 'Panel B', rows: rows('ani') },
    ];
    const { problems } = parse(small(), ...sheets);
    expect(
      problems.flatMap(({ code, sheetName, cell, words }) =>
        code === 'DUPLICATE' ? [[sheetName, cell, words.id]] : [],
      ),
    ).toEqual([['Panel B', 'A2', 'Nama “ani” sudah dipakai di “Panel A” A2.']]);
  });
  it('takes the same NIP twice, but names who else has it: on the sheet, on another, in the event', () => {
    const facts = small();
    facts.panelist[3]!.nip = '19750505 200003 2 001';
    const proposal = parse(
      facts,
      panelSheet(
        ['Ani', null, null, '196804111993031009', 1],
        ['Ina', null, null, '19680411 199303 1 009', 1],
        ['Uli', null, null, '197505052000032001', 1],
      ),
      sheet(
        'Paparan',
        ['Judul', 'Pemapar 1', 'NIP 1', 'Pemapar 2', 'NIP 2'],
        ['Layanan', null, null, 'Budi', '’19680411.199303.1.009'],
      ),
    );
    expect(
      proposal.problems.map(({ isError, sheetName, cell, words }) => [
        isError,
        sheetName,
        cell,
        words.id,
      ]),
    ).toEqual([
      [false, 'Panel', 'D3', 'NIP ini juga dipakai Ani (D2).'],
      [false, 'Panel', 'D4', `NIP ini juga dipakai ${facts.panelist[3]!.name}.`],
      [false, 'Paparan', 'E2', 'NIP ini juga dipakai Ani (D2).'],
    ]);
    expect(proposal.presentations[0]!.item.presenters[0]!.nip).toBe('196804111993031009');
  });
  it('says nothing of a NIP that its owner only brings back', () => {
    const facts = small();
    const { name, nip } = facts.panelist[1]!;
    const proposal = parse(facts, panelSheet([name, null, null, nip, 1]));
    expect(proposal.problems).toEqual([]);
  });
  it('lets a bad NIP that the event has already stand, and no other', () => {
    const facts = small();
    const { name } = facts.panelist[0]!;
    facts.panelist[0]!.nip = '12345';
    const again = parse(facts, panelSheet([name, null, null, '12345', 1]));
    expect(again.problems).toEqual([]);
    expect(again.panelists[0]!.item.nip).toBe('12345');
    const other = parse(facts, panelSheet([name, null, null, '12346', 1]));
    expect(other.problems.map(({ code, cell }) => [code, cell])).toEqual([['NIP', 'D2']]);
  });
  it.each([
    ['before 17', '200004112015031009', 'NIP, the age'],
    ['in the future', '200004112027011009', 'lies in the future'],
    ['with serial 000', '196804111993031000', 'never issued'],
  ])('takes a NIP %s with a word to look again', (_what, nip, words) => {
    const { problems } = parse(small(), panelSheet(['Ani', null, null, nip, 1]));
    expect(problems.map(({ isError, cell }) => [isError, cell])).toEqual([[false, 'D2']]);
    expect(problems[0]!.words.en).toContain(words);
  });
  it('asks for weights that total 100 and for both groups', () => {
    const codes = parse(
      small(),
      sheet(
        'Kriteria',
        ['Kriteria', 'Kelompok', 'Bobot'],
        ['A', 'OUTPUT', 60],
        ['B', 'OUTPUT', '39,5'],
      ),
    ).problems.map(({ code }) => code);
    expect(codes).toEqual(['WEIGHT_TOTAL', 'GROUP_MISSING']);
  });
  it('takes weights that a formula computed without the noise of the machine', () => {
    const { problems, criteria } = parse(
      small(),
      sheet(
        'Kriteria',
        ['Kriteria', 'Kelompok', 'Bobot'],
        ['A', 'OUTPUT', 60.00000000000001],
        ['B', 'OUTCOME', 0.1 + 0.2],
        ['C', 'OUTCOME', 39.699999999999996],
      ),
    );
    expect(problems).toEqual([]);
    expect(criteria.map(({ item }) => item.weight)).toEqual(['60', '0.3', '39.7']);
  });
  it.each([
    [100 / 3, '“Bobot” paling banyak 4 angka di belakang koma, ini 33,3333333333.'],
    ['33,33333', '“Bobot” paling banyak 4 angka di belakang koma, ini 33,33333.'],
    ['1.234,5', '“Bobot” harus angka, ini “1.234,5”.'],
    ['50%', '“Bobot” harus angka, ini “50%”.'],
    [-1, '“Bobot” harus antara 0 dan 9.999, ini -1.'],
  ])('says of the weight %s in its cell: %s', (weight, words) => {
    const { problems } = parse(
      small(),
      sheet('Kriteria', ['Kriteria', 'Kelompok', 'Bobot'], ['A', 'OUTPUT', weight]),
    );
    expect(problems.map((problem) => [problem.cell, problem.words.id])).toContainEqual([
      'C2',
      words,
    ]);
  });
  it('keeps formulas, HTML, emoji and right-to-left text as text', () => {
    const titles = ['=1+1', '<script>alert(1)</script>', '😀 antrean', 'مرحبا'];
    expect(
      parse(
        small(),
        talkSheet(...titles.map((title) => [title, null, '09.30', 12, null])),
      ).presentations.map(({ item }) => [item.title, item.plannedStartTime]),
    ).toEqual(titles.map((title) => [title, '09:30']));
  });
});
