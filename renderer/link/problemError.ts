/** What a command rejects with: the host's refusal, or that the host was not there to answer. */
import type { Problem } from '../../electron/contract/problems.ts';
import { describeProblem } from '../../electron/contract/problems.ts';

/** The host refused; `problem` says why in words the page translates. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(describeProblem(problem, 'en'));
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The host did not answer: nothing was sent, or the connection broke before the answer came. */
export class HostAwayError extends Error {
  readonly isHostAway = true;
  constructor() {
    super('The host is out of reach');
    this.name = 'HostAwayError';
  }
}

/** The host gave a session and the browser did not keep it. */
export class CookieRefusedError extends Error {
  readonly isCookieRefused = true;
  constructor() {
    super('The browser keeps no cookie of this address');
    this.name = 'CookieRefusedError';
  }
}

interface Carrier {
  data?: { problem?: unknown };
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'values' in value;

/** The problem in a tRPC error or in the body of a refused request; undefined where there is none. */
export function findProblem(source: unknown): Problem | undefined {
  if (source instanceof ProblemError) return source.problem;
  if (typeof source !== 'object' || source === null) return undefined;
  if (isProblem(source)) return source;
  const { data } = source as Carrier;
  const found = data?.problem ?? (source as { problem?: unknown }).problem;
  return isProblem(found) ? found : undefined;
}

export function toLinkError(error: unknown): ProblemError | HostAwayError {
  if (error instanceof HostAwayError || error instanceof ProblemError) return error;
  const problem = findProblem(error);
  return problem ? new ProblemError(problem) : new HostAwayError();
}
