import { expect, test } from 'vitest';
import { findProblem, ProblemError, toLinkError } from './problemError.ts';
import { findToken } from './session.ts';

test('the token is read from a link’s fragment and from nowhere else', () => {
  expect(findToken('#t=abc-_123')).toBe('abc-_123');
  expect(findToken('')).toBeUndefined();
  expect(findToken('#other')).toBeUndefined();
});

test('the host’s refusal is found wherever an answer carries it', () => {
  const problem = { code: 'LOCKED' as const, at: null, values: { number: 3 } };
  expect(findProblem({ data: { problem } })).toEqual(problem);
  expect(findProblem({ problem })).toEqual(problem);
  expect(findProblem(new ProblemError(problem))).toEqual(problem);
  expect(findProblem({ error: 'else' })).toBeUndefined();
  expect(toLinkError({ data: { problem } })).toBeInstanceOf(ProblemError);
  expect(toLinkError(new TypeError('failed to fetch')).name).toBe('HostAwayError');
});
