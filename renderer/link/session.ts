/** Exchanges what a person brings, a link's token or a typed code, for a session cookie. */
import type { Problem } from '../../electron/contract/problems.ts';
import { findProblem, HostAwayError, ProblemError } from './problemError.ts';

async function post(path: string, body: object): Promise<unknown> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new HostAwayError();
  }
  const value: unknown = await answer.json().catch(() => null);
  if (answer.ok) return value;
  const problem: Problem = findProblem(value) ?? {
    code: 'INTERNAL',
    at: null,
    values: { detail: `HTTP ${answer.status}` },
  };
  throw new ProblemError(problem);
}

/** The token in an address fragment ("#t=…"); undefined where there is none. */
export function findToken(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('t') ?? undefined;
}

/**
 * Trades the link's token for a session of this seat and wipes it from the address and the history.
 * @throws ProblemError LINK_REFUSED, HostAwayError
 */
export async function claimLink(seatPath: string, token: string): Promise<void> {
  try {
    await post(`${seatPath}/session`, { token });
  } finally {
    const { pathname, search } = window.location;
    window.history.replaceState(null, '', pathname + search);
  }
}

/**
 * Trades a panelist's six digits for a session.
 * @returns the address of the panelist's seat
 * @throws ProblemError CODE_REFUSED, TOO_MANY_TRIES, HostAwayError
 */
export async function claimCode(code: string): Promise<string> {
  const answer = await post('/join/session', { code });
  const { path } = (answer ?? {}) as { path?: unknown };
  if (typeof path === 'string' && path.startsWith('/panelist/')) return path;
  throw new ProblemError({ code: 'INTERNAL', at: null, values: { detail: 'join answer' } });
}

/** Ends this seat's session: the next person at this screen needs a code of their own. */
export async function endSession(seatPath: string): Promise<void> {
  const answer = await fetch(`${seatPath}/session`, {
    method: 'DELETE',
    credentials: 'same-origin',
  }).catch(() => undefined);
  if (!answer) throw new HostAwayError();
}
