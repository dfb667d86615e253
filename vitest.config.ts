/**
 * Test projects. The short suite (`npm test`) is `node`, `renderer` and `e2e`; the long one (`npm run test:long`) adds
 * `long`: every scene in every size and theme, and the many rounds of what the short one does in a few.
 * `desktop` is for a machine with real Electron.
 */
import os from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { LongestFirst } from './build/suites/longestFirst.ts';
import { TestReport } from './build/suites/testReport.ts';

/** A public machine shares its cores: there a test that waits for a browser may try again; at home it may not. */
const RETRY = process.env['CI'] ? 2 : 0;

/** Too long for the short suite. */
const LONG_ONLY = [
  'electron/cli/readOnly.test.ts',
  'electron/proving/badInput.test.ts',
  'electron/proving/everyDoor/everyDoor.test.ts',
  'electron/proving/faults/faults.test.ts',
  'renderer/e2e/desktop.test.ts',
  'renderer/e2e/documents.test.ts',
  'renderer/e2e/erasure.test.ts',
  'renderer/e2e/fullDay.test.ts',
  'renderer/e2e/operatorScreens.test.ts',
  'renderer/e2e/panelistScenes.test.ts',
  'renderer/e2e/replaced.test.ts',
  'renderer/e2e/restore.test.ts',
  'renderer/e2e/results.test.ts',
  'renderer/e2e/takeover.test.ts',
];
/** In both suites, with more in the long one (build/suites/rounds.ts). */
const LONG_ROUNDS = [
  'electron/engine/takeover/arrivalOrder.test.ts',
  'electron/host/thinDays.test.ts',
  'electron/proving/kill.test.ts',
  'electron/proving/malformed.test.ts',
  'electron/proving/network.test.ts',
  'electron/proving/torture/torture.test.ts',
  'renderer/e2e/nervousHands.test.ts',
  'renderer/e2e/projectorScenes.test.ts',
  'renderer/e2e/roomScreens.test.ts',
];

type TestOptions = NonNullable<TestProjectInlineConfiguration['test']>;

const project = (
  name: string,
  { isLong = false, ...options }: TestOptions & { isLong?: boolean },
): TestProjectInlineConfiguration => ({
  test: {
    name,
    environment: 'node',
    retry: RETRY,
    provide: { isLong },
    // A busy laptop is late, not wrong: no test asserts a time, and what it waits for may take this long.
    expect: { poll: { timeout: 60_000, interval: 50 } },
    // Files share a worker's modules, so that nothing is read and compiled a second time (a third of the processor's
    // time). So no test may change a module, the environment or the document for the next one.
    isolate: false,
    ...options,
  },
});

const BROWSER: TestOptions = {
  setupFiles: ['renderer/e2e/setup.ts'],
  globalSetup: ['build/suites/readyToRun.ts', 'renderer/e2e/standIn/used.ts'],
  testTimeout: 300_000,
  hookTimeout: 180_000,
  // The pages of a test that failed are photographed before it closes them.
  sequence: { hooks: 'list' },
};

export default defineConfig({
  test: {
    reporters: [new TestReport()],
    // Browsers and hosts wait more than they compute: on two cores three files at once are fastest.
    maxWorkers: Math.max(3, os.availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      project('node', {
        include: ['{electron,db,build}/**/*.test.ts'],
        exclude: LONG_ONLY,
        globalSetup: ['build/suites/readyToRun.ts'],
        testTimeout: 180_000,
        hookTimeout: 180_000,
      }),
      project('renderer', {
        include: ['renderer/**/*.test.{ts,tsx}'],
        exclude: ['renderer/e2e/**'],
      }),
      project('e2e', {
        ...BROWSER,
        include: ['renderer/e2e/**/*.test.ts'],
        exclude: LONG_ONLY,
      }),
      project('long', {
        ...BROWSER,
        isLong: true,
        include: [...LONG_ONLY, ...LONG_ROUNDS],
        testTimeout: 600_000,
      }),
      // On real Electron, by .ci/run; the stand-in drives the same file in the long suite.
      project('desktop', {
        ...BROWSER,
        // What is listed as failing there waits in vain: no longer than it must.
        expect: { poll: { timeout: 30_000, interval: 50 } },
        testTimeout: 180_000,
        globalSetup: ['build/suites/readyToRun.ts'],
        include: ['renderer/e2e/desktop.test.ts'],
      }),
    ],
  },
});
