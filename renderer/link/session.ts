/** Exchanges what a person brings, a link's token or a typed code, for a session cookie. */
import { joinDoors, seatDoors } from '../../electron/contract/paths.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import type { SessionAnswer } from '../../electron/contract/room.ts';
import type { SeatInfo, SessionEnd } from '../../electron/contract/seats.ts';
import { CookieRefusedError, findProblem, HostAwayError, ProblemError } from './problemError.ts';

const ASK_AGAIN_MS = 1_500;
const WAITING = 'bantaya.waiting';

async function post(path: string, body: object): Promise<SessionAnswer<SeatInfo>> {
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
  if (answer.ok) return value as SessionAnswer<SeatInfo>;
  const problem: Problem = findProblem(value) ?? {
    code: 'INTERNAL',
    at: null,
    values: { detail: `HTTP ${answer.status}` },
  };
  throw new ProblemError(problem);
}

/** What a reloaded page needs to go on waiting; only as long as this tab lives. */
const waitingRoom = {
  find(): string | undefined {
    try {
      return sessionStorage.getItem(WAITING) ?? undefined;
    } catch {
      return undefined;
    }
  },
  keep(secret: string | undefined): void {
    try {
      if (secret === undefined) sessionStorage.removeItem(WAITING);
      else sessionStorage.setItem(WAITING, secret);
    } catch {
      // Then a reload has to ask anew.
    }
  },
};

/** Asks again until the operator nods or refuses. @returns the address of the seat */
async function collect(secret: string, onWaiting: () => void): Promise<string> {
  waitingRoom.keep(secret);
  onWaiting();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    try {
      const answer = await post(joinDoors.collect, { secret });
      if (answer.state === 'WAITING') continue;
      waitingRoom.keep(undefined);
      return await arrive(answer.path);
    } catch (error) {
      if (error instanceof HostAwayError) continue;
      waitingRoom.keep(undefined);
      throw error;
    }
  }
}

async function claim(path: string, body: object, onWaiting: () => void): Promise<string> {
  const answer = await post(path, body);
  return answer.state === 'WAITING' ? collect(answer.secret, onWaiting) : arrive(answer.path);
}

const askWho = (seatPath: string): Promise<Response | undefined> =>
  fetch(seatPath + seatDoors.session, { credentials: 'same-origin' }).catch(() => undefined);

/** A browser that refuses cookies takes the session and forgets it at once. @throws CookieRefusedError */
async function arrive(path: string): Promise<string> {
  const answer = await askWho(path.replace(/\/$/, ''));
  if (answer?.status === 401) throw new CookieRefusedError();
  return path;
}

/** Asks the host why this page's session is no more. */
export async function findSessionEnd(seatPath: string): Promise<SessionEnd> {
  const answer = await askWho(seatPath);
  const problem = findProblem(await answer?.json().catch(() => undefined));
  const cause = problem?.values['cause'];
  return cause === 'TAKEN_OVER' || cause === 'REVOKED' ? cause : 'UNKNOWN';
}

/** The token in an address fragment ("#t=…"); undefined where there is none. */
export function findToken(fragment: string): string | undefined {
  return new URLSearchParams(fragment.replace(/^#/, '')).get('t') ?? undefined;
}

/**
 * Trades the link's token for a session of this seat and wipes it from the address and the history.
 * @param onWaiting is called where the operator has to nod first
 * @throws ProblemError LINK_REFUSED, JOIN_REFUSED; HostAwayError; CookieRefusedError
 */
export async function claimLink(
  seatPath: string,
  token: string,
  onWaiting: () => void,
): Promise<void> {
  const { pathname, search } = window.location;
  window.history.replaceState(null, '', pathname + search);
  try {
    await claim(seatPath + seatDoors.session, { token }, onWaiting);
  } catch (error) {
    // Once cookies are allowed, loading the page again is all there is to do.
    if (error instanceof CookieRefusedError)
      window.history.replaceState(null, '', `${pathname}${search}#t=${token}`);
    throw error;
  }
}

/**
 * Trades a panelist's six digits for a session.
 * @param onWaiting is called where the operator has to nod first
 * @returns the address of the panelist's seat
 * @throws ProblemError CODE_REFUSED, TOO_MANY_TRIES, JOIN_REFUSED; HostAwayError
 */
export function claimCode(code: string, onWaiting: () => void): Promise<string> {
  return claim(joinDoors.session, { code }, onWaiting);
}

/** Goes on waiting for the operator's nod after the page was loaded anew; undefined where nothing waits. */
export function resumeWaiting(onWaiting: () => void): Promise<string> | undefined {
  const secret = waitingRoom.find();
  return secret === undefined ? undefined : collect(secret, onWaiting);
}

/** Ends this seat's session: the next person at this screen needs a code of their own. */
export async function endSession(seatPath: string): Promise<void> {
  const answer = await fetch(seatPath + seatDoors.session, {
    method: 'DELETE',
    credentials: 'same-origin',
  }).catch(() => undefined);
  if (!answer) throw new HostAwayError();
}
