/** Why a spreadsheet file cannot be read, in words for people. */
import type { Words } from '../../contract/problems.ts';
import { fillWords, Refused } from '../refused.ts';

const refusals = {
  TOO_LARGE: {
    id: 'Berkas terlalu besar: {megabytes} MB, paling besar {limit} MB.',
    en: 'The file is too large: {megabytes} MB, at most {limit} MB.',
  },
  EMPTY: { id: 'Berkas kosong.', en: 'The file is empty.' },
  DAMAGED: {
    id: 'Berkas rusak atau terpotong ({at}). Simpan ulang lalu coba lagi.',
    en: 'The file is damaged or cut off ({at}). Save it again and retry.',
  },
  OLD_EXCEL: {
    id: 'Berkas Excel lama (.xls) atau berkata sandi tidak dapat dibaca. Buka di Excel, lalu simpan sebagai .xlsx tanpa kata sandi.',
    en: 'Old Excel files (.xls) and files with a password cannot be read. Open it in Excel and save as .xlsx without a password.',
  },
  PASSWORD: {
    id: 'Berkas “{at}” berkata sandi. Buka di Excel, hapus kata sandinya, lalu simpan sebagai .xlsx.',
    en: '“{at}” has a password. Open it in Excel, remove the password and save as .xlsx.',
  },
  BINARY_EXCEL: {
    id: 'Berkas “{at}” adalah Excel biner (.xlsb). Buka di Excel, lalu simpan sebagai .xlsx.',
    en: '“{at}” is a binary Excel file (.xlsb). Open it in Excel and save as .xlsx.',
  },
  EXCEL_XML: {
    id: 'Berkas “{at}” adalah “XML Spreadsheet 2003”, apa pun nama akhirnya. Buka di Excel, lalu simpan sebagai .xlsx.',
    en: '“{at}” is an “XML Spreadsheet 2003”, whatever its name ends in. Open it in Excel and save as .xlsx.',
  },
  WEB_PAGE: {
    id: 'Berkas “{at}” adalah halaman web (HTML), apa pun nama akhirnya. Buka di Excel, lalu simpan sebagai .xlsx.',
    en: '“{at}” is a web page (HTML), whatever its name ends in. Open it in Excel and save as .xlsx.',
  },
  OPEN_DOCUMENT: {
    id: 'Berkas “{at}” adalah OpenDocument (.ods). Buka di LibreOffice atau Excel, lalu simpan sebagai .xlsx.',
    en: '“{at}” is an OpenDocument sheet (.ods). Open it in LibreOffice or Excel and save as .xlsx.',
  },
  NUMBERS: {
    id: 'Berkas “{at}” adalah Numbers dari Apple. Ekspor dari Numbers sebagai .xlsx.',
    en: '“{at}” is a Numbers file of Apple. Export it from Numbers as .xlsx.',
  },
  PDF: {
    id: 'Berkas “{at}” adalah PDF, bukan lembar kerja. Minta berkas Excel aslinya, lalu simpan sebagai .xlsx.',
    en: '“{at}” is a PDF, not a sheet. Ask for the Excel file it was made from and save it as .xlsx.',
  },
  PICTURE: {
    id: 'Berkas “{at}” adalah gambar, bukan lembar kerja. Minta berkas Excel aslinya, lalu simpan sebagai .xlsx.',
    en: '“{at}” is a picture, not a sheet. Ask for the Excel file it was made from and save it as .xlsx.',
  },
  NOT_A_SHEET: {
    id: 'Berkas ini bukan lembar kerja .xlsx atau .csv ({at}). Buka di Excel, lalu simpan sebagai .xlsx.',
    en: 'This file is not an .xlsx or .csv sheet ({at}). Open it in Excel and save as .xlsx.',
  },
  BOMB: {
    id: 'Isi berkas setelah dibuka tidak wajar besarnya ({at}); berkas tidak dibuka.',
    en: 'The unpacked content is unreasonably large ({at}); the file was not opened.',
  },
  UNSAFE: {
    id: 'Berkas memuat bagian yang tidak diizinkan ({at}).',
    en: 'The file holds a part that is not allowed ({at}).',
  },
  TOO_MANY_ROWS: {
    id: 'Lembar “{at}” berisi lebih dari {limit} baris.',
    en: 'Sheet “{at}” has more than {limit} rows.',
  },
  TOO_SLOW: {
    id: 'Membaca berkas memakan waktu terlalu lama dan dihentikan.',
    en: 'Reading the file took too long and was stopped.',
  },
  UNREADABLE: {
    id: 'Isi lembar kerja rusak. Buka di Excel, simpan ulang, lalu coba lagi. Keterangan teknis: {at}',
    en: 'The workbook’s content is damaged. Open it in Excel, save it again and retry. Technical detail: {at}',
  },
} as const satisfies Record<string, Words>;

export type FileRefusal = keyof typeof refusals;

export class FileRefused extends Refused {
  declare readonly code: FileRefusal;
  constructor(code: FileRefusal, at = '', values: Record<string, string | number> = {}) {
    super('FileRefused', code, at, fillWords(refusals[code], { at, ...values }));
  }
}
