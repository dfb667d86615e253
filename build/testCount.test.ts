import { expect, test } from 'vitest';
import { countOutcomes } from './testCount.ts';

test('the last line counts what passed, failed and was skipped', () => {
  const count = countOutcomes(
    [
      { title: 'a', state: 'passed' },
      { title: 'b', state: 'passed' },
      { title: 'c', state: 'failed' },
      { title: 'd', state: 'skipped', reason: 'no Electron runtime here' },
    ],
    { isFiltered: false },
  );
  expect(count.total).toBe('2 passed, 1 failed, 1 skipped');
  expect(count.lines).toEqual(['skipped: d: no Electron runtime here']);
  expect(count.hasUnexplainedSkip).toBe(false);
});

test('a skip that does not say why fails the run', () => {
  const count = countOutcomes([{ title: 'quiet', state: 'skipped' }], { isFiltered: false });
  expect(count.total).toBe('0 passed, 1 failed, 0 skipped');
  expect(count.lines[0]).toContain('quiet');
  expect(count.hasUnexplainedSkip).toBe(true);
});

test('tests left out by a name filter need no reason', () => {
  const count = countOutcomes([{ title: 'other', state: 'skipped' }], { isFiltered: true });
  expect(count.total).toBe('0 passed, 0 failed, 1 skipped');
  expect(count.hasUnexplainedSkip).toBe(false);
});
