/** The operator's way to backups: where they are, what is in one, and putting it in place. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { restoreOrder } from '../../contract/backups.ts';
import { Refusal } from '../../contract/problems.ts';
import type { DoorPlace, DoorServices, Recovery } from '../doors/doorOptions.ts';
import { requireSeat } from '../doors/requestGuard.ts';
import { plainParams } from '../doors/requestParts.ts';

const LARGEST_BACKUP_BYTES = 512 * 1024 * 1024;

type Query = { Querystring: Record<string, unknown> };

export async function addRecoveryRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
): Promise<void> {
  const requireRecovery = (request: FastifyRequest): Recovery => {
    requireSeat(request, doorPlace, services);
    if (!services.recovery) throw new Refusal('UNKNOWN_PLACE', { path: request.url.slice(0, 64) });
    return services.recovery;
  };

  app.get<Query>('/operator/backups', async (request, reply) => {
    const recovery = requireRecovery(request);
    reply.header('cache-control', 'no-store');
    return recovery.places(plainParams(request.query)['folder'] ?? null);
  });
  for (const what of ['look', 'plan'] as const) {
    app.get<Query>(`/operator/backups/${what}`, async (request, reply) => {
      const recovery = requireRecovery(request);
      reply.header('cache-control', 'no-store');
      return recovery[what](plainParams(request.query)['path'] ?? '');
    });
  }
  app.post('/operator/restore', async (request) => {
    const recovery = requireRecovery(request);
    const order = restoreOrder.safeParse(request.body);
    if (!order.success) throw new Refusal('INVALID_INPUT', { detail: 'restore' }, 'path');
    return recovery.restore(order.data);
  });

  /** What a replaced host has and the new one lacks, as a file for the new one's operator. */
  app.get('/operator/differences', async (request, reply) => {
    const { seat } = requireSeat(request, doorPlace, services);
    const found = await services.engine.execute(seat, 'exportDifferences', {});
    return reply
      .header(
        'content-disposition',
        `attachment; filename="bantaya-selisih-${found.eventId.replace(/[^\w.-]/g, '_')}.json"`,
      )
      .header('cache-control', 'no-store')
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(found));
  });

  await app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    /** A file chosen in a browser, which does not say where it lies. */
    uploads.post(
      '/operator/backups/file',
      {
        bodyLimit: LARGEST_BACKUP_BYTES,
        // Before a byte of the body is taken in.
        onRequest: async (request: FastifyRequest) => void requireRecovery(request),
      },
      async (request) => {
        const { body } = request;
        return {
          path: await requireRecovery(request).keepUpload(
            Buffer.isBuffer(body) ? body : Buffer.alloc(0),
          ),
        };
      },
    );
  });
}
