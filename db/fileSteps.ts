/** Steps with files that databases share: deleting one with all its parts, and waiting until it is on the disk. */
import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';

/** Deletes a database with what SQLite keeps beside it. */
export function removeFile(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(`${path}${suffix}`, { force: true });
}

/** Flushes a file or folder to the disk; folders cannot be flushed on Windows. */
export function syncFile(path: string): void {
  try {
    const handle = openSync(path, 'r+');
    fsyncSync(handle);
    closeSync(handle);
  } catch {
    try {
      const handle = openSync(path, 'r');
      fsyncSync(handle);
      closeSync(handle);
    } catch {
      // The rename stands all the same; only a power cut in this moment could lose it.
    }
  }
}
