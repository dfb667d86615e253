/** Daftar hadir: panel and presenters with room to sign. */
import type { Content } from 'pdfmake/interfaces.js';
import type { EventFacts } from '../../contract/facts.ts';
import { printFullDay } from '../dateText.ts';
import type { Names } from '../names.ts';
import { roleWords } from '../words.ts';
import { paragraph, sectionHeading, table, type PdfColumn } from './parts.ts';

const columns: PdfColumn[] = [
  { heading: 'No', width: 24, alignment: 'center' },
  { heading: 'Nama', width: '*' },
  { heading: 'Jabatan / perangkat daerah', width: '*' },
  { heading: 'Sebagai', width: 56, alignment: 'center' },
  { heading: 'Tanda tangan', width: 104 },
];

export function attendanceList(facts: EventFacts, names: Names): Content[] {
  const { event } = facts;
  const panel = facts.panelist
    .toSorted((a, b) => a.position - b.position)
    .map(({ name, title, agencyId, role }) => [
      name,
      [title, names.agency(agencyId)].filter(Boolean).join('\n'),
      roleWords[role],
    ]);
  const numbers = new Map(facts.presentation.map(({ id, number }) => [id, number]));
  const presenters = facts.presenter
    .toSorted(
      (a, b) =>
        (numbers.get(a.presentationId) ?? 0) - (numbers.get(b.presentationId) ?? 0) ||
        a.position - b.position,
    )
    .map(({ name, agencyId, presentationId }) => [
      name,
      names.agency(agencyId),
      `Pemapar ${numbers.get(presentationId) ?? ''}`,
    ]);
  const signed = (rows: string[][]): string[][] =>
    rows.map((row, at) => [String(at + 1), ...row, `${at + 1}.`]);
  return [
    paragraph('DAFTAR HADIR', { bold: true, fontSize: 14, alignment: 'center' }),
    paragraph(event.name, { bold: true, alignment: 'center' }),
    paragraph(
      `${printFullDay(event.dateIso)}, pukul ${event.startTime.replace(':', '.')} WITA, ${event.place}`,
      { alignment: 'center', margin: [0, 0, 0, 6] },
    ),
    sectionHeading('Panel penilai'),
    table(columns, signed(panel), { fontSize: 9, rowHeight: 30, whenEmpty: 'Panel belum diisi.' }),
    sectionHeading('Pemapar'),
    table(columns, signed(presenters), {
      fontSize: 9,
      rowHeight: 30,
      whenEmpty: 'Pemapar belum diisi.',
    }),
  ];
}
