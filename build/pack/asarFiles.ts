/** The files of an asar archive with what its header promises about them. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { extractFile, getRawHeader, uncache, type DirectoryRecord } from '@electron/asar';

export interface PackedFile {
  /** Path inside the archive, with forward slashes. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Stands beside the archive in `app.asar.unpacked`, because the system loads it itself. */
  readonly isUnpacked: boolean;
  /** SHA-256 (hex) that the header promises. */
  readonly promisedHash: string;
}

function walk(directory: DirectoryRecord, prefix: string): PackedFile[] {
  return Object.entries(directory.files).flatMap(([name, entry]) => {
    const full = prefix === '' ? name : `${prefix}/${name}`;
    if ('files' in entry) return walk(entry, full);
    if ('link' in entry) throw new Error(`${full} is a link: links are not packed`);
    return [
      {
        name: full,
        sizeBytes: entry.size,
        isUnpacked: entry.unpacked === true,
        promisedHash: entry.integrity?.hash ?? '',
      },
    ];
  });
}

/** Every file of the archive, in the order of its header. */
export function listPackedFiles(archive: string): PackedFile[] {
  uncache(archive);
  return walk(getRawHeader(archive).header, '');
}

/** SHA-256 (hex) of the header: what Electron compares before it loads the archive. */
export function hashHeader(archive: string): string {
  uncache(archive);
  return createHash('sha256').update(getRawHeader(archive).headerString).digest('hex');
}

/** Content of a packed file, from the archive or from beside it. */
export function readPackedFile(archive: string, file: PackedFile): Buffer {
  if (file.isUnpacked) return readFileSync(path.join(`${archive}.unpacked`, file.name));
  return extractFile(archive, path.normalize(file.name));
}

/** Names of files whose content is not what the header promises. */
export function findBrokenFiles(archive: string, files: readonly PackedFile[]): string[] {
  return files
    .filter(
      (file) =>
        createHash('sha256').update(readPackedFile(archive, file)).digest('hex') !==
        file.promisedHash,
    )
    .map(({ name }) => name);
}
