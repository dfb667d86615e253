/** What is wrong in an import, with the cell in which it stands. */
import { problems as refusals, type Words } from '../../contract/problems.ts';

const problems = {
  NEEDED: { id: '“{column}” wajib diisi.', en: '“{column}” must be filled in.' },
  COLUMN_MISSING: {
    id: 'Kolom “{column}” tidak ada. Petakan kolomnya atau pakai templat.',
    en: 'There is no column “{column}”. Map it or use the template.',
  },
  TOO_LONG: {
    id: '“{column}” paling panjang {limit} huruf, ini {count}.',
    en: '“{column}” holds at most {limit} characters, this has {count}.',
  },
  DUPLICATE: {
    id: '{column} “{value}” sudah dipakai di {other}.',
    en: '{column} “{value}” is used in {other} already.',
  },
  UNKNOWN_AGENCY: {
    id: 'Perangkat daerah “{value}” tidak ada dalam daftar. Tambahkan di lembar Perangkat Daerah atau betulkan namanya.',
    en: 'Agency “{value}” is not in the list. Add it on the agency sheet or correct the name.',
  },
  UNKNOWN_PROGRAMME: {
    id: 'Program “{value}” tidak ada dalam daftar.',
    en: 'Programme “{value}” is not in the list.',
  },
  UNKNOWN_THEME: {
    id: 'Tema “{value}” tidak ada dalam daftar.',
    en: 'Theme “{value}” is not in the list.',
  },
  UNKNOWN_LOCALITY: {
    id: 'Kelurahan “{value}” tidak ada dalam daftar.',
    en: 'Locality “{value}” is not in the list.',
  },
  UNKNOWN_CHOICE: {
    id: '“{value}” bukan pilihan untuk “{column}”: {choices}.',
    en: '“{value}” is no choice for “{column}”: {choices}.',
  },
  NOT_A_NUMBER: {
    id: '“{column}” harus angka, ini “{value}”.',
    en: '“{column}” must be a number, this is “{value}”.',
  },
  OUT_OF_RANGE: {
    id: '“{column}” harus antara {min} dan {max}, ini {value}.',
    en: '“{column}” must be between {min} and {max}, this is {value}.',
  },
  NOT_A_TIME: {
    id: '“{column}” harus jam seperti 09:30, ini “{value}”.',
    en: '“{column}” must be a time such as 09:30, this is “{value}”.',
  },
  DATES_REVERSED: refusals.DATES_REVERSED,
  NOT_A_DAY: {
    id: '“{column}” harus tanggal seperti 31/12/2027, ini “{value}”.',
    en: '“{column}” must be a date such as 31/12/2027, this is “{value}”.',
  },
  DATE_AS_TEXT: {
    id: '“{value}” di “{column}” tersimpan sebagai teks; dibaca sebagai {read}.',
    en: '“{value}” in “{column}” is stored as text; read as {read}.',
  },
  DATE_IN_TEXT: {
    id: 'Excel mengubah isi “{column}” menjadi tanggal ({value}). Ubah kolom menjadi Teks lalu ketik ulang.',
    en: 'Excel has turned “{column}” into a date ({value}). Make the column Text and type it again.',
  },
  SCIENTIFIC: {
    id: '“{value}” di “{column}” sudah dirusak Excel menjadi angka. Ubah kolom menjadi Teks lalu ketik ulang.',
    en: '“{value}” in “{column}” was destroyed by Excel into a number. Make the column Text and type it again.',
  },
  FORMULA_ERROR: {
    id: 'Sel ini berisi galat rumus {value}.',
    en: 'This cell holds the formula error {value}.',
  },
  WEIGHT_TOTAL: {
    id: 'Jumlah bobot {sum}, seharusnya {total}.',
    en: 'Weights add up to {sum}, not {total}.',
  },
  GROUP_MISSING: {
    id: 'Kelompok {value} wajib ada di antara kriteria.',
    en: 'Group {value} must be among the criteria.',
  },
  BAD_ID: {
    id: 'ID “{value}” tidak dikenal; baris dianggap baru.',
    en: 'ID “{value}” is unknown; the row is taken as new.',
  },
  TOO_MANY: {
    id: 'Terlalu banyak baris: paling banyak {limit}.',
    en: 'Too many rows: at most {limit}.',
  },
  /** What a rule of the domain says of the row, were it applied. */
  REFUSED: { id: '{detailId}', en: '{detailEn}' },
  NIP: { id: '{detailId}', en: '{detailEn}' },
} as const satisfies Record<string, Words>;

export type ImportProblemCode = keyof typeof problems;

export interface ImportProblem {
  code: ImportProblemCode;
  /** Errors block the import; warnings are to be looked at. */
  isError: boolean;
  sheetName: string;
  /** Such as "C5"; null for the whole sheet. */
  cell: string | null;
  words: Words;
}

export function importProblem(
  code: ImportProblemCode,
  place: { sheetName: string; cell: string | null },
  values: Record<string, string | number> = {},
  isError = true,
): ImportProblem {
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  return {
    code,
    isError,
    ...place,
    words: { id: fill(problems[code].id), en: fill(problems[code].en) },
  };
}
