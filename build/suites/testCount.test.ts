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
  expect(count.hasSilentFailure).toBe(false);
});

test('a skip that does not say why fails the run', () => {
  const count = countOutcomes([{ title: 'quiet', state: 'skipped' }], { isFiltered: false });
  expect(count.total).toBe('0 passed, 1 failed, 0 skipped');
  expect(count.lines[0]).toContain('quiet');
  expect(count.hasSilentFailure).toBe(true);
});

test('tests left out by a name filter need no reason', () => {
  const count = countOutcomes([{ title: 'other', state: 'skipped' }], { isFiltered: true });
  expect(count.total).toBe('0 passed, 0 failed, 1 skipped');
  expect(count.hasSilentFailure).toBe(false);
});

test('a test that passed only at a later try is named', () => {
  const count = countOutcomes([{ title: 'shy', state: 'passed', tries: 2 }], { isFiltered: false });
  expect(count).toEqual({
    lines: ['passed at try 2: shy'],
    total: '1 passed, 0 failed, 0 skipped',
    hasSilentFailure: false,
  });
});

test('what vitest did not see fails the run and says why', () => {
  const gone = { title: 'did not run: a > b', state: 'failed', reason: 'kept' } as const;
  const count = countOutcomes([gone], { isFiltered: false });
  expect(count.lines).toEqual(['failed: did not run: a > b: kept']);
  expect(count.hasSilentFailure).toBe(true);
});
