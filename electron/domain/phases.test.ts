import { expect, test } from 'vitest';
import { phases } from '../contract/codes.ts';
import { isLocked } from './phases.ts';

test('a presentation is locked from the lock on, shown or not, and at no time before', () => {
  expect(phases.filter((phase) => isLocked(phase))).toEqual(['LOCKED', 'SHOWN']);
  expect([isLocked(null), isLocked(undefined)]).toEqual([false, false]);
});
