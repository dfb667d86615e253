/** Matriks rencana tindak lanjut, landscape: what was agreed, by whom, until when. */
import type { Content } from 'pdfmake/interfaces.js';
import { printShortDay } from '../dateText.ts';
import { agencyList, localityList } from '../followUp/nameLists.ts';
import { followUpRows, missingIn, type FollowUpRow } from '../followUp/followUpColumns.ts';
import { followUpSubjects } from '../followUp/followUpSubjects.ts';
import type { Names } from '../names.ts';
import type { Standings } from '../standings.ts';
import { authoritySentence, decisionWords, statusWords } from '../words.ts';
import { paragraph, table } from './parts.ts';

const lines = (...parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join('\n');
const day = (iso: string | null): string => (iso ? printShortDay(iso) : '');
const target = (indicator: string, ...rest: readonly (readonly [string, string])[]): string =>
  lines(indicator, ...rest.map(([label, value]) => (value ? `${label}: ${value}` : '')));

export function followUpMatrix(standings: Standings, names: Names): Content[] {
  const { facts } = standings;
  const rows = followUpRows(
    facts,
    standings.rows.map(({ presentation }) => presentation.id),
  );
  const agencies = agencyList(facts);
  const localities = localityList(facts);
  const subjectOf = followUpSubjects(facts);
  const all = (json: string, nameOf: (id: string) => string): string =>
    (JSON.parse(json) as string[]).map(nameOf).join(', ');
  const incomplete = rows.filter((row) => missingIn(row).length > 0).length;
  return [
    paragraph('MATRIKS RENCANA TINDAK LANJUT', { bold: true, fontSize: 14, alignment: 'center' }),
    paragraph(facts.event.name, { bold: true, alignment: 'center' }),
    paragraph(authoritySentence, { alignment: 'center', italics: true, fontSize: 8.5 }),
    paragraph(
      incomplete > 0 ? `${incomplete} dari ${rows.length} baris belum lengkap (diarsir).` : '',
      { alignment: 'center', fontSize: 9, margin: [0, 0, 0, 6] },
    ),
    table(
      [
        { heading: 'No', width: '3%', alignment: 'center' },
        { heading: 'Usulan', width: '11.5%' },
        { heading: 'Keputusan', width: '9.5%' },
        { heading: 'Kegiatan', width: '11.5%' },
        { heading: 'Penanggung jawab dan OPD pendukung', width: '10.5%' },
        { heading: 'Lokasi', width: '7%' },
        { heading: 'Mulai – target', width: '8%', alignment: 'center' },
        { heading: 'Output', width: '9%' },
        { heading: 'Outcome', width: '10%' },
        { heading: 'Sumber dana', width: '6%' },
        { heading: 'Program prioritas', width: '7%' },
        { heading: 'Status dan keterangan', width: '7%' },
      ],
      rows.map((row: FollowUpRow, at) => {
        const isShaded = missingIn(row).length > 0;
        const { title, decision, programmes, origin } = subjectOf(row);
        return [
          String(at + 1),
          lines(title, origin === null ? '' : `Dibawa dari ${origin}`),
          decisionWords[decision],
          row.activity,
          lines(
            row.agencyId ? agencies.nameOf(row.agencyId) : '',
            all(row.supportingAgencyIds, (id) => names.agencyCode(id)),
          ),
          all(row.localityIds, localities.nameOf),
          lines(day(row.startDate), day(row.targetDate)),
          target(row.outputIndicator, ['Target', row.outputTarget]),
          target(
            row.outcomeIndicator,
            ['Awal', row.outcomeBaseline],
            ['Target', row.outcomeTarget],
          ),
          row.fundingSource,
          (programmes ?? names.programmesOf(row.presentationId ?? '')).replaceAll(
            ' (tidak langsung)',
            '',
          ),
          lines(statusWords[row.status], row.note),
        ].map((text) => ({ text, isShaded }));
      }),
      { fontSize: 7.2, whenEmpty: 'Belum ada keputusan yang ditindaklanjuti.' },
    ),
  ];
}
