/** Test projects: `node` and `renderer` side by side, then `e2e` alone, because a browser fills the machine. */
import { defineConfig } from 'vitest/config';
import { TestReport } from './build/testReport.ts';

/** A public machine shares its cores: there a test that waits for a browser may try again; at home it may not. */
const RETRY = process.env['CI'] ? 2 : 0;

/** Long looks at every operator screen; `npm run test:screens` runs them. */
const SCREENS = [
  'renderer/e2e/results.test.ts',
  'renderer/e2e/documents.test.ts',
  'renderer/e2e/operatorScreens.test.ts',
];

/** A page on a busy laptop is late, not wrong: what a test waits for may take this long, in milliseconds. */
const PATIENCE = { poll: { timeout: 20_000 } };

export default defineConfig({
  test: {
    reporters: [new TestReport()],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{electron,db,build}/**/*.test.ts'],
          // A busy laptop is slow, not wrong: no test asserts a time.
          testTimeout: 60_000,
          expect: PATIENCE,
          hookTimeout: 60_000,
          retry: RETRY,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'node',
          include: ['renderer/**/*.test.{ts,tsx}'],
          exclude: ['renderer/e2e/**'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['renderer/e2e/**/*.test.ts'],
          exclude: SCREENS,
          setupFiles: ['renderer/e2e/setup.ts'],
          globalSetup: ['renderer/e2e/standIn/used.ts'],
          retry: RETRY,
          testTimeout: 180_000,
          expect: PATIENCE,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'screens',
          environment: 'node',
          include: SCREENS,
          setupFiles: ['renderer/e2e/setup.ts'],
          retry: RETRY,
          testTimeout: 300_000,
          expect: PATIENCE,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
