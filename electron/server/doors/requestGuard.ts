/** Looks at every request before anything else does: our host, our origin, the right door. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findSeatPlace, type SeatPlace } from '../../contract/paths.ts';
import { Refusal } from '../../contract/problems.ts';
import type { Seat } from '../../contract/seats.ts';
import type { Addresses } from '../room/addresses.ts';
import type { DoorPlace, DoorServices } from './doorOptions.ts';
import { cookieName, isAtHome } from './seatCookie.ts';

export function guardRequests(
  app: FastifyInstance,
  place: DoorPlace,
  addresses: () => Addresses,
  { log }: Pick<DoorServices, 'log'>,
): void {
  app.addHook('onRequest', async (request) => {
    const refusal = findForeign(request, place, addresses());
    if (!refusal) return;
    log(`refused ${request.ip} ${request.method} ${pathname(request)}: ${refusal.message}`);
    throw refusal;
  });
}

function findForeign(
  request: FastifyRequest,
  place: DoorPlace,
  ours: Addresses,
): Refusal | undefined {
  const { host, origin } = request.headers;
  if (!ours.isOurHost(host)) return new Refusal('FOREIGN_HOST', { host: host ?? '-' });
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  // Browsers send an Origin with every request that changes something; a reading one may come without.
  if ((!isReading || origin !== undefined) && !ours.isOurOrigin(origin)) {
    return new Refusal('FOREIGN_ORIGIN', { origin: origin ?? '-' });
  }
  const isOperators = findSeatPlace(pathname(request))?.role === 'OPERATOR';
  return place.door === 'LAN' && isOperators ? new Refusal('WRONG_DOOR') : undefined;
}

export interface SeatRequest {
  readonly place: SeatPlace;
  readonly seat: Seat;
  readonly sessionToken: string;
}

/** The living session of a request below a seat's path. @throws Refusal SESSION_ENDED, UNKNOWN_PLACE */
export function requireSeat(
  request: FastifyRequest,
  doorPlace: DoorPlace,
  { engine }: Pick<DoorServices, 'engine'>,
): SeatRequest {
  const place = requirePlace(request);
  const sessionToken = request.cookies[cookieName(place, doorPlace)];
  const seat = sessionToken === undefined ? undefined : engine.access.findSeat(sessionToken);
  if (
    sessionToken === undefined ||
    !seat ||
    !isAtHome(seat, place) ||
    seat.door !== doorPlace.door
  ) {
    const cause = sessionToken === undefined ? 'UNKNOWN' : engine.access.whyEnded(sessionToken);
    throw new Refusal('SESSION_ENDED', { cause });
  }
  return { place, seat, sessionToken };
}

/** The seat whose path the request is below. @throws Refusal UNKNOWN_PLACE */
export function requirePlace(request: FastifyRequest): SeatPlace {
  const place = findSeatPlace(pathname(request));
  if (!place) throw new Refusal('UNKNOWN_PLACE', { path: pathname(request) });
  return place;
}

function pathname(request: FastifyRequest): string {
  return (request.url.split('?')[0] ?? '').slice(0, 200);
}
