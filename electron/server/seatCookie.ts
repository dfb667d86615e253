/** The session cookie of a seat: own name and own path, so that several seats live in tabs of one browser. */
import { findSeatPlace, seatPath, type SeatPlace } from '../contract/paths.ts';
import type { Seat } from '../contract/seats.ts';

/** A seat stays itself over a night; revoking is the engine's. */
const MAX_AGE_SEC = 14 * 24 * 3600;

export function cookieName(place: SeatPlace): string {
  if (place.role === 'OPERATOR') return 'bantaya-operator';
  if (place.role === 'PROJECTOR') return 'bantaya-projector';
  return `bantaya-p-${place.panelistId}`;
}

/** Only the seat's own pages see the cookie, and no script does. */
export function cookieOptions(place: SeatPlace, door: Seat['door']) {
  return {
    path: placePath(place),
    httpOnly: true,
    sameSite: 'strict',
    secure: door === 'LAN',
    maxAge: MAX_AGE_SEC,
  } as const;
}

export function placePath(place: SeatPlace): string {
  return place.role === 'PANELIST' ? seatPath(place.role, place.panelistId) : seatPath(place.role);
}

/** The place where a seat lives; undefined for an id that fits no path. */
export function placeOf({
  role,
  panelistId,
}: Pick<Seat, 'role' | 'panelistId'>): SeatPlace | undefined {
  return findSeatPlace(seatPath(role, panelistId));
}

/** Whether a session may be used below a path: a projector's is worth nothing on the operator's. */
export function isAtHome({ role, panelistId }: Seat, place: SeatPlace): boolean {
  return role === place.role && (place.role !== 'PANELIST' || panelistId === place.panelistId);
}
