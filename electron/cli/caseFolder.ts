/** Reads a folder of ranking case files and runs them. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCases } from '../ranking/cases/runCases.ts';
import type { CaseSummary, RankingCase } from '../ranking/cases/runCases.ts';

/** Every *.json of the folder by name, or null where there is no such folder. A file that is no case fails as one. */
export function loadCases(dir: string): RankingCase[] | null {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return null;
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return files.sort((a, b) => a.localeCompare(b)).map((file) => readCase(dir, file));
}

/** Known by the name of its file, whatever the file says. */
function readCase(dir: string, file: string): RankingCase {
  const name = file.slice(0, -'.json'.length);
  const broken = (why: string): RankingCase => ({
    name: file,
    kind: 'unreadable file',
    unreadable: why,
    tolerance: { abs: 0, fractions: 'exact' },
    input: null,
    expected: null,
  });
  try {
    // Some editors begin a file with a byte order mark.
    const parsed: unknown = JSON.parse(
      readFileSync(join(dir, file), 'utf8').replace(/^\uFEFF/, ''),
    );
    const isCase = typeof parsed === 'object' && parsed !== null && 'kind' in parsed;
    return isCase ? { ...(parsed as RankingCase), name } : broken('not a case');
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

/** The folders in `dir` that hold *.json files themselves, for who names the folder above by mistake. */
export const foldersWithCases = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(dir, name))
    .filter((folder) => readdirSync(folder).some((file) => file.endsWith('.json')));

/** Throws when it is not a folder. */
export function runCaseFolder(dir: string): CaseSummary {
  const cases = loadCases(dir);
  if (!cases) throw new Error(`No such folder: ${dir}`);
  return runCases(cases);
}
