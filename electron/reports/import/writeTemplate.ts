/** The spreadsheet people fill in before the day, empty or holding what the event has already. */
import { panelistRoles } from '../../contract/codes.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { agencyList } from '../followUp/nameLists.ts';
import { columnName } from '../spreadsheet/references.ts';
import {
  writeWorkbook,
  type CellContent,
  type CellInput,
  type DataValidation,
  type SheetInput,
} from '../spreadsheet/writeWorkbook.ts';
import { roleWords } from '../words.ts';
import * as style from '../workbook/styles.ts';
import { currentItems } from './currentItems.ts';
import { importSubjects, subjects, type ImportSubject } from './subjects.ts';

/** Rows that are formatted for typing. */
const preparedRows = 120;
const headingRow = 2;
type Fields = Readonly<Record<string, CellContent>>;

export interface TemplateOptions {
  madeAtMs: number;
  appVersion: string;
}

/** @param facts null writes an empty template */
export async function writeTemplate(
  facts: EventFacts | null,
  { madeAtMs, appVersion }: TemplateOptions,
): Promise<Uint8Array> {
  return writeWorkbook({
    title: 'Templat impor Bantaya',
    subject: 'Peserta, panel, perangkat daerah, program, kriteria',
    creator: `Bantaya ${appVersion}`,
    madeAtMs,
    paperSize: 'A4',
    margins: { top: 1.5, right: 1.2, bottom: 1.8, left: 1.2 },
    footer: 'Templat impor',
    sheets: [
      guideSheet(),
      ...importSubjects.map((subject) =>
        subjectSheet(subject, facts ? filled(facts)[subject] : []),
      ),
    ],
  });
}

function guideSheet(): SheetInput {
  const lines = [
    'Isi lembar yang diperlukan saja; lembar kosong dilewati. Kolom bertanda * wajib diisi.',
    'Impor hanya menampilkan pratinjau. Tidak ada yang tersimpan sebelum dikonfirmasi, lalu semuanya disimpan sekaligus atau tidak sama sekali.',
    'NIP: ubah kolom menjadi Teks sebelum mengetik, karena Excel merusak angka sepanjang itu.',
    'Nama atau kode OPD harus sama dengan lembar Perangkat Daerah. Beberapa program atau tema dipisah titik koma.',
    'Kumpulkan seperlunya: nama, OPD, dan NIP bila memang dibutuhkan.',
  ];
  return {
    name: 'Petunjuk',
    summary: 'Cara mengisi templat',
    columns: [{ width: 110 }],
    rows: [
      [{ value: 'Templat impor', style: style.title }],
      [],
      ...lines.map((line) => [{ value: line, style: style.text }]),
    ],
    rowHeights: new Map([[0, 26]]),
  };
}

function subjectSheet(subject: ImportSubject, rows: readonly Fields[]): SheetInput {
  const { sheetName, columns } = subjects[subject];
  const last = headingRow + Math.max(preparedRows, rows.length);
  const isText = (field: string): boolean => /nip|^id$|code/i.test(field);
  const list = (field: string, values: readonly string[]): DataValidation[] => {
    const at = columns.findIndex((column) => column.field === field);
    return at < 0
      ? []
      : [
          {
            type: 'list',
            values: [...values],
            range: `${columnName(at)}${headingRow + 2}:${columnName(at)}${last + 1}`,
            allowBlank: true,
            showErrorMessage: false,
          },
        ];
  };
  return {
    name: sheetName,
    summary: `Templat ${sheetName}`,
    columns: columns.map(({ width, field }) => ({
      width,
      style: isText(field) ? style.input(style.digits) : style.input(style.text),
    })),
    rows: [
      [{ value: sheetName, style: style.title }],
      columns.map(({ hint }): CellInput => ({
        value: hint || null,
        style: hint ? style.note : {},
      })),
      columns.map(({ heading, isNeeded }) => ({
        value: isNeeded ? `${heading} *` : heading,
        style: style.heading,
      })),
      ...Array.from({ length: last - headingRow }, (_, at) =>
        columns.map(({ field }) => rows[at]?.[field] ?? null),
      ),
    ],
    frozen: { rows: headingRow + 1, columns: 1 },
    filterRange: `A${headingRow + 1}:${columnName(columns.length - 1)}${last + 1}`,
    orientation: 'landscape',
    titleRows: { first: headingRow + 1, last: headingRow + 1 },
    rowHeights: new Map([[0, 26]]),
    validations: [
      ...(subject === 'panelists'
        ? list(
            'role',
            panelistRoles.map((role) => roleWords[role]),
          )
        : []),
      ...['isScoring', 'isVerified', 'allowsNotApplicable'].flatMap((field) =>
        list(field, ['Ya', 'Tidak']),
      ),
      ...[1, 2, 3, 4].flatMap((place) => list(`presenterStatus${place}`, ['PNS', 'PPPK'])),
    ],
  };
}

const yes = (flag: 0 | 1): string => (flag ? 'Ya' : 'Tidak');
const numeric = (text: string): CellContent => Number(text);

function filled(facts: EventFacts): Record<ImportSubject, Fields[]> {
  const items = currentItems(facts);
  const agency = agencyList(facts).nameOf;
  const agencyName = (id: string | null): string => (id === null ? '' : agency(id));
  const codeOf = new Map(
    [...facts.programme, ...facts.theme].map(({ id, code, name }) => [id, code || name]),
  );
  const codes = (ids: readonly string[]): string =>
    ids.map((id) => codeOf.get(id) ?? id).join('; ');
  return {
    agencies: [...items.agencies.values()],
    programmes: [...items.programmes.values()].map((row) => ({
      ...row,
      isVerified: yes(row.isVerified),
    })),
    criteria: [...items.criteria.values()].map(({ levels, ...row }) => ({
      ...row,
      weight: numeric(row.weight),
      allowsNotApplicable: yes(row.allowsNotApplicable),
      ...Object.fromEntries(
        levels.map(({ score, label, description }) => [
          `level${score - row.min + 1}`,
          label ? `${label}: ${description}` : description,
        ]),
      ),
    })),
    panelists: [...items.panelists.values()].map((row) => ({
      ...row,
      role: roleWords[row.role],
      agency: agencyName(row.agencyId),
      weight: numeric(row.weight),
      isScoring: yes(row.isScoring),
    })),
    presentations: [...items.presentations.values()].map(
      ({ presenters, programmes, themeIds, ...row }) => ({
        ...row,
        agency: agencyName(row.agencyId),
        directProgrammes: codes(
          programmes.filter(({ strength }) => strength === 2).map(({ programmeId }) => programmeId),
        ),
        indirectProgrammes: codes(
          programmes.filter(({ strength }) => strength === 1).map(({ programmeId }) => programmeId),
        ),
        themes: codes(themeIds),
        ...Object.fromEntries(
          presenters.flatMap(({ name, nip, employeeStatus, agencyId }, at) => [
            [`presenterName${at + 1}`, name],
            [`presenterNip${at + 1}`, nip],
            [`presenterStatus${at + 1}`, employeeStatus],
            [`presenterAgency${at + 1}`, agencyName(agencyId)],
          ]),
        ),
      }),
    ),
  };
}
