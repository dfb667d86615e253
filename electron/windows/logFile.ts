/** A log beside the data: what failed and what was done about it, for whoever looks afterwards. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

const LARGEST_BYTES = 1024 * 1024;

/** @returns a function that adds one line; a full or read-only disk is no reason to stop */
export function openLog(file: string): (line: string) => void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    // One older file is kept: enough for a day, and the folder never grows.
    const sizeBytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (sizeBytes > LARGEST_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // The lines still go to stderr.
  }
  return (line) => {
    const text = `${new Date().toISOString()} ${withoutTokens(line)}`;
    process.stderr.write(`${text}\n`);
    try {
      appendFileSync(file, `${text}\n`);
    } catch {
      // Said on stderr already.
    }
  };
}

/** Links open seats: their tokens are nobody's business. */
function withoutTokens(line: string): string {
  return line.replace(/([#&]t=)[\w-]+/g, '$1…');
}
