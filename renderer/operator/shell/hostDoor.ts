/** Asks the operator's routes of the host, as the contract has them: links, exports, archive files. */
import type { ExportKind, ExportProfile } from '../../../electron/contract/files.ts';
import {
  isUpload,
  operatorApi,
  type DownloadName,
  type OperatorRouteName,
  type RouteAnswer,
  type RouteBody,
  type RouteParams,
  type RouteQueryInput,
} from '../../../electron/contract/operatorApi.ts';
import type { SeatLinks } from '../../../electron/contract/seats.ts';
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

/** What a page may say of a request beside its name; params, query and body as the contract has them. */
type Asked<N extends OperatorRouteName> = Said<'params', RouteParams<N>> &
  Said<'query', RouteQueryInput<N>> &
  Said<'body', RouteBody<N, Blob | ArrayBuffer>> & { readonly signal?: AbortSignal };
/** Left out where there is nothing that must be said. */
type Said<Part extends string, Value> = Value extends null | Record<string, never>
  ? unknown
  : Partial<Value> extends Value
    ? { readonly [P in Part]?: Value }
    : { readonly [P in Part]: Value };
type Arguments<N extends OperatorRouteName> =
  Partial<Asked<N>> extends Asked<N> ? [asked?: Asked<N>] : [asked: Asked<N>];

/**
 * Asks one of the operator's routes.
 * @throws ProblemError, HttpError, HostAwayError; the reason of the signal when it was aborted
 */
export async function askHost<N extends Exclude<OperatorRouteName, DownloadName>>(
  name: N,
  ...[asked]: Arguments<N>
): Promise<RouteAnswer<N>> {
  return (await (await send(name, asked ?? {})).json()) as RouteAnswer<N>;
}

interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

async function send(name: OperatorRouteName, { params = {}, query = {}, body, signal }: Sent) {
  const route = operatorApi[name];
  const path = route.path.replace(/:(\w+)/g, (_, part: string) =>
    encodeURIComponent(params[part] ?? ''),
  );
  const said = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const isFile = isUpload(route.body);
  let answer: Response;
  try {
    answer = await fetch(said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path, {
      credentials: 'same-origin',
      method: route.method,
      ...(body === undefined
        ? {}
        : {
            headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
            body: isFile ? (body as Blob | ArrayBuffer) : JSON.stringify(body),
          }),
      ...(signal ? { signal } : {}),
    });
  } catch {
    signal?.throwIfAborted();
    throw new HostAwayError();
  }
  if (answer.ok) return answer;
  const problem = findProblem(await answer.json().catch(() => null));
  throw problem ? new ProblemError(problem) : new HttpError(answer.status);
}

/** The panelists' own links and codes of the open event. */
export const fetchLinks = (): Promise<SeatLinks> => askHost('links');

/** A fresh link that opens one more projector page. */
async function createProjectorLink(): Promise<string> {
  return (await askHost('makeLink', { params: { role: 'projector' } })).url;
}

/** Whether a projector page of this browser is signed in already. */
export async function hasProjectorSession(): Promise<boolean> {
  try {
    return (await fetch('/projector/session', { credentials: 'same-origin' })).ok;
  } catch {
    throw new HostAwayError();
  }
}

export interface ExportAsked {
  readonly what: ExportKind;
  /** Left out: internal. */
  readonly profile?: ExportProfile;
  /** Letters that no font has become boxes instead of being named (problem UNPRINTABLE). */
  readonly unprintable?: 'accept';
}

/** Saves what the host made as a file. @returns the file's name */
export const downloadExport = (
  { what, ...query }: ExportAsked,
  signal?: AbortSignal,
): Promise<string> =>
  downloadFrom(
    'export',
    { params: { what }, query, ...(signal ? { signal } : {}) },
    `bantaya-${what}`,
  );

/** @param otherwise the name where the host gives none */
export async function downloadFrom<N extends DownloadName>(
  route: N,
  asked: Asked<N>,
  otherwise: string,
): Promise<string> {
  const answer = await send(route, asked);
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
export const uploadArchive = async (file: Blob): Promise<string> =>
  (await askHost('import', { body: file })).eventId;

/** As long as a nervous hand presses again. */
const RESTLESS_MS = 1_600;

/** Opens one page for the projector. It ends a moment later, so that the button that waits for it opens no second one. */
export async function openProjectorPage(): Promise<void> {
  window.open(await createProjectorLink(), '_blank', 'noopener');
  await new Promise((resolve) => setTimeout(resolve, RESTLESS_MS));
}
