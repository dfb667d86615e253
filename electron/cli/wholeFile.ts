/** Files that stand whole or not at all. */
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandFailed } from './command.ts';

/** Replaces `file` in one step, so that a full disk leaves the old one. @throws CommandFailed */
export function writeWholeFile(file: string, content: string | Uint8Array): void {
  const target = path.resolve(file);
  const fresh = `${target}.${randomBytes(4).toString('hex')}.new`;
  try {
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
      throw new CommandFailed('it is a folder');
    }
    writeFileSync(fresh, content, { flag: 'wx' });
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new CommandFailed(`${file} cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}

/** The system's words without its call trace, such as "no such file or directory". */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^[A-Z_]+: /, '').replace(/, \w+ '.*$/s, '');
}
