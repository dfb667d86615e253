/** Counts test outcomes; a skip that gives no reason counts as a failure. */

export interface TestOutcome {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why a test was skipped, as given to `context.skip(…, reason)`. */
  readonly reason?: string | undefined;
}

export interface TestCount {
  /** One line per skipped test, with its reason. */
  readonly lines: readonly string[];
  /** `N passed, N failed, N skipped`. */
  readonly total: string;
  readonly hasUnexplainedSkip: boolean;
}

/** The closing lines of a run. With `isFiltered` (a name filter) skips need no reason. */
export function countOutcomes(
  outcomes: readonly TestOutcome[],
  options: { isFiltered: boolean },
): TestCount {
  const lines: string[] = [];
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  let hasUnexplainedSkip = false;
  for (const outcome of outcomes) {
    if (outcome.state === 'passed') passed += 1;
    else if (outcome.state === 'failed') failed += 1;
    else if (outcome.reason) {
      skipped += 1;
      lines.push(`skipped: ${outcome.title}: ${outcome.reason}`);
    } else if (options.isFiltered) skipped += 1;
    else {
      failed += 1;
      hasUnexplainedSkip = true;
      lines.push(
        `failed: ${outcome.title}: skipped without a reason; use context.skip(condition, reason)`,
      );
    }
  }
  return {
    lines,
    total: `${passed} passed, ${failed} failed, ${skipped} skipped`,
    hasUnexplainedSkip,
  };
}
