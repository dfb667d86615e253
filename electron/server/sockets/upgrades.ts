/** Lets a seat's page open its websocket: own host, own origin, own path, living session; everybody else is refused. */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import fastifyCookie from '@fastify/cookie';
import { getWSConnectionHandler } from '@trpc/server/adapters/ws';
import { WebSocketServer, type WebSocket } from 'ws';
import { checkDoors, findSeatPlace, seatDoors } from '../../contract/paths.ts';
import { Refusal } from '../../contract/problems.ts';
import type { Seat } from '../../contract/seats.ts';
import type { Addresses } from '../room/addresses.ts';
import { echo } from '../routes/checkRoutes.ts';
import { createConnection } from './connection.ts';
import type { DoorPlace, DoorServices } from '../doors/doorOptions.ts';
import { gateSocket, LARGEST_BATCH, type GatedSocket } from './gatedSocket.ts';
import { watchConnection } from './heartbeat.ts';
import { isSeated } from '../doors/isSeated.ts';
import { isOurs, statusOf } from '../doors/problemStatus.ts';
import type { SeatRouter } from './router.ts';
import type { SeatContext } from './seatContext.ts';
import { cookieName, isAtHome, placePath } from '../doors/seatCookie.ts';

const LARGEST_FRAME_BYTES = 1024 * 1024;
/** Closed because the session ended: pages must not simply reconnect. */
const SESSION_ENDED = 4401;
/** Service restart: pages reconnect by themselves. */
const COMES_BACK = 1012;

interface UpgradeOptions {
  readonly server: Server;
  readonly place: DoorPlace;
  readonly addresses: () => Addresses;
  readonly services: DoorServices;
  readonly router: SeatRouter;
}

interface Accepted {
  readonly seat: Seat;
  readonly sessionToken: string;
}

/** @returns ends all connections */
export function serveUpgrades(options: UpgradeOptions): { close(): void } {
  const { server, services, router } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME_BYTES });
  const contexts = new WeakMap<GatedSocket, SeatContext>();
  const serve = getWSConnectionHandler({
    wss: sockets,
    router,
    maxBatchSize: LARGEST_BATCH,
    createContext: ({ res }) => {
      const context = contexts.get(res as unknown as GatedSocket);
      if (!context) throw new Refusal('SESSION_ENDED');
      return context;
    },
  });

  function connect(
    socket: WebSocket,
    request: IncomingMessage,
    { seat, sessionToken }: Accepted,
  ): void {
    const gated = gateSocket(socket, services.limits.calls);
    const context = createConnection({
      seat,
      sessionToken,
      services,
      writable: (signal) => gated.writable(signal),
    });
    contexts.set(gated, context);
    // The engine of now: another one may stand there when the socket closes.
    const { presence } = services.engine;
    presence.connected(seat);
    socket.once('close', () => presence.lost(seat));
    const check = () => {
      if (!isSeated(services.engine, sessionToken)) socket.close(SESSION_ENDED, 'session ended');
    };
    const leave = () => socket.close(COMES_BACK, 'the data is replaced');
    socket.once('close', services.sessions.add(check, leave));
    watchConnection(socket, check);
    // The gate stands in for the socket and offers what the handler uses of it.
    serve(gated as unknown as WebSocket, request);
  }

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy());
    try {
      if (sockets.clients.size >= services.limits.sockets) throw new Refusal('TOO_FAST');
      requireOurs(request, options);
      if (pathOf(request) === checkDoors.echo) {
        sockets.handleUpgrade(request, stream, head, echo);
        return;
      }
      const accepted = acceptUpgrade(request, options);
      sockets.handleUpgrade(request, stream, head, (socket) => connect(socket, request, accepted));
    } catch (error) {
      const refusal = isOurs(error)
        ? error
        : new Refusal('INTERNAL', { detail: services.noteFailure(error) });
      services.log(`refused websocket ${(request.url ?? '').slice(0, 100)}: ${refusal.message}`);
      refuseUpgrade(stream, refusal);
    }
  });

  return {
    close() {
      for (const socket of sockets.clients) socket.close(1001, 'host closes');
      sockets.close();
      // A page that does not answer the closing handshake holds nobody up.
      for (const socket of sockets.clients) setTimeout(() => socket.terminate(), 500).unref();
    },
  };
}

/** @throws Refusal FOREIGN_HOST, FOREIGN_ORIGIN */
function requireOurs({ headers }: IncomingMessage, options: UpgradeOptions): void {
  const addresses = options.addresses();
  const { host, origin } = headers;
  if (!addresses.isOurHost(host)) throw new Refusal('FOREIGN_HOST', { host: host ?? '-' });
  if (!addresses.isOurOrigin(origin))
    throw new Refusal('FOREIGN_ORIGIN', { origin: origin ?? '-' });
}

function pathOf(request: IncomingMessage): string {
  return ((request.url ?? '').split('?')[0] ?? '').slice(0, 200);
}

/** @throws Refusal */
function acceptUpgrade(request: IncomingMessage, options: UpgradeOptions): Accepted {
  const { engine } = options.services;
  const { cookie } = request.headers;
  const path = pathOf(request);
  const place = findSeatPlace(path);
  if (!place || path !== placePath(place) + seatDoors.feed)
    throw new Refusal('UNKNOWN_PLACE', { path });
  if (place.role === 'OPERATOR' && options.place.door === 'LAN') throw new Refusal('WRONG_DOOR');
  const sessionToken = fastifyCookie.parse(cookie ?? '')[cookieName(place, options.place)];
  const seat = sessionToken === undefined ? undefined : engine.access.findSeat(sessionToken);
  if (
    sessionToken === undefined ||
    !seat ||
    !isAtHome(seat, place) ||
    seat.door !== options.place.door
  ) {
    throw new Refusal('SESSION_ENDED');
  }
  return { seat, sessionToken };
}

function refuseUpgrade(stream: Duplex, { problem }: Refusal): void {
  const status = statusOf(problem.code);
  const body = JSON.stringify({ problem });
  stream.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Refused'}\r\nConnection: close\r\n` +
      `Content-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
