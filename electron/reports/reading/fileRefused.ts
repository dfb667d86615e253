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
    id: 'Berkas Excel lama (.xls) atau berkata sandi tidak dapat dibaca. Simpan sebagai .xlsx tanpa kata sandi.',
    en: 'Old Excel files (.xls) and files with a password cannot be read. Save as .xlsx without a password.',
  },
  NOT_A_SHEET: {
    id: 'Berkas ini bukan lembar kerja .xlsx atau .csv ({at}).',
    en: 'This file is not an .xlsx or .csv sheet ({at}).',
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
