/** "Catatan": what panelists wrote beside their scores, on locked presentations. */
import { columnName, type SheetInput } from '../spreadsheet/writeWorkbook.ts';
import type { EventFacts } from '../../contract/facts.ts';
import type { Names } from '../names.ts';
import type { Standings } from '../standings.ts';
import { decisionWords } from '../words.ts';
import * as style from './styles.ts';

const headingRow = 2;
const headings = ['No', 'Usulan', 'Panelis', 'Kriteria', 'Catatan', 'Suara rekomendasi'];

export function noteSheet(facts: EventFacts, { rows: standings }: Standings, names: Names): SheetInput {
  const panelOrder = new Map(facts.panelist.map(({ id, position }) => [id, position]));
  const criteria = new Map(facts.criterion.map((row) => [row.id, row]));
  const body = standings
    .toSorted((a, b) => a.presentation.number - b.presentation.number)
    .flatMap(({ presentation }) => {
      const mine = <T extends { presentationId: string }>(list: readonly T[]): T[] => list.filter(({ presentationId }) => presentationId === presentation.id);
      const overall = mine(facts.sheet)
        .filter(({ state }) => state === 'LOCKED' || state === 'ABSTAINED')
        .flatMap((sheet) => {
          const note = sheet.state === 'ABSTAINED' ? `Tidak menilai: ${sheet.abstainReason}` : sheet.note;
          return note || sheet.vote ? [{ panelistId: sheet.panelistId, at: -1, criterion: 'Keseluruhan', note, vote: sheet.vote ? decisionWords[sheet.vote] : '' }] : [];
        });
      const single = mine(facts.score).flatMap(({ panelistId, criterionId, note }) => {
        const criterion = criteria.get(criterionId);
        return note && criterion ? [{ panelistId, at: criterion.position, criterion: criterion.name, note, vote: '' }] : [];
      });
      return [...overall, ...single]
        .sort((a, b) => (panelOrder.get(a.panelistId) ?? 0) - (panelOrder.get(b.panelistId) ?? 0) || a.at - b.at)
        .map(({ panelistId, criterion, note, vote }) => [presentation.number, presentation.title, names.panelist(panelistId), criterion, note, vote]);
    });
  return {
    name: 'Catatan',
    summary: 'Catatan panelis pada paparan yang sudah dikunci',
    columns: [
      { width: 6, style: style.whole },
      { width: 44, style: style.text },
      { width: 30, style: style.text },
      { width: 28, style: style.text },
      { width: 70, style: style.text },
      { width: 20, style: style.text },
    ],
    rows: [
      [{ value: 'Catatan panelis', style: style.title }],
      [{ value: body.length === 0 ? 'Belum ada catatan pada paparan yang sudah dikunci.' : '', style: style.subtitle }],
      headings.map((value) => ({ value, style: style.heading })),
      ...body,
    ],
    frozen: { rows: headingRow + 1, columns: 2 },
    filterRange: `A${headingRow + 1}:${columnName(headings.length - 1)}${headingRow + 1 + Math.max(1, body.length)}`,
    orientation: 'landscape',
    titleRows: { first: headingRow + 1, last: headingRow + 1 },
    rowHeights: new Map([[0, 26]]),
  };
}
