/** Files of the operator: archives that become events, spreadsheets that become proposals, sheets that a seat saved. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../../contract/problems.ts';
import type { DoorPlace, DoorServices } from '../doors/doorOptions.ts';
import { requireSeat } from '../doors/requestGuard.ts';
import { plainParams, requireEvent } from '../doors/requestParts.ts';

const LARGEST_FILE_BYTES = 64 * 1024 * 1024;

type Query = { Querystring: Record<string, unknown> };

export async function addUploadRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
): Promise<void> {
  const { engine, fileReaders } = services;
  const upload = {
    bodyLimit: LARGEST_FILE_BYTES,
    // Before a byte of the body is taken in.
    onRequest: async (request: FastifyRequest) => void requireSeat(request, doorPlace, services),
  };

  await app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    uploads.post<Query>('/operator/import', upload, async (request) => {
      const { seat } = requireSeat(request, doorPlace, services);
      const facts = await services.readArchive(bytesOf(request));
      const source = (plainParams(request.query)['source'] ?? '').slice(0, 300);
      return engine.executeUnknown(seat, 'importEvent', { facts, source });
    });
    uploads.post('/operator/seats', upload, async (request) => {
      const { seat } = requireSeat(request, doorPlace, services);
      return engine.executeUnknown(seat, 'importSeat', parseJson(bytesOf(request)));
    });
    uploads.post('/operator/differences', upload, async (request) => {
      const { seat } = requireSeat(request, doorPlace, services);
      return engine.executeUnknown(seat, 'importDifferences', parseJson(bytesOf(request)));
    });
    uploads.post<Query & { Params: { what: string } }>(
      '/operator/read/:what',
      upload,
      async (request) => {
        const { what } = request.params;
        const read = Object.hasOwn(fileReaders, what) ? fileReaders[what] : undefined;
        if (!read) {
          throw new Refusal('UNKNOWN_PLACE', { path: `/operator/read/${what.slice(0, 64)}` });
        }
        const facts = engine.readFacts(requireEvent(engine));
        return read(bytesOf(request), facts, plainParams(request.query));
      },
    );
  });
}

/** A seat's own file. @throws Refusal where it is no JSON at all */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw new Refusal('INVALID_INPUT', { detail: 'JSON' }, 'file');
  }
}

function bytesOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}
