/** A column that a file lacks changes nothing; only a column that is there and empty clears. */
import { describe, expect, it } from 'vitest';
import type { EventFacts } from '../../contract/facts.ts';
import { emptyDay, sampleFacts } from '../../engine/sample/index.ts';
import type { ReadCell } from '../reading/readSheet.ts';
import { currentItems } from './currentItems.ts';
import { parseImport } from './parseImport.ts';
import { recogniseSheets } from './recognise.ts';
import type { ImportProposal } from './proposals.ts';
import { subjects, type ImportSubject } from './subjects.ts';

const facts = (): EventFacts => emptyDay(sampleFacts());
const importRows = (given: EventFacts, name: string, ...rows: ReadCell[][]): ImportProposal => {
  const sheets = [{ name, rows }];
  return parseImport(sheets, recogniseSheets(sheets), given, '2026-12-01');
};

/** Headings that each subject cannot do without, with every row of the event under them. */
const bare: readonly [ImportSubject, readonly string[]][] = [
  ['agencies', ['name']],
  ['programmes', ['code', 'name']],
  ['criteria', ['name', 'groupCode', 'weight']],
  ['panelists', ['name']],
  ['presentations', ['title']],
];

describe('a column that the file lacks', () => {
  it.each(bare)('changes nothing of %s', (subject, fields) => {
    const given = facts();
    const { sheetName, columns } = subjects[subject];
    const headings = fields.map(
      (field) => columns.find((column) => column.field === field)?.heading ?? '',
    );
    const rows = [...currentItems(given)[subject].values()].map((item) =>
      fields.map((field) => String(Reflect.get(item, field))),
    );
    const sheets = [{ name: sheetName, rows: [headings, ...rows] }];
    const mapping = { sheetName, subject, headingRow: 0, headings, fields: [...fields] };
    const proposal = parseImport(sheets, [mapping], given, '2026-12-01');
    expect(proposal.problems.filter(({ isError }) => isError)).toEqual([]);
    expect(proposal[subject].filter(({ change }) => change !== 'SAME')).toEqual([]);
    expect(proposal[subject].length).toBe(rows.length);
  });

  it('leaves role, weight, NIP and the right to score of a panelist, whatever else the file brings', () => {
    const given = facts();
    const [first] = given.panelist;
    Object.assign(first!, { role: 'CHAIR', weight: '1.5', nip: '196804111993031009' });
    const [read] = importRows(
      given,
      'Panel',
      ['Nama', 'Jabatan'],
      [first!.name, 'Kepala Baru'],
    ).panelists;
    expect(read!.item).toEqual({ ...read!.before, title: 'Kepala Baru' });
    expect(read!.item).toMatchObject({ role: 'CHAIR', weight: '1.5', nip: '196804111993031009' });
  });

  it('gives a new row what the template says', () => {
    const { panelists } = importRows(facts(), 'Panel', ['Nama', 'Jabatan'], ['Ani Baru', '']);
    expect(panelists[0]!.item).toMatchObject({ role: 'MEMBER', weight: '1', isScoring: 1 });
  });

  it('still has the NIP it keeps told, where somebody new brings the same', () => {
    const given = facts();
    const [first] = given.panelist;
    first!.nip = '196804111993031009';
    const sheets = [
      {
        name: 'Panel',
        rows: [
          ['Nama', 'Jabatan'],
          [first!.name, 'Kepala'],
        ],
      },
      {
        name: 'Paparan',
        rows: [
          ['Judul', 'Pemapar', 'NIP'],
          ['Usul', 'Budi', first!.nip],
        ],
      },
    ];
    const { problems } = parseImport(sheets, recogniseSheets(sheets), given, '2026-12-01');
    expect(problems.map(({ cell, words }) => [cell, words.id])).toEqual([
      ['C2', `NIP ini juga dipakai ${first!.name}.`],
    ]);
  });
});

describe('a column that is there and empty', () => {
  it('clears what it names and nothing else', () => {
    const given = facts();
    const [first] = given.panelist;
    first!.nip = '196804111993031009';
    const [read] = importRows(given, 'Panel', ['Nama', 'NIP'], [first!.name, null]).panelists;
    expect(read!.change).toBe('CHANGED');
    expect(read!.item).toEqual({ ...read!.before, nip: null });
  });
});

describe('the presenters of a talk', () => {
  const pair = (): { given: EventFacts; title: string } => {
    const given = facts();
    const [{ id, title }] = given.presentation as [EventFacts['presentation'][number]];
    const own = given.presenter.filter(({ presentationId }) => presentationId === id);
    const [model] = own as [EventFacts['presenter'][number]];
    const person = (name: string, nip: string | null, position: number) => ({
      ...model,
      id: `pemapar-${position}`,
      name,
      nip,
      employeeStatus: 'PNS' as const,
      agencyId: given.agency[position]!.id,
      position,
    });
    given.presenter = [
      ...given.presenter.filter(({ presentationId }) => presentationId !== id),
      person('Ani', '196804111993031009', 1),
      person('Budi', '197505052000032001', 2),
    ];
    return { given, title };
  };
  const teamOf = (given: EventFacts, headings: string[], cells: ReadCell[]) => {
    const [read] = importRows(given, 'Paparan', headings, cells).presentations;
    return { was: read!.before!.presenters, now: read!.item.presenters };
  };

  it('keep NIP, status and agency when the file has names alone, in whatever order', () => {
    const { given, title } = pair();
    const { was, now } = teamOf(given, ['Judul', 'Pemapar 1', 'Pemapar 2'], [title, 'budi', 'Ani']);
    expect(now).toEqual([{ ...was[1], name: 'budi' }, was[0]]);
  });
  it('keep the second one when the file has a column for the first alone', () => {
    const { given, title } = pair();
    const { was, now } = teamOf(given, ['Judul', 'Pemapar'], [title, 'Ina']);
    expect(now).toEqual([{ name: 'Ina', nip: null, employeeStatus: '', agencyId: null }, was[1]]);
    expect(teamOf(given, ['Judul', 'Pemapar'], [title, 'Budi']).now).toEqual([was[1]]);
  });
  it('lose what is there and empty: a person, or one of their details', () => {
    const { given, title } = pair();
    const { was, now } = teamOf(
      given,
      ['Judul', 'Pemapar 1', 'NIP 1', 'Pemapar 2'],
      [title, 'Ani', null, null],
    );
    expect(now).toEqual([{ ...was[0], nip: null }]);
  });
  it('take a NIP by the place in the team, where names have no column', () => {
    const { given, title } = pair();
    const { was, now } = teamOf(given, ['Judul', 'NIP 2'], [title, '19750505 200003 2 002']);
    expect(now).toEqual([was[0], { ...was[1], nip: '197505052000032002' }]);
  });
});

describe('columns that belong together', () => {
  it('direct programmes change without those that are indirect', () => {
    const given = facts();
    const { id, title } = given.presentation[0]!;
    const [one, two, three] = given.programme as [
      EventFacts['programme'][number],
      EventFacts['programme'][number],
      EventFacts['programme'][number],
    ];
    const [link] = given.presentationProgramme;
    given.presentationProgramme = [
      { ...link!, presentationId: id, programmeId: one.id, strength: 2 },
      { ...link!, presentationId: id, programmeId: two.id, strength: 1 },
    ];
    const [read] = importRows(
      given,
      'Paparan',
      ['Judul', 'Program prioritas (langsung)'],
      [title, three.code],
    ).presentations;
    expect(read!.item.programmes).toEqual([
      { programmeId: two.id, strength: 1 },
      { programmeId: three.id, strength: 2 },
    ]);
  });
  it('one level is described anew and the others keep their words', () => {
    const given = facts();
    const { name, groupCode, weight } = given.criterion[0]!;
    const [read] = importRows(
      given,
      'Kriteria',
      ['Kriteria', 'Kelompok', 'Bobot', 'Tingkat 2'],
      [name, groupCode, Number(weight), 'Cukup: baru'],
    ).criteria;
    expect(read!.item.levels).toEqual(
      read!.before!.levels.map((level) =>
        level.score === 2 ? { score: 2, label: 'Cukup', description: 'baru' } : level,
      ),
    );
    expect(read!.item.levels.length).toBeGreaterThan(1);
  });
});
