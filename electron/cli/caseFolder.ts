/** Reads a folder of ranking case files and runs them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runCases } from '../engine/ranking/cases/runCases.ts';
import type { CaseSummary, RankingCase } from '../engine/ranking/cases/runCases.ts';

/** Every *.json of the folder by name, or null where there is no such folder. A file that is no case fails as one. */
export function loadCases(dir: string): RankingCase[] | null {
  if (!existsSync(dir)) return null;
  const files = readdirSync(dir).filter((file) => file.endsWith('.json'));
  return files.sort((a, b) => a.localeCompare(b)).map((file) => readCase(dir, file));
}

function readCase(dir: string, file: string): RankingCase {
  const broken = (why: string): RankingCase => ({
    name: file,
    kind: `unreadable file (${why})`,
    tolerance: { abs: 0, fractions: 'exact' },
    input: null,
    expected: null,
  });
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(dir, file), 'utf8'));
    const isCase = typeof parsed === 'object' && parsed !== null && 'kind' in parsed;
    return isCase ? (parsed as RankingCase) : broken('not a case');
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error));
  }
}

/** Throws when the folder does not exist. */
export function runCaseFolder(dir: string): CaseSummary {
  const cases = loadCases(dir);
  if (!cases) throw new Error(`No such folder: ${dir}`);
  return runCases(cases);
}
