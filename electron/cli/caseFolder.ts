/** Reads a folder of ranking case files and runs them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCases } from '../engine/ranking/cases/runCases.ts';
import type { CaseSummary, RankingCase } from '../engine/ranking/cases/runCases.ts';

/** Every *.json of the folder by name, or null where there is no such folder. Throws on a file that is not JSON, naming it. */
export function loadCases(dir: string): RankingCase[] | null {
  if (!existsSync(dir)) return null;
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    try {
      return JSON.parse(readFileSync(join(dir, file), 'utf8')) as RankingCase;
    } catch (error) {
      throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  });
}

/** Throws when the folder does not exist. */
export function runCaseFolder(dir: string): CaseSummary {
  const cases = loadCases(dir);
  if (!cases) throw new Error(`No such folder: ${dir}`);
  return runCases(cases);
}
