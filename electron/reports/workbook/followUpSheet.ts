/** "Rencana Tindak Lanjut": agencies fill it in and send it back; hidden ids tell which row is which. */
import { decisionCodes, followUpStatuses } from '../../contract/codes.ts';
import { neededFollowUpFields } from '../../domain/followUps.ts';
import { daySerial } from '../spreadsheet/calendarDay.ts';
import { columnName } from '../spreadsheet/references.ts';
import type {
  CellContent,
  CellStyle,
  DataValidation,
  SheetInput,
  StyledCell,
} from '../spreadsheet/writeWorkbook.ts';
import {
  followUpColumns,
  followUpMark,
  followUpMarkVersion,
  followUpRows,
  followUpSheetName,
  followUpText,
  headingsOf,
  type FollowUpKind,
  type FollowUpRow,
} from '../followUp/followUpColumns.ts';
import { baseSheet } from '../followUp/followUpBase.ts';
import { followUpSubjects } from '../followUp/followUpSubjects.ts';
import { agencyList, localityList } from '../followUp/nameLists.ts';
import type { Names } from '../names.ts';
import type { Standings } from '../standings.ts';
import { decisionWords, statusWords } from '../words.ts';
import { firstTableRow, tableSheet } from './tableSheet.ts';
import * as style from './styles.ts';

const listSheetName = 'Daftar Pilihan';
const lines = [
  'Isi atau ubah sel kuning lalu kirim kembali berkas ini. Baris merah belum lengkap: penanggung jawab, target selesai, kegiatan, dan indikator wajib diisi. Beberapa OPD atau kelurahan dipisah titik koma.',
];

const styles: Record<FollowUpKind, CellStyle> = {
  TEXT: style.input(style.text),
  AGENCY: style.input(style.text),
  AGENCIES: style.input(style.text),
  LOCALITIES: style.input(style.text),
  DAY: style.input(style.day),
  STATUS: style.input(style.centred),
};

/** The sheet, and two hidden ones: the choices of its drop-down lists, and what it said when it was exported. */
export function followUpSheets(standings: Standings, names: Names): SheetInput[] {
  const { facts } = standings;
  const rows = followUpRows(
    facts,
    standings.rows.map(({ presentation }) => presentation.id),
  );
  const agencies = agencyList(facts);
  const localities = localityList(facts);
  const words = {
    agency: agencies.nameOf,
    locality: localities.nameOf,
    status: (code: string) => statusWords[code as FollowUpRow['status']],
  };
  const subjectOf = followUpSubjects(facts);
  const cell = (
    row: FollowUpRow,
    column: (typeof followUpColumns)[number],
  ): CellContent | StyledCell => {
    const text = followUpText(row, column, words);
    return column.kind === 'DAY' && text ? daySerial(text) : text || null;
  };
  const sheet = tableSheet<FollowUpRow>({
    name: followUpSheetName,
    title: 'Rencana tindak lanjut',
    summary: 'Tindak lanjut tiap usulan: penanggung jawab, waktu, indikator, status',
    lines,
    whenEmpty: 'Belum ada keputusan yang ditindaklanjuti.',
    frozenColumns: 4,
    tabColor: 'FFC77F0A',
    rows,
    columns: [
      {
        heading: 'ID baris',
        width: 12,
        style: style.digits,
        isHidden: true,
        value: ({ id }) => id,
      },
      {
        heading: 'ID paparan',
        width: 12,
        style: style.digits,
        isHidden: true,
        value: ({ presentationId }) => presentationId,
      },
      { heading: 'No', width: 6, style: style.whole, value: (_, index) => index + 1 },
      {
        heading: 'Usulan',
        width: 40,
        style: style.strongText,
        value: (row) => subjectOf(row).title,
      },
      {
        heading: 'Keputusan',
        width: 18,
        style: style.centred,
        value: (row) => decisionWords[subjectOf(row).decision],
      },
      ...followUpColumns.slice(0, -2).map((column) => ({
        heading: column.heading,
        width: column.width,
        style: styles[column.kind],
        value: (row: FollowUpRow) => cell(row, column),
      })),
      {
        heading: 'Program prioritas',
        width: 26,
        style: style.text,
        value: (row) => subjectOf(row).programmes ?? names.programmesOf(row.presentationId ?? ''),
      },
      ...followUpColumns.slice(-2).map((column) => ({
        heading: column.heading,
        width: column.width,
        style: styles[column.kind],
        value: (row: FollowUpRow) => cell(row, column),
      })),
      // Only where something was carried over: the columns of the plan are fixed.
      ...(facts.followUpOrigin.length > 0
        ? [
            {
              heading: 'Dibawa dari',
              width: 30,
              style: style.text,
              value: (row: FollowUpRow) => subjectOf(row).origin,
            },
          ]
        : []),
    ],
  });
  const [titleRow] = sheet.rows;
  if (titleRow)
    titleRow[0] = {
      value: [followUpMark, followUpMarkVersion, facts.event.id, facts.event.documentRevision].join(
        ':',
      ),
      style: style.digits,
    };
  const headings =
    sheet.rows[firstTableRow(lines) - 1]?.map((heading) =>
      heading !== null && typeof heading === 'object' ? heading.value : heading,
    ) ?? [];
  const first = firstTableRow(lines) + 1;
  const last = firstTableRow(lines) + Math.max(1, rows.length);
  const column = (heading: string): string => columnName(headings.indexOf(heading));
  const range = (heading: string): string => `${column(heading)}${first}:${column(heading)}${last}`;
  const neededHeadings = headingsOf(neededFollowUpFields);
  const needed = neededHeadings.map((heading) => `$${column(heading)}${first}`);
  const validations: DataValidation[] = [
    ...(agencies.names.length > 0
      ? [
          listRule(
            range('Penanggung jawab (OPD)'),
            `'${listSheetName}'!$A$2:$A$${agencies.names.length + 1}`,
            'Pilih perangkat daerah dari daftar.',
          ),
        ]
      : []),
    listRule(
      range('Keputusan'),
      `'${listSheetName}'!$C$2:$C$${decisionCodes.length + 1}`,
      'Keputusan diubah di aplikasi, bukan di berkas ini.',
    ),
    listRule(
      range('Status'),
      `'${listSheetName}'!$D$2:$D$${followUpStatuses.length + 1}`,
      'Pilih status dari daftar.',
    ),
    ...['Mulai', 'Target selesai'].map((heading): DataValidation => ({
      type: 'date',
      operator: 'between',
      formula1: String(daySerial('2000-01-01')),
      formula2: String(daySerial('2100-12-31')),
      range: range(heading),
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: 'Bukan tanggal',
      errorMessage: 'Isi tanggal, misalnya 31/12/2027.',
    })),
  ];
  return [
    {
      ...sheet,
      validations,
      conditionalRules: [
        {
          type: 'expression',
          priority: 1,
          range: `C${first}:${columnName(headings.length - 1)}${last}`,
          formula: `$${column('Status')}${first}="${statusWords.SELESAI}"`,
          style: style.done,
          stopIfTrue: true,
        },
        {
          type: 'expression',
          priority: 2,
          range: `C${first}:E${last}`,
          formula: `AND($A${first}<>"",OR(${needed.map((cellName) => `LEN(TRIM(${cellName}))=0`).join(',')}))`,
          style: style.missing,
        },
        ...neededHeadings.map((heading, at) => ({
          type: 'expression' as const,
          priority: 3 + at,
          range: range(heading),
          formula: `AND($A${first}<>"",LEN(TRIM($${column(heading)}${first}))=0)`,
          style: style.missing,
        })),
      ],
    },
    {
      name: listSheetName,
      summary: 'Pilihan untuk daftar turun pada rencana tindak lanjut',
      isHidden: true,
      columns: [{ width: 50 }, { width: 30 }, { width: 24 }, { width: 16 }],
      rows: [
        ['Perangkat daerah', 'Kelurahan dan kecamatan', 'Keputusan', 'Status'],
        ...choices([
          agencies.names,
          localities.names,
          decisionCodes.map((code) => decisionWords[code]),
          followUpStatuses.map((code) => statusWords[code]),
        ]),
      ],
    },
    baseSheet(facts.event.id, rows, words),
  ];
}

const listRule = (range: string, source: string, message: string): DataValidation => ({
  type: 'list',
  formula1: source,
  range,
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: 'Tidak ada di daftar',
  errorMessage: message,
});

/** Lists side by side as rows. */
const choices = (lists: readonly (readonly string[])[]): (string | null)[][] =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, at) =>
    lists.map((list) => list[at] ?? null),
  );
