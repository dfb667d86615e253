/** Exchanges links and codes for sessions, says who a page is, and lets a seat leave. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { joinDoors, seatDoors, type SeatPlace } from '../../contract/paths.ts';
import { Refusal } from '../../contract/problems.ts';
import type { SessionAnswer } from '../../contract/room.ts';
import type { Seat, SeatInfo } from '../../contract/seats.ts';
import type { JoinAnswer } from '../../engine/types.ts';
import { seatInfo } from '../sockets/connection.ts';
import type { DoorPlace, DoorServices } from '../doors/doorOptions.ts';
import { requirePlace, requireSeat } from '../doors/requestGuard.ts';
import { cookieName, cookieOptions, isAtHome, placeOf, placePath } from '../doors/seatCookie.ts';

const tokenBody = z.strictObject({ token: z.string().min(16).max(128) });
const codeBody = z.strictObject({ code: z.string().regex(/^\d{6}$/) });
const secretBody = z.strictObject({ secret: z.string().min(16).max(128) });

export function addSessionRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
): void {
  const { engine, limits, appVersion } = services;
  const { door } = doorPlace;
  const tries = { config: { rateLimit: { max: limits.triesPerMinute, timeWindow: '1 minute' } } };

  /** Hands the session over as the cookie of its seat's own path. @throws Refusal where that is not `place` */
  function seat(
    reply: FastifyReply,
    { seat: seated, sessionToken }: { seat: Seat; sessionToken: string },
    refused: 'LINK_REFUSED' | 'CODE_REFUSED',
    place: SeatPlace | undefined = placeOf(seated),
  ): SessionAnswer<SeatInfo> {
    if (!place || !isAtHome(seated, place)) {
      engine.access.endSession(sessionToken);
      throw new Refusal(refused);
    }
    const name = cookieName(place, doorPlace);
    reply.setCookie(name, sessionToken, cookieOptions(place, doorPlace));
    return { state: 'SEATED', path: `${placePath(place)}/`, seat: seatInfo(seated, appVersion) };
  }

  /** What a device on the network was told: a seat, to wait for the operator's nod, or no. */
  function answerJoin(
    reply: FastifyReply,
    answer: JoinAnswer,
    refused: 'LINK_REFUSED' | 'CODE_REFUSED',
    place?: SeatPlace,
  ): SessionAnswer<SeatInfo> {
    if (answer.kind === 'REFUSED') throw new Refusal('JOIN_REFUSED');
    if (answer.kind === 'WAITING') {
      reply.status(202);
      return { state: 'WAITING', secret: answer.secret };
    }
    return seat(reply, answer, refused, place);
  }

  async function exchange(request: FastifyRequest, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    const place = requirePlace(request);
    const { token } = read(tokenBody, request.body, 'LINK_REFUSED');
    if (door === 'LAN' && place.role === 'PANELIST') {
      const answer = await engine.access.ask({ token }, device(request));
      return answerJoin(reply, answer, 'LINK_REFUSED', place);
    }
    const claimed = await engine.access.exchange(token, door, label(request));
    return seat(reply, claimed, 'LINK_REFUSED', place);
  }

  async function whoami(request: FastifyRequest, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    return seatInfo(requireSeat(request, doorPlace, services).seat, appVersion);
  }

  for (const path of ['/operator', '/projector', '/panelist/:panelistId']) {
    app.post(path + seatDoors.session, tries, exchange);
    app.get(path + seatDoors.session, whoami);
    app.get(path + seatDoors.whoami, whoami);
    app.delete(path + seatDoors.session, async (request, reply) => {
      const { place, sessionToken } = requireSeat(request, doorPlace, services);
      engine.access.endSession(sessionToken);
      services.sessions.run();
      reply.clearCookie(cookieName(place, doorPlace), cookieOptions(place, doorPlace));
      return {};
    });
  }

  app.post(joinDoors.session, tries, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { code } = read(codeBody, request.body, 'CODE_REFUSED');
    if (door === 'LAN') {
      const answer = await engine.access.ask({ code }, device(request));
      return answerJoin(reply, answer, 'CODE_REFUSED');
    }
    const claimed = await engine.access.joinWithCode(code, door, device(request));
    return seat(reply, claimed, 'CODE_REFUSED');
  });

  app.post(joinDoors.collect, tries, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { secret } = read(secretBody, request.body, 'LINK_REFUSED');
    return answerJoin(reply, await engine.access.collect(secret), 'LINK_REFUSED');
  });
}

function read<T>(schema: z.ZodType<T>, body: unknown, refused: 'LINK_REFUSED' | 'CODE_REFUSED'): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new Refusal(refused);
}

const device = (request: FastifyRequest) => ({ address: request.ip, label: label(request) });

/** What the operator's list of seats calls a device that has said nothing else about itself. */
function label(request: FastifyRequest): string {
  return `${request.ip} ${request.headers['user-agent'] ?? ''}`.slice(0, 200);
}
