/** "Ringkasan": the event, the panel and the outcome on one page, with two native charts. */
import { decidedCode } from '../../domain/decisions.ts';
import { decisionCodes } from '../../contract/codes.ts';
import { listScorers } from '../../domain/eligibility.ts';
import { columnName, quotedSheet } from '../spreadsheet/references.ts';
import type { CellInput, SheetChart, SheetInput } from '../spreadsheet/writeWorkbook.ts';
import { shortText } from '../shortText.ts';
import { printFullDay, printMoment } from '../dateText.ts';
import type { Names } from '../names.ts';
import type { Standings } from '../standings.ts';
import { authoritySentence, decisionWords, roleWords } from '../words.ts';
import { departures } from './recommendationSheet.ts';
import { roundedNumber } from './rankingSheet.ts';
import * as style from './styles.ts';

const summarySheetName = 'Ringkasan';
const dataColumn = 4;
const accent = '1F4E5F';

export interface SummaryInput {
  standings: Standings;
  names: Names;
  isShared: boolean;
  madeAtMs: number;
}

export function summarySheet({ standings, names, isShared, madeAtMs }: SummaryInput): SheetInput {
  const { facts, rows, open, groups } = standings;
  const { event } = facts;
  const line = (label: string, value: string | number): CellInput[] => [
    { value: label, style: style.rowHeading },
    {
      value,
      style:
        typeof value === 'number'
          ? { ...style.whole, alignment: { horizontal: 'left', vertical: 'top' } }
          : style.text,
    },
  ];
  const section = (value: string): CellInput[] => [{ value, style: style.section }];
  const scoring = listScorers(facts);
  const { changed, decided } = departures(standings);
  const withdrawn = open.filter(({ state }) => state === 'WITHDRAWN').length;
  const left: CellInput[][] = [
    [{ value: event.name, style: style.title }],
    [
      {
        value: [event.cohort, printFullDay(event.dateIso), event.place].filter(Boolean).join(' · '),
        style: style.subtitle,
      },
    ],
    [{ value: authoritySentence, style: style.subtitle }],
    [],
    section('Kegiatan'),
    line('Penyelenggara', event.organizer),
    line('Waktu', `${event.startTime.replace(':', '.')}–${event.endTime.replace(':', '.')} WITA`),
    line(
      'Keadaan',
      event.status === 'CLOSED'
        ? `Ditutup, revisi ${event.documentRevision}`
        : 'DRAF: kegiatan belum ditutup',
    ),
    line(
      'Berkas',
      `${isShared ? 'Untuk dibagikan: tanpa NIP dan tanpa nilai panelis perorangan' : 'Internal'}; dibuat ${printMoment(madeAtMs)}`,
    ),
    [],
    section('Jumlah'),
    line('Paparan dijadwalkan', facts.presentation.length),
    line('Paparan dinilai dan dikunci', rows.length),
    line('Paparan belum dikunci', open.length - withdrawn),
    line('Paparan mundur', withdrawn),
    line('Panelis yang menilai', scoring.length),
    line(
      'Lembar penilaian dihitung',
      rows.reduce((sum, { analysed }) => sum + analysed.validBallots, 0),
    ),
    line('Keputusan dikukuhkan', decided),
    line('Berbeda dari usulan sistem', changed),
    [],
    section('Kriteria dan bobot'),
    ...facts.criterion
      .toSorted((a, b) => a.position - b.position)
      .map(({ name, weight, groupCode }) =>
        line(
          name,
          `${weight.replace('.', ',')} · ${groups.find(({ code }) => code === groupCode)?.name ?? groupCode}`,
        ),
      ),
    [],
    section('Panel'),
    ...(isShared
      ? [line('Anggota panel', facts.panelist.length)]
      : facts.panelist
          .toSorted((a, b) => a.position - b.position)
          .map(({ name, role, title, agencyId }) =>
            line(
              name,
              [roleWords[role], title, names.agency(agencyId)].filter(Boolean).join(' · '),
            ),
          )),
  ];
  const decisionCounts = decisionCodes.map((code) => ({
    code,
    count: rows.filter(({ decision }) => decidedCode(decision) === code).length,
  }));
  const first = 46;
  const data: CellInput[][] = [
    ['Usulan', 'Nilai akhir', 'Keputusan', 'Jumlah'].map((value) => ({
      value,
      style: style.heading,
    })),
    ...Array.from(
      { length: Math.max(rows.length, decisionCounts.length) },
      (_, at): CellInput[] => {
        const row = rows[at];
        const decision = decisionCounts[at];
        return [
          row
            ? {
                value: shortLabel(row.presentation.number, row.presentation.title),
                style: style.text,
              }
            : null,
          row ? { value: roundedNumber(row.score), style: style.score } : null,
          decision ? { value: decisionWords[decision.code], style: style.text } : null,
          decision ? { value: decision.count, style: style.whole } : null,
        ];
      },
    ),
  ];
  const height = Math.max(left.length, first + data.length);
  const body = Array.from({ length: height }, (_, at): CellInput[] => {
    const beside = data[at - first];
    const own = left[at] ?? [];
    return beside
      ? [...own, ...Array.from<null>({ length: dataColumn - own.length }).fill(null), ...beside]
      : own;
  });
  return {
    name: summarySheetName,
    summary: 'Ringkasan kegiatan, jumlah, dan grafik',
    columns: [
      { width: 36 },
      { width: 46 },
      { width: 3 },
      { width: 3 },
      { width: 44 },
      { width: 12 },
      { width: 24 },
      { width: 10 },
    ],
    rows: body,
    charts: charts(rows.length, decisionCounts.length, first),
    orientation: 'landscape',
    isOnePage: true,
    rowHeights: new Map([[0, 26]]),
    tabColor: 'FF1F4E5F',
  };
}

const shortLabel = (number: number, title: string): string => `${number}. ${shortText(title, 42)}`;

function charts(presentations: number, decisions: number, headingRow: number): SheetChart[] {
  const range = (column: number, count: number): string =>
    `${quotedSheet(summarySheetName)}!$${columnName(column)}$${headingRow + 2}:$${columnName(column)}$${headingRow + 1 + Math.max(1, count)}`;
  return [
    {
      type: 'bar',
      title: 'Nilai akhir per usulan',
      altText: 'Diagram batang nilai akhir tiap usulan, dari peringkat pertama',
      series: [
        {
          name: 'Nilai akhir',
          values: range(dataColumn + 1, presentations),
          categories: range(dataColumn, presentations),
          color: accent,
          dataLabels: {
            showValue: true,
            position: 'outEnd',
            numberFormat: { formatCode: '0.00' },
            fontSize: 9,
          },
        },
      ],
      anchor: { from: { row: 4, col: dataColumn }, to: { row: 27, col: dataColumn + 4 } },
      gapWidth: 40,
      legend: false,
      axes: {
        x: { reverse: true, labelFontSize: 9 },
        y: {
          scale: { min: 0, max: 100, majorUnit: 20 },
          gridlines: { major: true },
          numberFormat: { formatCode: '0' },
        },
      },
    },
    {
      type: 'column',
      title: 'Keputusan panel',
      altText: 'Diagram kolom jumlah usulan menurut keputusan panel',
      series: [
        {
          name: 'Jumlah usulan',
          values: range(dataColumn + 3, decisions),
          categories: range(dataColumn + 2, decisions),
          color: 'C77F0A',
          dataLabels: { showValue: true, position: 'outEnd', fontSize: 9 },
        },
      ],
      anchor: { from: { row: 28, col: dataColumn }, to: { row: 44, col: dataColumn + 4 } },
      gapWidth: 60,
      legend: false,
      axes: {
        x: { labelFontSize: 9 },
        y: { scale: { min: 0 }, gridlines: { major: true }, numberFormat: { formatCode: '0' } },
      },
    },
  ];
}
