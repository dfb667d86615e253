/** "Riwayat Status": every change of a follow-up's status, also those of earlier events it was carried from. */
import type { EventFacts } from '../../contract/facts.ts';
import { followUpSubjects } from '../followUp/followUpSubjects.ts';
import { momentSerial } from '../spreadsheet/calendarDay.ts';
import type { SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { statusWords } from '../words.ts';
import { tableSheet } from './tableSheet.ts';
import * as style from './styles.ts';

type StatusRow = EventFacts['followUpStatus'][number];

export function statusSheet(facts: EventFacts): SheetInput {
  const subjectOf = followUpSubjects(facts);
  const followUps = new Map(facts.followUp.map((row) => [row.id, row]));
  const titleOf = (id: string): string => {
    const row = followUps.get(id);
    return row ? subjectOf(row).title : '';
  };
  const rows = facts.followUpStatus.toSorted(
    (a, b) =>
      a.changedAtMs - b.changedAtMs ||
      a.followUpId.localeCompare(b.followUpId) ||
      a.number - b.number,
  );
  return tableSheet<StatusRow>({
    name: 'Riwayat Status',
    title: 'Riwayat status tindak lanjut',
    summary: 'Setiap perubahan status tindak lanjut: kapan, dari apa, menjadi apa',
    lines: [
      'Waktu dalam WITA. Riwayat ikut terbawa bila tindak lanjut dibawa ke kegiatan berikut.',
    ],
    whenEmpty: 'Belum ada status yang berubah.',
    rows,
    columns: [
      {
        heading: 'Waktu',
        width: 22,
        style: style.moment,
        value: ({ changedAtMs }) => momentSerial(changedAtMs),
      },
      {
        heading: 'Usulan',
        width: 44,
        style: style.text,
        value: ({ followUpId }) => titleOf(followUpId),
      },
      {
        heading: 'Kegiatan',
        width: 44,
        style: style.text,
        value: ({ followUpId }) => followUps.get(followUpId)?.activity ?? '',
      },
      {
        heading: 'Status sebelumnya',
        width: 19,
        style: style.centred,
        value: ({ statusBefore }) => (statusBefore === null ? 'Baru' : statusWords[statusBefore]),
      },
      {
        heading: 'Status',
        width: 16,
        style: style.centred,
        value: ({ status }) => statusWords[status],
      },
      {
        heading: 'Lewat',
        width: 34,
        style: style.text,
        value: ({ source }) => source || 'Diisi di aplikasi',
      },
      { heading: 'Kursi', width: 24, style: style.text, value: ({ seat }) => seat },
    ],
  });
}
