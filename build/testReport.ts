/** The test report: vitest's own, then the reason of every skip, then one line that people and CI read. */
import { DefaultReporter, type TestCase, type TestModule } from 'vitest/node';
import type { SerializedError } from 'vitest';
import { countOutcomes, type TestOutcome } from './testCount.ts';

function outcomeOf(test: TestCase): TestOutcome {
  const result = test.result();
  const title = `${test.module.relativeModuleId} > ${test.fullName}`;
  if (result.state === 'skipped') return { title, state: 'skipped', reason: result.note };
  return { title, state: result.state === 'passed' ? 'passed' : 'failed' };
}

function outcomesOf(module: TestModule): TestOutcome[] {
  const tests = [...module.children.allTests()].map(outcomeOf);
  const brokenSuites = [module, ...module.children.allSuites()].filter(
    (suite) => suite.errors().length > 0,
  );
  return [
    ...tests,
    ...brokenSuites.map((): TestOutcome => ({
      title: `${module.relativeModuleId} (could not run)`,
      state: 'failed',
    })),
  ];
}

/** Vitest reporter whose last line is `N passed, N failed, N skipped`. */
export class TestReport extends DefaultReporter {
  /** A name filter (`-t`) skips tests on purpose and without a reason. */
  private isFiltered = false;

  override onInit(vitest: Parameters<DefaultReporter['onInit']>[0]): void {
    super.onInit(vitest);
    this.isFiltered = vitest.config.testNamePattern !== undefined;
  }

  override onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: Parameters<DefaultReporter['onTestRunEnd']>[2],
  ): void {
    super.onTestRunEnd(modules, unhandledErrors, reason);
    const outcomes = modules.flatMap(outcomesOf);
    for (const error of unhandledErrors) {
      outcomes.push({
        title: `error outside any test: ${error.message ?? 'unknown'}`,
        state: 'failed',
      });
    }
    const { lines, total, hasUnexplainedSkip } = countOutcomes(outcomes, {
      isFiltered: this.isFiltered,
    });
    for (const line of lines) process.stdout.write(`${line}\n`);
    process.stdout.write(`${total}\n`);
    if (hasUnexplainedSkip) process.exitCode = 1;
  }
}
