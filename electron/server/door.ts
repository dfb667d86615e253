/** One way in: pages, sessions, the operator's files and the websocket, behind one listening address. */
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { createAddresses, type Addresses } from './addresses.ts';
import { contentPolicy, helmetOptions, permissionsPolicy } from './contentPolicy.ts';
import type { DoorPlace, DoorServices } from './doorOptions.ts';
import { answerUnknownPlace, createErrorHandler } from './httpProblem.ts';
import { addOperatorRoutes } from './operatorRoutes.ts';
import { addPageRoutes } from './pageRoutes.ts';
import { guardRequests } from './requestGuard.ts';
import { createRouter } from './router.ts';
import { addSessionRoutes } from './sessionRoutes.ts';
import { serveUpgrades } from './upgrades.ts';

const LARGEST_BODY_BYTES = 64 * 1024;
const LOOPBACK = '127.0.0.1';

export interface Door {
  readonly origin: string;
  readonly port: number;
  /** Stops accepting, ends the connections. */
  close(): Promise<void>;
}

/** Opens the door of this machine itself. @param port 0 takes a free one @throws when the port is taken */
export async function openLoopbackDoor(services: DoorServices, port: number): Promise<Door> {
  const place: DoorPlace = { door: 'LOOPBACK', scheme: 'http' };
  let addresses = createAddresses(place.scheme, [LOOPBACK], port);
  const app = fastify({
    logger: false,
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: 60_000,
    forceCloseConnections: true,
  });
  await furnish(app, place, () => addresses, services);
  const sockets = serveUpgrades({
    server: app.server,
    place,
    addresses: () => addresses,
    services,
    router: createRouter(services.noteFailure),
  });
  await app.listen({ host: LOOPBACK, port });
  const bound = app.server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  addresses = createAddresses(place.scheme, [LOOPBACK, 'localhost', '::1'], boundPort);
  return {
    origin: addresses.origin,
    port: boundPort,
    async close() {
      sockets.close();
      await app.close();
    },
  };
}

/** Everything a door answers over plain requests. */
async function furnish(
  app: FastifyInstance,
  place: DoorPlace,
  addresses: () => Addresses,
  services: DoorServices,
): Promise<void> {
  // JSON only: a foreign page cannot send that without asking first.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(createErrorHandler(services.noteFailure));
  app.setNotFoundHandler(answerUnknownPlace);
  guardRequests(app, place, addresses);
  await app.register(fastifyHelmet, helmetOptions);
  app.addHook('onRequest', async (request, reply) => {
    reply
      .header('content-security-policy', contentPolicy(request.headers.host ?? '', place.scheme))
      .header('permissions-policy', permissionsPolicy);
  });
  await app.register(fastifyRateLimit, {
    max: services.limits.requestsPerMinute,
    timeWindow: '1 minute',
  });
  await app.register(fastifyCookie);
  addSessionRoutes(app, place, services);
  await addOperatorRoutes(app, place, services, () => addresses().origin);
  await addPageRoutes(app, place, services.rendererDir);
}
