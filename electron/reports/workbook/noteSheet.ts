/** "Catatan": what panelists wrote beside their scores, on locked presentations. */
import type { SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { countedSheets } from '../../domain/eligibility.ts';
import type { Names } from '../names.ts';
import type { Standings } from '../standings.ts';
import { tableSheet } from './tableSheet.ts';
import * as style from './styles.ts';

interface NoteRow {
  number: number;
  title: string;
  panelistId: string;
  criterion: string;
  note: string;
}

export function noteSheet(standings: Standings, names: Names): SheetInput {
  return tableSheet({
    name: 'Catatan',
    title: 'Catatan panelis',
    summary: 'Catatan panelis pada paparan yang sudah dikunci',
    lines: ['Berkas internal: memuat nama panelis.'],
    whenEmpty: 'Belum ada catatan pada paparan yang sudah dikunci.',
    frozenColumns: 2,
    rows: noteRows(standings),
    columns: [
      { heading: 'No', width: 6, style: style.whole, value: ({ number }) => number },
      { heading: 'Usulan', width: 44, style: style.oneLine, value: ({ title }) => title },
      {
        heading: 'Panelis',
        width: 30,
        style: style.text,
        value: ({ panelistId }) => names.panelist(panelistId),
      },
      { heading: 'Kriteria', width: 28, style: style.text, value: ({ criterion }) => criterion },
      { heading: 'Catatan', width: 70, style: style.text, value: ({ note }) => note },
    ],
  });
}

function noteRows({ facts, rows }: Standings): NoteRow[] {
  const panelOrder = new Map(facts.panelist.map(({ id, position }) => [id, position]));
  const criteria = new Map(facts.criterion.map((row) => [row.id, row]));
  const scores = Map.groupBy(facts.score, ({ presentationId }) => presentationId);
  return rows
    .toSorted((a, b) => a.presentation.number - b.presentation.number)
    .flatMap(({ presentation: { id, number, title } }) => {
      const counted = countedSheets(facts, id);
      const isCounted = new Set(counted.map(({ panelistId }) => panelistId));
      const abstained = facts.sheet.filter(
        ({ presentationId, state }) => presentationId === id && state === 'ABSTAINED',
      );
      const overall = [...counted, ...abstained].flatMap((sheet) => {
        const note =
          sheet.state === 'ABSTAINED' ? `Tidak menilai: ${sheet.abstainReason}` : sheet.note;
        return note
          ? [
              {
                panelistId: sheet.panelistId,
                at: -1,
                criterion: 'Keseluruhan',
                note,
              },
            ]
          : [];
      });
      const single = (scores.get(id) ?? []).flatMap(({ panelistId, criterionId, note }) => {
        const criterion = criteria.get(criterionId);
        return note && criterion && isCounted.has(panelistId)
          ? [{ panelistId, at: criterion.position, criterion: criterion.name, note }]
          : [];
      });
      return [...overall, ...single]
        .sort(
          (a, b) =>
            (panelOrder.get(a.panelistId) ?? 0) - (panelOrder.get(b.panelistId) ?? 0) ||
            a.at - b.at,
        )
        .map((row) => ({ number, title, ...row }));
    });
}
