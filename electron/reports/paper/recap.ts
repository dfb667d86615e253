/** Rekapitulasi nilai: scores by group and criterion; no single panelist's score stands in it. */
import type { Content } from 'pdfmake/interfaces.js';
import { formatExact, wordsFor } from '../../ranking/index.ts';
import { printFullDay } from '../dateText.ts';
import type { Names } from '../names.ts';
import type { Standings } from '../standings.ts';
import { classWords, printDecision } from '../words.ts';
import type { CriterionRecap } from '../workbook/criterionRecap.ts';
import { leadIn, paragraph, sectionHeading, table } from './parts.ts';
import { talkTimesTable } from './talkTimesTable.ts';

const decimal = (value: number | null | undefined): string =>
  value === null || value === undefined
    ? '–'
    : formatExact({ n: BigInt(Math.round(value * 1e6)), d: 1_000_000n }, 2, 'id');

export function recapDocument(
  standings: Standings,
  recap: CriterionRecap,
  names: Names,
): Content[] {
  const { rows, groups, facts, analysis } = standings;
  const { event } = facts;
  return [
    paragraph('REKAPITULASI NILAI', { bold: true, fontSize: 14, alignment: 'center' }),
    paragraph(event.name, { bold: true, alignment: 'center' }),
    paragraph(`${printFullDay(event.dateIso)}, ${event.place}`, {
      alignment: 'center',
      margin: [0, 0, 0, 8],
    }),
    sectionHeading('Nilai dan peringkat'),
    table(
      [
        { heading: 'Peringkat', width: 40, alignment: 'center' },
        { heading: 'No', width: 18, alignment: 'center' },
        { heading: 'Usulan dan OPD pengusul', width: '*' },
        { heading: 'Nilai akhir', width: 40, alignment: 'right' },
        ...groups.map(({ name }) => ({
          heading: name,
          width: groupWidth(name, groups.length),
          alignment: 'right' as const,
        })),
        { heading: 'Lembar', width: 34, alignment: 'center' },
        { heading: 'Selang', width: 32, alignment: 'center' },
        { heading: 'Usulan sistem', width: 76 },
        { heading: 'Keputusan panel', width: 72 },
      ],
      rows.map(({ presentation, rank, score, groupScores, analysed, decision }) => [
        { text: rank === null ? '–' : String(rank), bold: true },
        String(presentation.number),
        [presentation.title, names.agencyCode(presentation.agencyId)].filter(Boolean).join('\n'),
        {
          text: score ? (analysed.score?.display.id ?? formatExact(score, 2, 'id')) : '–',
          bold: true,
        },
        ...groups.map(({ code }) => {
          const group = groupScores.get(code);
          return group ? formatExact(group, 2, 'id') : '–';
        }),
        `${analysed.validBallots}/${analysed.eligible}`,
        analysed.rankInterval ? [...new Set(analysed.rankInterval)].join('–') : '–',
        classWords[analysed.class],
        printDecision(decision),
      ]),
      { fontSize: 8, whenEmpty: 'Belum ada paparan yang dikunci.' },
    ),
    paragraph(reliabilityLine(analysis.panel), { fontSize: 8.5, margin: [0, 0, 0, 4] }),
    sectionHeading('Rata-rata per kriteria (per seratus)'),
    leadIn(
      recap.criteria
        .map(({ id, name, weight }) => `${id} ${name} (bobot ${String(weight).replace('.', ',')})`)
        .join('; '),
      { fontSize: 8 },
    ),
    table(
      [
        { heading: 'No', width: 22, alignment: 'center' },
        { heading: 'Usulan', width: '*' },
        ...recap.criteria.map(({ id }) => ({
          heading: id,
          width: Math.max(24, Math.min(46, Math.floor(440 / Math.max(1, recap.criteria.length)))),
          alignment: 'right' as const,
        })),
      ],
      rows.map(({ presentation }) => [
        String(presentation.number),
        presentation.title,
        ...(recap.means.get(presentation.id) ?? []).map(({ mean }) => decimal(mean)),
      ]),
      {
        fontSize: recap.criteria.length > 10 ? 7 : 8,
        whenEmpty: 'Belum ada paparan yang dikunci.',
      },
    ),
    sectionHeading('Waktu pelaksanaan (WITA)'),
    talkTimesTable(facts, { heading: 'No', width: 22 }, 8),
  ];
}

/** Room for the longest word of a group's name, in points; many groups share what there is. */
function groupWidth(name: string, count: number): number {
  const longest = Math.max(...name.split(/\s+/).map(({ length }) => length));
  return count > 5 ? 38 : Math.max(34, Math.min(56, Math.ceil(longest * 4.3)));
}

function reliabilityLine({
  firmness,
  meaningfulGap,
  uncertaintyReason,
}: Standings['analysis']['panel']): string {
  const word = firmness
    ? wordsFor('firmness', firmness).id
    : uncertaintyReason
      ? wordsFor('notAvailable', uncertaintyReason).id
      : 'kurang dari lima paparan';
  return `Kekuatan urutan: ${word}.${meaningfulGap ? ` Selisih di bawah ${meaningfulGap.display.id} poin tidak bermakna.` : ''} Selang: peringkat yang masih mungkin bila panel setara menilai (90 %).`;
}
