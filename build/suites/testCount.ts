/** Counts test outcomes; a skip that gives no reason counts as a failure. */

export interface TestOutcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why a test was skipped, as given to `context.skip(…, reason)`, or why vitest itself saw no failure. */
  readonly reason?: string | undefined;
  /** How often it ran until it ended so. */
  readonly tries?: number;
}

export interface TestCount {
  /** One line per skipped test, with its reason, per test that had to try again, and per failure vitest did not see. */
  readonly lines: readonly string[];
  /** `N passed, N failed, N skipped`. */
  readonly total: string;
  /** Whether something failed that vitest itself let pass. */
  readonly hasSilentFailure: boolean;
}

/** The closing lines of a run. With `isFiltered` (a name filter) skips need no reason. */
export function countOutcomes(
  outcomes: readonly TestOutcome[],
  options: { isFiltered: boolean },
): TestCount {
  const lines: string[] = [];
  const count = { passed: 0, failed: 0, skipped: 0 };
  let hasSilentFailure = false;
  const fail = (title: string, reason: string): void => {
    count.failed += 1;
    hasSilentFailure = true;
    lines.push(`failed: ${title}: ${reason}`);
  };
  for (const { title, state, reason, tries = 1 } of outcomes) {
    if (state === 'failed' && reason) fail(title, reason);
    else if (state === 'skipped' && !reason && !options.isFiltered)
      fail(title, 'skipped without a reason; use context.skip(condition, reason)');
    else count[state] += 1;
    if (state === 'skipped' && reason) lines.push(`skipped: ${title}: ${reason}`);
    if (state === 'passed' && tries > 1) lines.push(`passed at try ${tries}: ${title}`);
  }
  return {
    lines,
    total: `${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`,
    hasSilentFailure,
  };
}
