/**
 * The procedures over plain requests: server-sent events for what a seat follows, POST for what it asks. For devices
 * that refuse a websocket on a certificate they do not know (iOS), and for networks that cut websockets.
 */
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { seatDoors } from '../../contract/paths.ts';
import type { Seat } from '../../contract/seats.ts';
import { createConnection } from '../sockets/connection.ts';
import type { DoorPlace, DoorServices } from '../doors/doorOptions.ts';
import { LARGEST_BATCH } from '../sockets/gatedSocket.ts';
import { isSeated } from '../doors/isSeated.ts';
import { requireSeat } from '../doors/requestGuard.ts';
import { responseWritable } from '../doors/responseGate.ts';
import type { SeatRouter } from '../sockets/router.ts';
import type { SeatContext } from '../sockets/seatContext.ts';

const LARGEST_CALL_BYTES = 1024 * 1024;
/** Sessions whose pace is remembered. */
const MOST_SESSIONS = 1000;

interface Streaming {
  readonly context: SeatContext;
  heardAtMs: number;
}

export async function addStreamRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
  router: SeatRouter,
): Promise<void> {
  const sessions = new Map<string, Streaming>();
  // A page that follows this way asks something every few seconds; silence means that it is gone.
  const { streamSilenceMs } = services.limits;

  /** One context a session, so that its calls are counted together over all its requests. */
  function hear(seat: Seat, sessionToken: string): Streaming {
    const known = sessions.get(sessionToken);
    sessions.delete(sessionToken);
    const streaming = known ?? {
      heardAtMs: 0,
      // Calls are answered at once; only what is followed waits for its reader.
      context: createConnection({
        seat,
        sessionToken,
        services,
        writable: () => Promise.resolve(),
      }),
    };
    streaming.heardAtMs = performance.now();
    sessions.set(sessionToken, streaming);
    const [oldest] = sessions.keys();
    if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
    return streaming;
  }

  /** The session's context for one stream of events, which takes values only as its own reader does. */
  function followWith(
    { raw }: FastifyReply,
    seat: Seat,
    sessionToken: string,
    { context }: Streaming,
  ): SeatContext {
    const writable = (signal: AbortSignal) => responseWritable(raw, signal);
    const own = createConnection({ seat, sessionToken, services, writable });
    return { ...context, follow: (topics, signal) => own.follow(topics, signal) };
  }

  /** Counts the seat as connected while its events flow, and ends them when it fell silent or its session ended. */
  function watch(
    reply: FastifyReply,
    seat: Seat,
    sessionToken: string,
    streaming: Streaming,
  ): void {
    const { raw } = reply;
    const check = () => {
      const isGone = performance.now() - streaming.heardAtMs > streamSilenceMs;
      if (isGone || !isSeated(services.engine, sessionToken)) raw.destroy();
    };
    const forget = services.sessions.add(check, () => raw.destroy());
    const look = setInterval(check, streamSilenceMs / 5);
    // The engine of now: another one may stand there when the events end.
    const { presence } = services.engine;
    presence.connected(seat);
    raw.once('close', () => {
      clearInterval(look);
      forget();
      presence.lost(seat);
    });
  }

  await app.register(async (stream) => {
    stream.removeContentTypeParser('application/json');
    stream.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    for (const path of ['/operator', '/projector', '/panelist/:panelistId']) {
      stream.route<{ Params: { call: string } }>({
        method: ['GET', 'POST'],
        url: `${path}${seatDoors.stream}/:call`,
        bodyLimit: LARGEST_CALL_BYTES,
        handler: async (request, reply) => {
          const { seat, sessionToken } = requireSeat(request, doorPlace, services);
          const streaming = hear(seat, sessionToken);
          const { call } = request.params;
          const isFollowing = request.method === 'GET' && call === 'feed';
          if (isFollowing) watch(reply, seat, sessionToken, streaming);
          reply.header('cache-control', 'no-store');
          await fastifyRequestHandler({
            router,
            req: request,
            res: reply,
            path: call,
            maxBatchSize: LARGEST_BATCH,
            createContext: () =>
              isFollowing ? followWith(reply, seat, sessionToken, streaming) : streaming.context,
          });
          return reply;
        },
      });
    }
  });
}
