/** Runs ranking cases: looks at the kind of each, calls the module, compares with the expected answer. */
import { RankingError } from '../rankingError.ts';
import { compareResult } from './compareResult.ts';
import type { CaseTolerance } from './compareResult.ts';
import { isFields } from './caseInput.ts';
import { findMethod } from './caseMethods.ts';
import type { CaseMethod } from './caseMethods.ts';

export interface RankingCase {
  name: string;
  kind: string;
  tolerance: CaseTolerance;
  input: unknown;
  expected: unknown;
  /** Why the file could not be read as a case. */
  unreadable?: string;
}

export interface CaseResult {
  name: string;
  kind: string;
  passed: boolean;
  /** What differs, one line each; empty when passed. */
  differences: string[];
}

export interface CaseSummary {
  passed: number;
  failed: number;
  failures: CaseResult[];
  perKind: Record<string, { passed: number; failed: number }>;
}

/** Never throws: what the module throws is the result `{error: CODE}` or a failure. */
export function runCase(rankingCase: RankingCase): CaseResult {
  const { name, kind, tolerance, expected } = rankingCase;
  return { name, kind, ...judge(differencesOf(rankingCase, tolerance, expected)) };
}

export function runCases(cases: readonly RankingCase[]): CaseSummary {
  const results = cases.map(runCase);
  const perKind: CaseSummary['perKind'] = {};
  for (const { kind, passed } of results) {
    const count = (perKind[kind] ??= { passed: 0, failed: 0 });
    count[passed ? 'passed' : 'failed']++;
  }
  const failures = results.filter(({ passed }) => !passed);
  return { passed: results.length - failures.length, failed: failures.length, failures, perKind };
}

const judge = (differences: string[]) => ({ passed: differences.length === 0, differences });

function differencesOf(
  { kind, input, unreadable }: RankingCase,
  tolerance: CaseTolerance,
  expected: unknown,
): string[] {
  if (unreadable !== undefined) return [unreadable];
  const method = findMethod(kind);
  if (!method) return [`unknown kind: ${kind}`];
  if (!isFields(tolerance) || !isFields(expected))
    return ['not a case file: tolerance or expected is missing'];
  try {
    return compareResult(expected, answerOf(method, input), tolerance);
  } catch (error) {
    return [`the module failed: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function answerOf(method: CaseMethod, input: unknown): unknown {
  try {
    return method(input);
  } catch (error) {
    if (error instanceof RankingError) return { error: error.code };
    throw error;
  }
}
