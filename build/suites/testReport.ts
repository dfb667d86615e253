/**
 * The test report: vitest's own, then what the titles kept say was missed, the tests that had to try again, the reason
 * of every skip, and one line that people and CI read.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SerializedError } from 'vitest';
import { DefaultReporter, type TestCase, type TestModule, type Vitest } from 'vitest/node';
import { compareTitles, readTitles, writeTitles, type Titles } from './keptTitles.ts';
import { countOutcomes, type TestOutcome } from './testCount.ts';

/** The projects of each suite; its titles stand in titles/. */
const SUITES: Readonly<Record<string, readonly string[]>> = {
  short: ['node', 'renderer', 'e2e'],
  long: ['long'],
};

function outcomeOf(test: TestCase): TestOutcome {
  const result = test.result();
  const title = `${test.module.relativeModuleId} > ${test.fullName}`;
  if (result.state === 'skipped') return { title, state: 'skipped', reason: result.note };
  const tries = (test.diagnostic()?.retryCount ?? 0) + 1;
  return { title, state: result.state === 'passed' ? 'passed' : 'failed', tries };
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
  /** Undefined until vitest has begun. */
  private vitest: Vitest | undefined;

  override onInit(vitest: Vitest): void {
    super.onInit(vitest);
    this.vitest = vitest;
  }

  override onTestRunEnd(
    modules: readonly TestModule[],
    unhandledErrors: readonly SerializedError[],
    reason: Parameters<DefaultReporter['onTestRunEnd']>[2],
  ): void {
    super.onTestRunEnd(modules, unhandledErrors, reason);
    const outcomes = [...modules.flatMap(outcomesOf), ...this.missedTitles(modules)];
    for (const error of unhandledErrors) {
      outcomes.push({
        title: `error outside any test: ${error.message ?? 'unknown'}`,
        state: 'failed',
      });
    }
    const { lines, total, hasSilentFailure } = countOutcomes(outcomes, {
      isFiltered: this.isFiltered,
    });
    for (const line of lines) process.stdout.write(`${line}\n`);
    process.stdout.write(`${total}\n`);
    if (hasSilentFailure) process.exitCode = 1;
  }

  /** A name filter (`-t`) skips tests on purpose and without a reason. */
  private get isFiltered(): boolean {
    return this.vitest?.config.testNamePattern !== undefined;
  }

  /** What the titles kept of the suite that ran say is missing or new. BANTAYA_TITLES=keep writes them instead. */
  private missedTitles(modules: readonly TestModule[]): TestOutcome[] {
    if (this.isFiltered || !this.vitest) return [];
    const names = new Set(this.vitest.projects.map(({ name }) => name));
    const suite = Object.keys(SUITES).find((each) =>
      modules.every(({ project }) => SUITES[each]?.includes(project.name)),
    );
    if (suite === undefined) return [];
    const isWhole =
      namedFiles(this.vitest).length === 0 &&
      (SUITES[suite] ?? []).every((name) => names.has(name));
    const ran = titlesOf(modules);
    const file = path.join(import.meta.dirname, `titles/${suite}.txt`);
    const kept = existsSync(file) ? readTitles(readFileSync(file, 'utf8')) : null;
    if (process.env['BANTAYA_TITLES'] === 'keep') {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, writeTitles(isWhole ? ran : new Map([...(kept ?? []), ...ran])));
      return [];
    }
    return compareTitles(kept ?? new Map(), ran, isWhole).map((title) => ({
      title,
      state: 'failed',
      reason: `titles/${suite}.txt tells another story; BANTAYA_TITLES=keep npm test writes it anew`,
    }));
  }
}

/** Files named on the command line; vitest keeps them to itself. */
const namedFiles = (vitest: Vitest): readonly string[] =>
  (vitest as unknown as { filenamePattern?: string[] }).filenamePattern ?? [];

function titlesOf(modules: readonly TestModule[]): Titles {
  return new Map(
    modules.map((module) => [
      module.relativeModuleId,
      [...module.children.allTests()].map(({ fullName }) => fullName),
    ]),
  );
}
