/** Lembar penilaian for paper days: one page a presentation and panelist, empty, with a code that says which it is. */
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { decisionCodes } from '../../contract/codes.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { mayScore, mayScorePresentation } from '../../domain/eligibility.ts';
import { printFullDay } from '../dateText.ts';
import type { Names } from '../names.ts';
import { decisionWords, roleWords } from '../words.ts';
import { accent, pairs, paragraph, sentence } from './parts.ts';
import { sheetCode } from './sheetCode.ts';

/** @param panelistIds null for all who score; sheets of an undeclared conflict are printed too, the panelist ticks "Tidak menilai" */
export function blankSheets(
  facts: EventFacts,
  names: Names,
  panelistIds: readonly string[] | null,
): Content[] {
  const panel = facts.panelist
    .filter(
      (panelist) =>
        mayScore(panelist) && (panelistIds === null || panelistIds.includes(panelist.id)),
    )
    .sort((a, b) => a.position - b.position);
  const talks = facts.presentation
    .filter(({ state }) => state !== 'WITHDRAWN')
    .sort((a, b) => a.position - b.position);
  const pages = panel.flatMap((panelist) =>
    talks
      .filter(({ id }) => mayScorePresentation(panelist, id, facts.conflict))
      .map((talk) => ({ panelist, talk })),
  );
  if (pages.length === 0)
    return [paragraph('Tidak ada lembar untuk dicetak: isi panel dan paparan dahulu.')];
  return pages.map(({ panelist, talk }, at): Content => ({
    stack: [header(facts, panelist, talk), identity(names, talk), scoreTable(facts), ...closing()],
    ...(at > 0 ? { pageBreak: 'before' as const } : {}),
  }));
}

function header(
  { event }: EventFacts,
  panelist: EventFacts['panelist'][number],
  talk: EventFacts['presentation'][number],
): Content {
  return {
    columns: [
      {
        width: '*',
        stack: [
          paragraph('LEMBAR PENILAIAN', { bold: true, fontSize: 14, color: accent }),
          paragraph(event.name, { fontSize: 9 }),
          paragraph(`${printFullDay(event.dateIso)}, ${event.place}`, { fontSize: 9 }),
          paragraph(`${panelist.name} (${roleWords[panelist.role]})`, {
            bold: true,
            margin: [0, 4, 0, 0],
          }),
        ],
      },
      { width: 76, qr: sheetCode(event.id, panelist.id, talk.id), fit: 74, alignment: 'right' },
    ],
    margin: [0, 0, 0, 6],
  };
}

const identity = (names: Names, talk: EventFacts['presentation'][number]): Content =>
  pairs(
    [
      ['Paparan', `${talk.number}. ${talk.title}`],
      ['Pemapar', names.presenters(talk.id)],
      ['OPD pengusul', names.agency(talk.agencyId)],
      ['Kota magang', talk.hostCity],
    ],
    84,
  );

function scoreTable({ criterion, criterionGroup, level }: EventFacts): Content {
  const groups = new Map(criterionGroup.map(({ code, name }) => [code, name]));
  const places = new Map(criterionGroup.map(({ code, position }) => [code, position]));
  const ordered = criterion.toSorted(
    (a, b) =>
      (places.get(a.groupCode) ?? 0) - (places.get(b.groupCode) ?? 0) || a.position - b.position,
  );
  const body = ordered.map((row) =>
    criterionRow(
      row,
      groups.get(row.groupCode) ?? row.groupCode,
      level.filter(({ criterionId }) => criterionId === row.id),
      ordered.length,
    ),
  );
  const heading = ['Kriteria', 'Bobot', 'Nilai (lingkari)', 'Catatan'].map(
    (text) =>
      ({
        ...(paragraph(text, {
          bold: true,
          fontSize: 9,
          color: '#FFFFFF',
          alignment: 'center',
        }) as object),
        fillColor: accent,
      }) as TableCell,
  );
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 32, 126, 96],
      body: [heading, ...body],
    },
    layout: {
      hLineWidth: () => 0.6,
      vLineWidth: () => 0.6,
      hLineColor: () => '#9FB0B6',
      vLineColor: () => '#9FB0B6',
    },
    margin: [0, 2, 0, 6],
  };
}

/** Above this many criteria the level texts give way, so that a sheet stays one page. */
const describedCriteria = 10;

function criterionRow(
  row: EventFacts['criterion'][number],
  groupName: string,
  levels: readonly EventFacts['level'][number][],
  count: number,
): TableCell[] {
  const steps = row.max - row.min + 1;
  const choices =
    steps <= 10
      ? Array.from({ length: steps }, (_, at) => String(row.min + at)).join('     ')
      : `______   (${row.min}–${row.max})`;
  const [lowest, highest] = [
    levels.find(({ score }) => score === row.min),
    levels.find(({ score }) => score === row.max),
  ];
  const ends =
    lowest && highest
      ? `${row.min}: ${lowest.description || lowest.label}\n${row.max}: ${highest.description || highest.label}`
      : row.description;
  return [
    {
      stack: [
        sentence([{ text: row.name, bold: true }, { text: ` · ${groupName}` }], { fontSize: 9 }),
        ...(count <= describedCriteria && ends !== ''
          ? [paragraph(ends, { fontSize: 6.5, color: '#55646A' })]
          : []),
      ],
    },
    paragraph(row.weight.replace('.', ','), { alignment: 'center', fontSize: 9 }) as TableCell,
    {
      stack: [
        paragraph(choices, { alignment: 'center', fontSize: count > 16 ? 9 : 12 }),
        ...(row.allowsNotApplicable
          ? [paragraph('( ) Tidak relevan', { alignment: 'center', fontSize: 8 })]
          : []),
      ],
    },
    { text: '' },
  ];
}

function closing(): Content[] {
  const votes = decisionCodes
    .filter((code) => code !== 'BELUM_DIPUTUSKAN')
    .map((code) => `(  ) ${decisionWords[code]}`);
  const rule = '_'.repeat(74);
  return [
    {
      unbreakable: true,
      stack: [
        paragraph('Suara rekomendasi', { bold: true, fontSize: 9.5 }),
        paragraph(votes.join('     '), { fontSize: 9, margin: [0, 2, 0, 6] }),
        paragraph('(  ) Tidak menilai, karena:', { fontSize: 9.5 }),
        paragraph('Catatan umum:', { fontSize: 9.5, margin: [0, 6, 0, 12] }),
        { text: rule, color: '#9FB0B6', margin: [0, 0, 0, 8] },
        paragraph('Tanda tangan:', { fontSize: 9.5, margin: [0, 4, 0, 0] }),
      ],
    },
  ];
}
