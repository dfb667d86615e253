/** The mark a host leaves where its backups lie: whoever was host before and looks there again sees it. */
import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hostMark, hostMarkName, type HostRecord } from '../../contract/takeover.ts';

const largestMark = 1_000_000;

/** Records of the mark in a folder; none where there is no mark that can be read. */
export async function readMark(folder: string): Promise<HostRecord[]> {
  const file = path.join(folder, hostMarkName);
  try {
    if ((await stat(file)).size > largestMark) return [];
    return hostMark.parse(JSON.parse(await readFile(file, 'utf8'))).records;
  } catch {
    return [];
  }
}

/**
 * Writes the mark whole or not at all; a folder that is not there is not made.
 * @throws where the folder is away or cannot be written
 */
export async function leaveMark(folder: string, records: readonly HostRecord[]): Promise<void> {
  const aside = path.join(folder, `.${hostMarkName}-${randomBytes(4).toString('hex')}`);
  const text = JSON.stringify({ kind: 'bantaya-mark', version: 1, records }, null, 1);
  try {
    await writeFile(aside, `${text}\n`, { flush: true });
    await rename(aside, path.join(folder, hostMarkName));
  } catch (error) {
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Whether the folder's mark says the same as these records. */
export function isMarked(found: readonly HostRecord[], own: readonly HostRecord[]): boolean {
  const signatures = new Set(found.map(({ signature }) => signature));
  return own.every(({ signature }) => signatures.has(signature));
}
