/** "Kehadiran dan Benturan": who was there, who did not score and why. */
import type { CellInput, SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { printNip } from '../../domain/nip.ts';
import type { Names } from '../names.ts';
import type { Standings } from '../standings.ts';
import { attendanceWords, roleWords } from '../words.ts';
import { abstentionsOf } from '../abstentions.ts';
import * as style from './styles.ts';

export function attendanceSheet(standings: Standings, names: Names, isShared: boolean): SheetInput {
  const { facts, rows } = standings;
  const heading = (...values: string[]): CellInput[] =>
    values.map((value) => ({ value, style: style.heading }));
  const section = (value: string): CellInput[][] => [[], [{ value, style: style.section }]];
  const text = (value: string): CellInput => ({ value, style: style.text });
  const whole = (value: number | null): CellInput => ({ value, style: style.whole });
  const abstained = abstentionsOf(facts);
  const held = new Set(rows.map(({ presentation }) => presentation.id));
  const perPresentation = rows
    .toSorted((a, b) => a.presentation.number - b.presentation.number)
    .map(({ presentation, analysed }) => [
      whole(presentation.number),
      text(presentation.title),
      whole(analysed.eligible),
      whole(analysed.validBallots),
      whole(abstained.filter(({ presentationId }) => presentationId === presentation.id).length),
      text(analysed.quorum ? 'Kuorum' : 'Belum kuorum'),
    ]);
  const panel = facts.panelist
    .toSorted((a, b) => a.position - b.position)
    .map((row, at) => [
      whole(at + 1),
      text(row.name),
      text(row.title),
      text(roleWords[row.role]),
      text(names.agency(row.agencyId)),
      text([attendanceWords[row.attendance], row.attendanceNote].filter(Boolean).join(': ')),
      { value: row.nip ? printNip(row.nip) : null, style: style.digits },
    ]);
  const conflicts = abstained
    .filter(({ presentationId }) => held.has(presentationId))
    .map(({ presentationId, panelistId, reason, isAllowed }) => [
      whole(facts.presentation.find(({ id }) => id === presentationId)?.number ?? null),
      text(facts.presentation.find(({ id }) => id === presentationId)?.title ?? ''),
      text(names.panelist(panelistId)),
      text(reason),
      text(isAllowed ? 'Diizinkan ketua menilai' : 'Tidak menilai'),
    ]);
  return {
    name: 'Kehadiran dan Benturan',
    summary: 'Kehadiran panel, jumlah lembar, dan benturan kepentingan',
    columns: [
      { width: 7 },
      { width: 46 },
      { width: 30 },
      { width: 30 },
      { width: 28 },
      { width: 30 },
      { width: 24 },
    ],
    rows: [
      [{ value: 'Kehadiran dan benturan kepentingan', style: style.title }],
      [{ value: 'Tidak menilai berarti tidak ada nilai, bukan nol.', style: style.subtitle }],
      ...section('Lembar penilaian per paparan'),
      heading('No', 'Usulan', 'Berhak menilai', 'Lembar dihitung', 'Tidak menilai', 'Kuorum'),
      ...perPresentation,
      ...(isShared
        ? []
        : [
            ...section('Panel'),
            heading('No', 'Nama', 'Jabatan', 'Peran', 'Perangkat daerah', 'Kehadiran', 'NIP'),
            ...panel,
            ...section('Benturan kepentingan dan tidak menilai'),
            heading('No', 'Usulan', 'Panelis', 'Alasan', 'Akibat'),
            ...(conflicts.length > 0 ? conflicts : [[null, text('Tidak ada.')]]),
          ]),
    ],
    frozen: { rows: 1, columns: 0 },
    orientation: 'landscape',
    rowHeights: new Map([[0, 26]]),
  };
}
