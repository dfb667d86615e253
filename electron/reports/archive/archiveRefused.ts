/** Why an archive cannot be taken, in words that name the place. */
import type { Words } from '../../contract/problems.ts';
import { fillWords, Refused } from '../refused.ts';

const refusals = {
  TOO_LARGE: {
    id: 'Berkas terlalu besar: {megabytes} MB, paling besar {limit} MB. Ini bukan arsip kegiatan Bantaya.',
    en: 'The file is too large: {megabytes} MB, at most {limit} MB. It is not an event archive of Bantaya.',
  },
  TRUNCATED: {
    id: 'Arsip terpotong atau rusak di {at}: unduh atau salin ulang berkasnya.',
    en: 'The archive is cut off or damaged at {at}: download or copy the file again.',
  },
  OTHER_PROGRAM: {
    id: 'Berkas ini bukan arsip kegiatan Bantaya ({at}).',
    en: 'This file is not an event archive of Bantaya ({at}).',
  },
  NEWER_VERSION: {
    id: 'Arsip ini dibuat oleh versi Bantaya yang lebih baru (bentuk {found}, aplikasi ini membaca sampai {known}). Perbarui aplikasi.',
    en: 'This archive was made by a newer Bantaya (format {found}; this app reads up to {known}). Update the app.',
  },
  INVALID: {
    id: 'Isi arsip tidak sah di {at}: {detail}.',
    en: 'The archive is invalid at {at}: {detail}.',
  },
  UNKNOWN_ID: {
    id: '{at} merujuk “{id}” yang tidak ada di arsip.',
    en: '{at} refers to “{id}”, which is not in the archive.',
  },
  DUPLICATE: {
    id: '{at} mengulang baris yang sudah ada.',
    en: '{at} repeats a row that is there already.',
  },
  OTHER_EVENT: {
    id: '{at} milik kegiatan lain, “{id}”.',
    en: '{at} belongs to another event, “{id}”.',
  },
  OFF_SCALE: {
    id: '{at} = {value} di luar skala {min}–{max}.',
    en: '{at} = {value} is off the scale {min}–{max}.',
  },
  NOT_APPLICABLE: {
    id: '{at}: tanda tidak relevan tidak cocok dengan nilai atau kriterianya.',
    en: '{at}: the not-applicable mark does not fit its value or criterion.',
  },
  BAD_SCALE: {
    id: '{at}: skala {min}–{max} tidak sah.',
    en: '{at}: scale {min}–{max} is invalid.',
  },
  WEIGHT_TOTAL: {
    id: '{at}: jumlah bobot {sum}, seharusnya {total}.',
    en: '{at}: weights add up to {sum}, not {total}.',
  },
  GROUP_MISSING: { id: '{at}: kelompok {group} wajib ada.', en: '{at}: group {group} must exist.' },
  SHEET_INCOMPLETE: {
    id: '{at} sudah dikirim, tetapi kriteria “{id}” belum dinilai.',
    en: '{at} was submitted, but criterion “{id}” is not scored.',
  },
} as const satisfies Record<string, Words>;

export type ArchiveRefusal = keyof typeof refusals;

export class ArchiveRefused extends Refused {
  declare readonly code: ArchiveRefusal;
  constructor(code: ArchiveRefusal, at = '', values: Record<string, string | number> = {}) {
    super('ArchiveRefused', code, at, fillWords(refusals[code], { at, ...values }));
  }
}
