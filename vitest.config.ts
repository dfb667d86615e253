/** Test projects: `node` and `renderer` side by side, then `e2e` alone, because a browser fills the machine. */
import { defineConfig } from 'vitest/config';
import { TestReport } from './build/testReport.ts';

export default defineConfig({
  test: {
    reporters: [new TestReport()],
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['{electron,db,build}/**/*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 20_000,
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
          setupFiles: ['renderer/e2e/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
