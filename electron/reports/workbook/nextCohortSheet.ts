/** "Kebutuhan Angkatan Berikut": for the training agency, where the next cohort could go. */
import type { CellInput, SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { countBy, type Coverage } from '../coverage.ts';
import type { Standings } from '../standings.ts';
import { gapCaution } from '../words.ts';
import * as style from './styles.ts';

export function nextCohortSheet(standings: Standings, coverage: Coverage): SheetInput {
  const open = coverage.programmes
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => a.gapRank - b.gapRank || b.seats - a.seats);
  const heading = (...values: string[]): CellInput[] =>
    values.map((value) => ({ value, style: style.heading }));
  const section = (value: string): CellInput[][] => [[], [{ value, style: style.section }]];
  const text = (value: string): CellInput => ({ value, style: style.text });
  const whole = (value: number | null): CellInput => ({ value, style: style.whole });
  const percent = (value: number | null): CellInput => ({ value, style: style.percent });
  const missingNeed = coverage.programmes.filter(({ programme }) => programme.need === null).length;
  const counts = (
    title: string,
    by: 'hostCity' | 'field' | 'theme',
    name: string,
  ): CellInput[][] => [
    ...section(title),
    heading(name, 'Paparan', 'Diusulkan terapkan atau uji coba'),
    ...countBy(standings, by).map((row) => [
      text(row.name),
      whole(row.presentations),
      whole(row.ready),
    ]),
  ];
  return {
    name: 'Kebutuhan Angkatan Berikut',
    summary: 'Celah program prioritas dan saran pembagian peserta angkatan berikut',
    columns: [{ width: 52 }, { width: 14 }, { width: 20 }, { width: 14 }, { width: 16 }],
    rows: [
      [{ value: 'Kebutuhan angkatan berikut', style: style.title }],
      [{ value: gapCaution, style: style.subtitle }],
      [
        {
          value: `Saran pembagian ${coverage.seats} peserta menurut besarnya celah (sisa terbesar; bila sama: kebutuhan lebih tinggi, cakupan lebih rendah, nomor program).`,
          style: style.subtitle,
        },
      ],
      ...(missingNeed > 0
        ? [
            [
              {
                value: `${missingNeed} program belum diberi kebutuhan (0–3) dan dihitung 0.`,
                style: style.subtitle,
              },
            ],
          ]
        : []),
      ...section('Program dengan celah'),
      heading('Program', 'Kebutuhan', 'Cakupan', 'Celah', 'Saran peserta'),
      ...open.map(({ programme, coverage: share, gap, seats }) => [
        text(`${programme.code} ${programme.name}`),
        whole(programme.need),
        percent(share),
        percent(gap),
        whole(seats),
      ]),
      ...(open.length === 0 ? [[text('Tidak ada celah yang tercatat.')]] : []),
      ...section('Kebutuhan tertinggi tanpa kaitan'),
      ...(coverage.highNeedEmpty.length === 0
        ? [[text('Tidak ada.')]]
        : coverage.programmes
            .filter(({ programme }) => coverage.highNeedEmpty.includes(programme.id))
            .map(({ programme }) => [text(`${programme.code} ${programme.name}`)])),
      ...(coverage.concentration === null
        ? []
        : [
            ...section('Pemusatan'),
            [
              text('Bagian kaitan langsung pada lima program terbanyak'),
              percent(coverage.concentration),
            ],
          ]),
      ...counts('Menurut kota magang', 'hostCity', 'Kota'),
      ...counts('Menurut bidang', 'field', 'Bidang'),
      ...counts('Menurut tema arahan', 'theme', 'Tema'),
    ],
    frozen: { rows: 1, columns: 0 },
    orientation: 'portrait',
    rowHeights: new Map([[0, 26]]),
    tabColor: 'FF3B7A57',
  };
}
