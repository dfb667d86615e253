/** Writes a file aside and puts it in place whole: what stands under the name is never half a file. */
import { randomBytes } from 'node:crypto';
import { link, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileFailure } from './fileFailed.ts';

export interface WriteAsideOptions {
  /** Replaces what has the name already; else that is refused with EXISTS. */
  mayReplace?: boolean;
  /** Stops before the file is in place; nothing is left behind. */
  signal?: AbortSignal;
}

/** Systems of files (FAT on a stick) that know no second name for a file. */
const noLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** @throws FileFailed; the reason of the signal when it was aborted */
export async function writeFileAside(
  file: string,
  content: Uint8Array | string,
  { mayReplace = false, signal }: WriteAsideOptions = {},
): Promise<void> {
  const aside = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(6).toString('hex')}.partial`,
  );
  try {
    signal?.throwIfAborted();
    const handle = await open(aside, 'wx');
    try {
      await handle.writeFile(content, signal ? { signal } : {});
      await handle.sync();
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
    await putInPlace(aside, file, mayReplace);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw fileFailure(error, path.basename(file));
  } finally {
    await rm(aside, { force: true });
  }
}

async function putInPlace(aside: string, file: string, mayReplace: boolean): Promise<void> {
  if (mayReplace) return rename(aside, file);
  try {
    await link(aside, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && noLinks.has(String(error.code))))
      throw error;
    // Reserve the name first, so that another program's file is not overwritten.
    const handle = await open(file, 'wx');
    await handle.close();
    await rename(aside, file);
  }
}
