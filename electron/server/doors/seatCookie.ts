/** The session cookie of a seat: own name and own path, so that several seats live in tabs of one browser. */
import { findSeatPlace, seatPath, type SeatPlace } from '../../contract/paths.ts';
import type { Seat } from '../../contract/seats.ts';
import type { DoorPlace } from './doorOptions.ts';

/** A seat stays itself over a night; revoking is the engine's. */
const MAX_AGE_SEC = 14 * 24 * 3600;

export function cookieName(place: SeatPlace, { door, scheme }: DoorPlace): string {
  // Browsers do not let plain http touch a cookie that https has set.
  const start = door === 'LAN' && scheme === 'http' ? 'bantaya-plain' : 'bantaya';
  if (place.role === 'OPERATOR') return `${start}-operator`;
  if (place.role === 'PROJECTOR') return `${start}-projector`;
  return `${start}-p-${place.panelistId}`;
}

/** Only the seat's own pages see the cookie, and no script does. */
export function cookieOptions(place: SeatPlace, { scheme }: DoorPlace) {
  return {
    path: placePath(place),
    httpOnly: true,
    sameSite: 'strict',
    secure: scheme === 'https',
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
