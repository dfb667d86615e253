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
  TOO_MANY_DECIMALS: {
    id: '“{column}” paling banyak 4 angka di belakang koma, ini {value}.',
    en: '“{column}” holds at most 4 digits after the decimal comma, this is {value}.',
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
  COLUMN_NUMBERS: {
    id: 'Baris {rows} hanya menomori kolom; dilewati.',
    en: 'Row {rows} only numbers the columns; left out.',
  },
  TOTAL_ROW: {
    id: 'Baris {rows} (“{value}”) baris jumlah, bukan data; dilewati.',
    en: 'Row {rows} (“{value}”) is a total, not data; left out.',
  },
  FOOT_ROWS: {
    id: 'Baris {rows} (mulai “{value}”) catatan atau tanda tangan di bawah tabel; dilewati.',
    en: 'Rows {rows} (from “{value}”) are notes or signatures under the table; left out.',
  },
  HIDDEN_ROWS: {
    id: 'Baris {rows} tersembunyi atau tersaring; dilewati. Tampilkan barisnya di Excel bila ikut diimpor.',
    en: 'Rows {rows} are hidden or filtered out; left out. Show them in Excel if they are to be imported.',
  },
  HIDDEN_COLUMN: {
    id: 'Kolom “{column}” tersembunyi di Excel, tetapi tetap dibaca.',
    en: 'Column “{column}” is hidden in Excel, and is read all the same.',
  },
  HIDDEN_SHEET: {
    id: 'Lembar ini tersembunyi di Excel dan tidak dipilih sendiri. Pilih di bawah bila memang ikut.',
    en: 'This sheet is hidden in Excel and is not chosen by itself. Choose it below if it belongs in.',
  },
  UNSURE_SHEET: {
    id: 'Lembar ini berisi nama, tetapi tidak jelas apakah daftar panel; tidak dipilih sendiri. Pilih di bawah bila ikut.',
    en: 'This sheet holds names, but not clearly a panel; it is not chosen by itself. Choose it below if it belongs in.',
  },
  OTHER_SHAPE: {
    id: 'Lembar ini juga mirip “{subject}”, tetapi kolomnya lain; tidak dipilih sendiri. Pilih di bawah bila ikut.',
    en: 'This sheet resembles “{subject}” too, but has other columns; it is not chosen by itself. Choose it below if it belongs in.',
  },
  UNREAD_CELLS: {
    id: '{count} sel jauh di luar tabel tidak dibaca, yang pertama {first}. Pindahkan ke dalam tabel bila perlu.',
    en: '{count} cells far outside the table are not read, the first is {first}. Move them into the table if they are needed.',
  },
  UNCOMPUTED: {
    id: 'Rumus di “{column}” belum pernah dihitung, jadi nilainya tidak ada. Buka di Excel, simpan, lalu coba lagi.',
    en: 'The formula in “{column}” was never computed, so there is no value. Open the file in Excel, save it and retry.',
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
