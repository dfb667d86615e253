/** Why an archive cannot be taken, in words that name the place. */
import {
  describeProblem,
  type Problem,
  type ProblemCode,
  type Words,
} from '../../contract/problems.ts';
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
} as const satisfies Record<string, Words>;

/** Of the file itself, or what contradicts itself in it: the words of the command, behind the place. */
export type ArchiveRefusal = keyof typeof refusals | ProblemCode;

const isOfFile = (code: ArchiveRefusal): code is keyof typeof refusals =>
  Object.hasOwn(refusals, code);

export class ArchiveRefused extends Refused {
  declare readonly code: ArchiveRefusal;
  constructor(code: ArchiveRefusal, at = '', values: Record<string, string | number> = {}) {
    super('ArchiveRefused', code, at, wordsOf(code, at, values));
  }
}

function wordsOf(code: ArchiveRefusal, at: string, values: Record<string, string | number>): Words {
  if (isOfFile(code)) return fillWords(refusals[code], { at, ...values });
  const problem: Problem = { code, at, values };
  return {
    id: `${at}: ${describeProblem(problem, 'id')}`,
    en: `${at}: ${describeProblem(problem, 'en')}`,
  };
}
