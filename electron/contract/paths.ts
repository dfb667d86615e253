/** Where each seat lives below the host's origin, and how a link carries its token. */
import type { SeatRole } from './codes.ts';

/** The part of a seat that decides its address. */
export type SeatPlace =
  | { role: 'OPERATOR' }
  | { role: 'PROJECTOR' }
  | { role: 'PANELIST'; panelistId: string };

const PANELIST = /^\/panelist\/([A-Za-z0-9._-]{1,64})(?=\/|$)/;

/** `/operator`, `/projector` or `/panelist/<id>`: the path of the seat's cookie; its page stands at this + `/`. */
export function seatPath(role: SeatRole, panelistId: string | null = null): string {
  if (role === 'OPERATOR') return '/operator';
  if (role === 'PROJECTOR') return '/projector';
  return `/panelist/${panelistId ?? ''}`;
}

/** The seat whose path `pathname` lies below; undefined for every other path. */
export function findSeatPlace(pathname: string): SeatPlace | undefined {
  if (/^\/operator(\/|$)/.test(pathname)) return { role: 'OPERATOR' };
  if (/^\/projector(\/|$)/.test(pathname)) return { role: 'PROJECTOR' };
  const panelistId = PANELIST.exec(pathname)?.[1];
  return panelistId === undefined ? undefined : { role: 'PANELIST', panelistId };
}

/**
 * Below a seat's path. `session`: POST trades a link's token for a cookie, DELETE ends it, GET says who it is (as
 * `whoami` does). `feed`: the websocket. `stream`: the same procedures over plain requests.
 */
export const seatDoors = {
  session: '/session',
  whoami: '/whoami',
  feed: '/feed',
  stream: '/stream',
} as const;

/**
 * What a device without a seat may ask. `session`: six digits for a seat. `collect`: asks after a request that waits
 * for the operator's nod. Both answer as a seat's session does.
 */
export const joinDoors = { session: '/join/session', collect: '/join/collect' } as const;

/** The check page of a second device: GET ping, POST report, a websocket that echoes. */
export const checkDoors = {
  page: '/check/',
  ping: '/check/ping',
  report: '/check/report',
  echo: '/check/echo',
} as const;

/** GET for what the room may know of its network; the operator's POST chooses. */
export const roomDoors = { operator: '/operator/room', projector: '/projector/room' } as const;

/** A link: the token stays in the fragment, which no request carries and no log shows. */
export function seatLink(
  origin: string,
  role: SeatRole,
  panelistId: string | null,
  token: string,
): string {
  return `${origin}${seatPath(role, panelistId)}/#t=${token}`;
}
