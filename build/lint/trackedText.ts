/** Refuses committed text that names a place on somebody's machine: it means nothing to the next reader. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const MACHINE_PLACE = /(?<![\w.$}~*/-])\/(?:work|root|home|Users)\//;
const PACKAGE_REGISTRY = /https?:\/\/registry\./;

const BINARY = /\.(png|ico|icns|woff2?|sqlite|xlsx|pdf|docx|zip)$/;

export interface Finding {
  readonly line: number;
  readonly text: string;
}

/** Lines of `text` that name a machine's folder or a package registry. */
export function findMachineText(text: string): Finding[] {
  return text
    .split('\n')
    .map((line, at) => ({ line: at + 1, text: line.trim() }))
    .filter((found) => MACHINE_PLACE.test(found.text) || PACKAGE_REGISTRY.test(found.text));
}

function listTracked(root: string): string[] {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file !== '' && !BINARY.test(file));
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '../..');
  let count = 0;
  for (const file of listTracked(root)) {
    let text: string;
    try {
      text = readFileSync(path.join(root, file), 'utf8');
    } catch {
      continue; // Deleted, and not yet committed.
    }
    for (const { line, text: found } of findMachineText(text)) {
      count += 1;
      console.error(`${file}:${line}: names a place on one machine: ${found.slice(0, 120)}`);
    }
  }
  if (count > 0) process.exitCode = 1;
}
