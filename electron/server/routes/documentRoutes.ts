/** The operator's documents beside the plain downloads: what to remind of, and the sealed archive. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../contract/problems.ts';
import type { DoorPlace, DoorServices } from '../doors/doorOptions.ts';
import { requireSeat } from '../doors/requestGuard.ts';
import { plainParams, requireEvent } from '../doors/requestParts.ts';

type Query = { Querystring: Record<string, unknown> };

export function addDocumentRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
): void {
  const { engine } = services;
  const requireDocuments = (request: FastifyRequest) => {
    const { seat } = requireSeat(request, doorPlace, services);
    if (!services.documents) throw new Refusal('UNKNOWN_PLACE', { path: request.url.slice(0, 64) });
    return { seat, documents: services.documents };
  };

  /** Of the open event, or of the one that was asked for. */
  app.get<Query>('/operator/reminders', async (request, reply) => {
    const { documents } = requireDocuments(request);
    const eventId = requireEvent(engine, plainParams(request.query)['eventId']);
    reply.header('cache-control', 'no-store');
    return documents.reminders(engine.readFacts(eventId));
  });

  /** What another event on this laptop left unfinished, against the open one. */
  app.get<Query>('/operator/carried', async (request, reply) => {
    const { documents } = requireDocuments(request);
    const into = engine.readFacts(requireEvent(engine));
    const from = engine.readFacts(requireEvent(engine, plainParams(request.query)['eventId']));
    reply.header('cache-control', 'no-store');
    return documents.carried(from, into);
  });

  app.get('/operator/seal', async (request, reply) => {
    const { documents } = requireDocuments(request);
    reply.header('cache-control', 'no-store');
    return documents.archives.state(requireEvent(engine));
  });

  app.post<Query>('/operator/seal', async (request) => {
    const { seat, documents } = requireDocuments(request);
    const eventId = requireEvent(engine);
    await documents.archives.start(seat, eventId, plainParams(request.query)['another'] === '1');
    return documents.archives.state(eventId);
  });

  app.post('/operator/seal/cancel', async (request) => {
    const { documents } = requireDocuments(request);
    documents.archives.cancel();
    return documents.archives.state(requireEvent(engine));
  });
}
