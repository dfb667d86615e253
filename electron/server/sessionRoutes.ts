/** Exchanges links and codes for sessions, says who a page is, and lets a seat leave. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { seatDoors, type SeatPlace } from '../contract/paths.ts';
import { Refusal } from '../contract/problems.ts';
import { seatInfo } from './connection.ts';
import type { DoorPlace, DoorServices } from './doorOptions.ts';
import { requirePlace, requireSeat } from './requestGuard.ts';
import { cookieName, cookieOptions, isAtHome, placeOf, placePath } from './seatCookie.ts';

const tokenBody = z.strictObject({ token: z.string().min(16).max(128) });
const codeBody = z.strictObject({ code: z.string().regex(/^\d{6}$/) });

export function addSessionRoutes(
  app: FastifyInstance,
  { door }: DoorPlace,
  services: DoorServices,
): void {
  const { engine, limits, appVersion } = services;
  const tries = { config: { rateLimit: { max: limits.triesPerMinute, timeWindow: '1 minute' } } };

  function keep(reply: FastifyReply, place: SeatPlace, sessionToken: string): void {
    reply
      .setCookie(cookieName(place), sessionToken, cookieOptions(place, door))
      .header('cache-control', 'no-store');
  }

  async function exchange(request: FastifyRequest, reply: FastifyReply) {
    const place = requirePlace(request);
    const { token } = read(tokenBody, request.body, 'LINK_REFUSED');
    const { seat, sessionToken } = engine.access.exchange(token, door, label(request));
    if (!isAtHome(seat, place)) {
      engine.access.endSession(sessionToken);
      throw new Refusal('LINK_REFUSED');
    }
    keep(reply, place, sessionToken);
    return seatInfo(seat, appVersion);
  }

  async function whoami(request: FastifyRequest, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    return seatInfo(requireSeat(request, requirePlace(request), door, services).seat, appVersion);
  }

  for (const path of ['/operator', '/projector', '/panelist/:panelistId']) {
    app.post(path + seatDoors.session, tries, exchange);
    app.get(path + seatDoors.session, whoami);
    app.get(path + seatDoors.whoami, whoami);
    app.delete(path + seatDoors.session, async (request, reply) => {
      const place = requirePlace(request);
      const { sessionToken } = requireSeat(request, place, door, services);
      engine.access.endSession(sessionToken);
      services.sessions.run();
      reply.clearCookie(cookieName(place), cookieOptions(place, door));
      return {};
    });
  }

  app.post(`/join${seatDoors.session}`, tries, async (request, reply) => {
    const { code } = read(codeBody, request.body, 'CODE_REFUSED');
    const { seat, sessionToken } = engine.access.joinWithCode(
      code,
      door,
      request.ip,
      label(request),
    );
    const place = placeOf(seat);
    if (!place) throw new Refusal('CODE_REFUSED');
    keep(reply, place, sessionToken);
    return { path: `${placePath(place)}/`, seat: seatInfo(seat, appVersion) };
  });
}

function read<T>(schema: z.ZodType<T>, body: unknown, refused: 'LINK_REFUSED' | 'CODE_REFUSED'): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new Refusal(refused);
}

/** What the operator's list of seats calls a device that has said nothing else about itself. */
function label(request: FastifyRequest): string {
  return `${request.ip} ${request.headers['user-agent'] ?? ''}`.slice(0, 200);
}
