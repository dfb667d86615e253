/** What the operator's page asks of the host by plain http: links, exports, archive files. */
import { findProblem, HostAwayError, ProblemError } from '../../link/index.ts';

/** Larger files are refused here already, so that the laptop does not read them for nothing. */
export const MAX_ARCHIVE_MB = 64;

export class HttpError extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`HTTP ${status}`);
    this.name = 'HttpError';
    this.status = status;
  }
}

/** @throws ProblemError, HttpError, HostAwayError; the reason of the signal when it was aborted */
export async function askHost(path: string, init?: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(path, { credentials: 'same-origin', ...init });
  } catch {
    init?.signal?.throwIfAborted();
    throw new HostAwayError();
  }
  if (answer.ok) return answer;
  const problem = findProblem(await answer.json().catch(() => null));
  throw problem ? new ProblemError(problem) : new HttpError(answer.status);
}

export interface PanelistLink {
  id: string;
  name: string;
  url: string;
  /** On the network; null while the host has none. */
  lanUrl: string | null;
  /** Six digits to type at the join page. */
  code: string;
}
export interface SeatLinks {
  joinUrl: string;
  /** On the network; null while the host has none. */
  lanJoinUrl: string | null;
  fingerprint: string;
  /** Empty where the operator did not say. */
  networkName: string;
  panelists: PanelistLink[];
}

/** The panelists' own links and codes of the open event. */
export async function fetchLinks(): Promise<SeatLinks> {
  return (await (await askHost('/operator/links')).json()) as SeatLinks;
}

/** A fresh link that opens one more projector page. */
export async function createProjectorLink(): Promise<string> {
  const answer = await askHost('/operator/links/projector', { method: 'POST' });
  return ((await answer.json()) as { url: string }).url;
}

/** Whether a projector page of this browser is signed in already. */
export async function hasProjectorSession(): Promise<boolean> {
  try {
    return (await fetch('/projector/session', { credentials: 'same-origin' })).ok;
  } catch {
    throw new HostAwayError();
  }
}

/** Saves what the host made as a file. @returns the file's name */
export const downloadExport = (what: string, signal?: AbortSignal): Promise<string> =>
  downloadFrom(`/operator/export/${what}`, `bantaya-${what}`, signal);

/** @param otherwise the name where the host gives none */
export async function downloadFrom(
  path: string,
  otherwise: string,
  signal?: AbortSignal,
): Promise<string> {
  const answer = await askHost(path, signal ? { signal } : {});
  const disposition = answer.headers.get('content-disposition') ?? '';
  const utf8 = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  const name = utf8 ? decodeURIComponent(utf8) : (plain ?? otherwise);
  const address = URL.createObjectURL(await answer.blob());
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return name;
}

/** @returns the id of the imported event */
export async function uploadArchive(file: Blob): Promise<string | null> {
  const answer = await askHost('/operator/import', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: file,
  });
  const body = (await answer.json().catch(() => null)) as { eventId?: string } | null;
  return body?.eventId ?? null;
}
