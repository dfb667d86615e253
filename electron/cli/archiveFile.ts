/** Archive files, read with the size looked at first. */
import { readFileSync, statSync } from 'node:fs';
import type { Archive } from '../contract/facts.ts';
import { parseArchive, refuseTooLarge } from '../reports/archive/archive.ts';
import { CommandFailed } from './command.ts';
import { reasonOf } from './wholeFile.ts';

/** @throws CommandFailed naming the file and the place in it */
export function readArchiveFile(file: string): Archive {
  try {
    const status = statSync(file);
    if (!status.isFile()) throw new CommandFailed('it is not a file');
    refuseTooLarge(status.size);
    return parseArchive(readFileSync(file));
  } catch (error) {
    throw new CommandFailed(`${file}: ${reasonOf(error)}`, { cause: error });
  }
}
