/** What stands behind every way in: pages, sessions, the operator's files, the websocket and its fallback. */
import http from 'node:http';
import https from 'node:https';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import type { Addresses } from '../room/addresses.ts';
import { addCheckRoutes } from '../routes/checkRoutes.ts';
import { contentPolicy, helmetOptions, permissionsPolicy } from './contentPolicy.ts';
import { addDocumentRoutes } from '../routes/documentRoutes.ts';
import type { DoorPlace, DoorServices } from './doorOptions.ts';
import { addErasureRoutes } from '../routes/erasureRoutes.ts';
import { answerUnknownPlace, createErrorHandler } from './httpProblem.ts';
import { operatorRouteAdder } from '../routes/operatorApi.ts';
import { addOperatorRoutes } from '../routes/operatorRoutes.ts';
import { addPageRoutes } from '../routes/pageRoutes.ts';
import { guardRequests } from './requestGuard.ts';
import { addRecoveryRoutes } from '../routes/recoveryRoutes.ts';
import { addRoomRoutes } from '../routes/roomRoutes.ts';
import { createRouter } from '../sockets/router.ts';
import { addSessionRoutes } from '../routes/sessionRoutes.ts';
import { addStreamRoutes } from '../routes/streamRoutes.ts';
import { addUploadRoutes } from '../routes/uploadRoutes.ts';
import { serveUpgrades } from '../sockets/upgrades.ts';

const LARGEST_BODY_BYTES = 64 * 1024;
const REQUEST_MS = 60_000;
const HANDSHAKE_MS = 10_000;

export interface Door {
  readonly origin: string;
  readonly port: number;
  /** Stops accepting, ends the connections. */
  close(): Promise<void>;
}

export interface FurnishedDoor {
  /** Not listening yet. */
  readonly app: FastifyInstance;
  /** Ends websockets and requests. */
  close(): Promise<void>;
}

/** Key and certificate in PEM. */
export interface Tls {
  readonly key: string;
  readonly cert: string;
}

/** @param tls left out for plain http */
export async function furnishDoor(
  place: DoorPlace,
  addresses: () => Addresses,
  services: DoorServices,
  tls?: Tls,
): Promise<FurnishedDoor> {
  const app = fastify({
    logger: false,
    bodyLimit: LARGEST_BODY_BYTES,
    forceCloseConnections: true,
    serverFactory: (handler) => {
      const server: http.Server = tls
        ? https.createServer(
            { ...tls, minVersion: 'TLSv1.2', handshakeTimeout: HANDSHAKE_MS },
            handler,
          )
        : http.createServer(handler);
      server.requestTimeout = REQUEST_MS;
      return server;
    },
  });
  const router = createRouter(services.noteFailure, services.log);
  // JSON only: a foreign page cannot send that without asking first.
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(createErrorHandler(services.noteFailure, services.log));
  app.setNotFoundHandler(answerUnknownPlace);
  guardRequests(app, place, addresses, services);
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
  addCheckRoutes(app, services);
  await addStreamRoutes(app, place, services, router);
  const add = operatorRouteAdder(app, place, services);
  addRoomRoutes(app, add, place, services);
  addOperatorRoutes(add, services, () => addresses().origin);
  addDocumentRoutes(add, services);
  addErasureRoutes(add, services);
  addUploadRoutes(add, services);
  addRecoveryRoutes(add, services);
  await addPageRoutes(app, place, services.rendererDir);
  await app.ready();
  const sockets = serveUpgrades({ server: app.server, place, addresses, services, router });
  return {
    app,
    async close() {
      sockets.close();
      await app.close();
    },
  };
}
