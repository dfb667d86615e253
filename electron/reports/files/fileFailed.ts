/** Why a file could not be written, in words that say what to do. */
import type { Words } from '../../contract/problems.ts';
import { fillWords, Refused } from '../refused.ts';

const failures = {
  EXISTS: {
    id: '“{at}” sudah ada. Pilih nama lain atau setujui untuk menggantinya.',
    en: '“{at}” exists already. Choose another name or agree to replace it.',
  },
  NO_RIGHTS: {
    id: 'Tidak ada hak menulis ke “{at}”. Pilih folder lain.',
    en: 'No right to write to “{at}”. Choose another folder.',
  },
  NO_FOLDER: { id: 'Folder untuk “{at}” tidak ada.', en: 'The folder of “{at}” does not exist.' },
  DISK_FULL: {
    id: 'Diska penuh: “{at}” tidak disimpan. Kosongkan ruang lalu ulangi.',
    en: 'The disk is full: “{at}” was not saved. Free some space and try again.',
  },
  FAILED: {
    id: '“{at}” tidak dapat disimpan ({detail}).',
    en: '“{at}” could not be saved ({detail}).',
  },
} as const satisfies Record<string, Words>;

export type FileFailure = keyof typeof failures;

export class FileFailed extends Refused {
  declare readonly code: FileFailure;
  constructor(code: FileFailure, at: string, detail = '') {
    super('FileFailed', code, at, fillWords(failures[code], { at, detail }));
  }
}

const byErrno: Readonly<Record<string, FileFailure>> = {
  EEXIST: 'EXISTS',
  ENOTEMPTY: 'EXISTS',
  EISDIR: 'EXISTS',
  EACCES: 'NO_RIGHTS',
  EPERM: 'NO_RIGHTS',
  EROFS: 'NO_RIGHTS',
  ENOENT: 'NO_FOLDER',
  ENOTDIR: 'NO_FOLDER',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EFBIG: 'DISK_FULL',
};

/** What the system said, as a failure of ours. */
export function fileFailure(error: unknown, at: string): FileFailed {
  if (error instanceof FileFailed) return error;
  const errno = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new FileFailed(byErrno[errno] ?? 'FAILED', at, errno || String(error));
}
