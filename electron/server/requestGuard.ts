/** Looks at every request before anything else does: our host, our origin, the right door. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findSeatPlace, type SeatPlace } from '../contract/paths.ts';
import { Refusal } from '../contract/problems.ts';
import type { Seat } from '../contract/seats.ts';
import type { Addresses } from './addresses.ts';
import type { DoorPlace, DoorServices } from './doorOptions.ts';
import { cookieName, isAtHome } from './seatCookie.ts';

export function guardRequests(
  app: FastifyInstance,
  place: DoorPlace,
  addresses: () => Addresses,
): void {
  app.addHook('onRequest', async (request) => {
    const { host, origin } = request.headers;
    if (!addresses().isOurHost(host)) throw new Refusal('FOREIGN_HOST', { host: host ?? '-' });
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    // Browsers send an Origin with every request that changes something; a reading one may come without.
    if ((!isReading || origin !== undefined) && !addresses().isOurOrigin(origin)) {
      throw new Refusal('FOREIGN_ORIGIN', { origin: origin ?? '-' });
    }
    if (place.door === 'LAN' && findSeatPlace(pathname(request))?.role === 'OPERATOR') {
      throw new Refusal('WRONG_DOOR');
    }
  });
}

/** The living session of a request below a seat's path. @throws Refusal SESSION_ENDED */
export function requireSeat(
  request: FastifyRequest,
  place: SeatPlace,
  door: Seat['door'],
  { engine }: DoorServices,
): { seat: Seat; sessionToken: string } {
  const sessionToken = request.cookies[cookieName(place)];
  const seat = sessionToken === undefined ? undefined : engine.access.findSeat(sessionToken);
  if (sessionToken === undefined || !seat || !isAtHome(seat, place) || seat.door !== door) {
    throw new Refusal('SESSION_ENDED');
  }
  return { seat, sessionToken };
}

function pathname(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '';
}

/** The seat whose path the request is below. @throws Refusal UNKNOWN_PLACE */
export function requirePlace(request: FastifyRequest): SeatPlace {
  const place = findSeatPlace(pathname(request));
  if (!place) throw new Refusal('UNKNOWN_PLACE', { path: pathname(request).slice(0, 200) });
  return place;
}
