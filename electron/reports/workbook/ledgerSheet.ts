/** "Jejak": the ledger's rows as they were handed in. Internal only. */
import { momentSerial } from '../spreadsheet/calendarDay.ts';
import type { SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { tableSheet } from './tableSheet.ts';
import * as style from './styles.ts';

/** A row of the event's ledger, without its payload. */
export interface LedgerLine {
  number: number;
  atMs: number;
  seat: string;
  command: string;
  subject: Record<string, string>;
  hash: string;
}

export const ledgerSheet = (lines: readonly LedgerLine[]): SheetInput =>
  tableSheet<LedgerLine>({
    name: 'Jejak',
    title: 'Jejak audit',
    summary: 'Setiap perubahan: kapan, dari kursi mana, apa',
    lines: ['Waktu dalam WITA. Rantai sidik dibuktikan dengan “bantaya verify”.'],
    whenEmpty: 'Belum ada jejak.',
    rows: lines,
    columns: [
      { heading: 'Nomor', width: 9, style: style.whole, value: ({ number }) => number },
      { heading: 'Waktu', width: 22, style: style.moment, value: ({ atMs }) => momentSerial(atMs) },
      { heading: 'Kursi', width: 24, style: style.text, value: ({ seat }) => seat },
      { heading: 'Perintah', width: 24, style: style.text, value: ({ command }) => command },
      {
        heading: 'Perihal',
        width: 50,
        style: style.text,
        value: ({ subject }) =>
          Object.entries(subject)
            .map(([key, value]) => `${key}: ${value}`)
            .join('; '),
      },
      { heading: 'Sidik', width: 70, style: style.digits, value: ({ hash }) => hash },
    ],
  });
