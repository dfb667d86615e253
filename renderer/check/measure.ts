/** Measures the way to the host: a few short requests and one websocket, and what their failures tell. */
import { checkDoors } from '../../electron/contract/paths.ts';

export interface Measurement {
  /** Of the answered requests, in ms. */
  roundTripsMs: readonly number[];
  /** Requests that ended at once without an answer: somebody refused them. */
  refused: number;
  /** Requests nobody answered in time. */
  silent: number;
  hasWebsocket: boolean | null;
  isDone: boolean;
}

export const nothingYet: Measurement = {
  roundTripsMs: [],
  refused: 0,
  silent: 0,
  hasWebsocket: null,
  isDone: false,
};

export const REQUESTS = 10;
/** A silent host is known after so many. */
const SILENT_ENOUGH = 2;
const ANSWER_MS = 4_000;
const SOCKET_MS = 5_000;
/** A refusal comes back at once; whoever swallows a request never answers. */
const REFUSED_WITHIN_MS = 2_500;

/** @param show hears every step */
export async function measure(
  show: (measurement: Measurement) => void,
  signal: AbortSignal,
): Promise<void> {
  let found = nothingYet;
  const step = (change: Partial<Measurement>): void => {
    found = { ...found, ...change };
    if (!signal.aborted) show(found);
  };
  step({});
  for (let sent = 0; sent < REQUESTS && !signal.aborted; sent += 1) {
    const answer = await ping();
    if (answer.isAnswered) step({ roundTripsMs: [...found.roundTripsMs, answer.tookMs] });
    else if (answer.tookMs < REFUSED_WITHIN_MS) step({ refused: found.refused + 1 });
    else step({ silent: found.silent + 1 });
    const isHopeless = found.roundTripsMs.length === 0 && found.refused + found.silent;
    if (Number(isHopeless) >= SILENT_ENOUGH) break;
  }
  if (signal.aborted) return;
  if (found.roundTripsMs.length > 0) {
    step({ hasWebsocket: await tryWebsocket() });
    await report(found);
  }
  step({ isDone: true });
}

async function ping(): Promise<{ isAnswered: boolean; tookMs: number }> {
  const startedMs = performance.now();
  try {
    const { ok } = await fetch(checkDoors.ping, {
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return { isAnswered: ok, tookMs: performance.now() - startedMs };
  } catch {
    return { isAnswered: false, tookMs: performance.now() - startedMs };
  }
}

function tryWebsocket(): Promise<boolean> {
  const { protocol, host } = window.location;
  return new Promise((resolve) => {
    let socket: WebSocket;
    const end = (isThere: boolean): void => {
      clearTimeout(late);
      socket?.close();
      resolve(isThere);
    };
    const late = setTimeout(() => end(false), SOCKET_MS);
    try {
      socket = new WebSocket(`${protocol === 'https:' ? 'wss' : 'ws'}://${host}${checkDoors.echo}`);
    } catch {
      end(false);
      return;
    }
    socket.addEventListener('open', () => socket.send('halo'));
    socket.addEventListener('message', () => end(true));
    socket.addEventListener('error', () => end(false));
    socket.addEventListener('close', () => end(false));
  });
}

/** The operator sees what was measured; a report that does not arrive changes nothing here. */
async function report({ roundTripsMs, hasWebsocket }: Measurement): Promise<void> {
  await fetch(checkDoors.report, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      roundTripMs: median(roundTripsMs),
      hasWebsocket: hasWebsocket === true,
    }),
    signal: AbortSignal.timeout(ANSWER_MS),
  }).catch(() => undefined);
}

/** Middle value in ms; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
