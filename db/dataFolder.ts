/** The folder of the data: made where it is absent, or refused in words that name it and the way out. */
import { mkdirSync, statSync } from 'node:fs';
import { DatabaseRefused } from './handle.ts';
import { explainRefusal } from './refusal.ts';

/** @throws DatabaseRefused where there is none and it cannot be made */
export function makeDataFolder(folder: string): void {
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isFile())
      throw new DatabaseRefused(
        'READ_ONLY',
        `${folder} is a file, not a folder; choose another one with --data.`,
      );
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw explainRefusal(folder, error);
  }
}
