/** What the operator's page fetches and sends outside the websocket: files out, archives in, links and codes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { seatLink } from '../contract/paths.ts';
import { Refusal } from '../contract/problems.ts';
import type { Seat } from '../contract/seats.ts';
import type { DoorPlace, DoorServices } from './doorOptions.ts';
import { listPanelistLinks, type SeatLinks } from './links.ts';
import { requireSeat } from './requestGuard.ts';

const LARGEST_ARCHIVE_BYTES = 64 * 1024 * 1024;

export async function addOperatorRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
  origin: () => string,
): Promise<void> {
  const { engine } = services;
  const requireOperator = (request: FastifyRequest): Seat =>
    requireSeat(request, doorPlace, services).seat;

  function requireEvent(asked: string | undefined): string {
    const eventId = asked ?? engine.openEventId();
    if (eventId === null) throw new Refusal('NO_OPEN_EVENT');
    return eventId;
  }

  app.get<{ Params: { what: string }; Querystring: Record<string, unknown> }>(
    '/operator/export/:what',
    async (request, reply) => {
      const seat = requireOperator(request);
      const { what } = request.params;
      const exporter = Object.hasOwn(services.exporters, what)
        ? services.exporters[what]
        : undefined;
      if (!exporter)
        throw new Refusal('UNKNOWN_PLACE', { path: `/operator/export/${what.slice(0, 64)}` });
      const params = plainParams(request.query);
      const eventId = requireEvent(params['eventId']);
      const file = await exporter(engine.readFacts(eventId), params);
      await engine.noteExport(seat, eventId, [what, params['profile']].filter(Boolean).join(' '));
      return sendFile(reply, file);
    },
  );

  app.get('/operator/links', async (request, reply): Promise<SeatLinks> => {
    requireOperator(request);
    reply.header('cache-control', 'no-store');
    return {
      joinUrl: `${origin()}/join/`,
      lanJoinUrl: services.room.notice().joinUrl,
      panelists: listPanelistLinks(
        engine,
        requireEvent(undefined),
        origin(),
        services.room.origin(),
      ),
    };
  });

  /** A fresh link for a second operator window or another projector. */
  app.post<{ Params: { role: string } }>('/operator/links/:role', async (request) => {
    requireOperator(request);
    const { role } = request.params;
    const { access } = engine;
    if (role === 'operator')
      return { url: seatLink(origin(), 'OPERATOR', null, access.createOperatorLink()) };
    if (role === 'projector')
      return { url: seatLink(origin(), 'PROJECTOR', null, access.createProjectorLink()) };
    throw new Refusal('UNKNOWN_PLACE', { path: `/operator/links/${role.slice(0, 64)}` });
  });

  app.post<{ Params: { panelistId: string } }>('/operator/revoke/:panelistId', async (request) => {
    requireOperator(request);
    engine.access.revokePanelist(requireEvent(undefined), request.params.panelistId);
    services.sessions.run();
    return {};
  });

  await app.register(async (imports) => {
    imports.removeAllContentTypeParsers();
    imports.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: LARGEST_ARCHIVE_BYTES },
      (_request, body, done) => done(null, body),
    );
    imports.post<{ Querystring: Record<string, unknown> }>(
      '/operator/import',
      {
        bodyLimit: LARGEST_ARCHIVE_BYTES,
        // Before a byte of the body is taken in.
        onRequest: async (request) => void requireOperator(request),
      },
      async (request) => {
        const seat = requireOperator(request);
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const facts = await services.readArchive(bytes);
        const source = (plainParams(request.query)['source'] ?? '').slice(0, 300);
        return engine.executeUnknown(seat, 'importEvent', { facts, source });
      },
    );
  });
}

function sendFile(
  reply: FastifyReply,
  file: { body: Uint8Array | string; fileName: string; mediaType: string },
): FastifyReply {
  const { body, fileName, mediaType } = file;
  const ascii = fileName.replace(/[^\w.() -]/g, '_');
  const exact = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return reply
    .header('content-disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`)
    .header('cache-control', 'no-store')
    .type(mediaType)
    .send(
      typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength),
    );
}

/** The query without what was given twice. */
function plainParams(query: Record<string, unknown>): Record<string, string> {
  const params: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(query))
    if (typeof value === 'string') params[name] = value;
  return params;
}
