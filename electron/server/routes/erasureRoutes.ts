/** The operator's way to erasing personal data: what would go, the certificate, and files that still hold it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { heldFilesOrder } from '../../contract/erasure.ts';
import { Refusal } from '../../contract/problems.ts';
import type { DoorPlace, DoorServices, ErasureDesk } from '../doors/doorOptions.ts';
import { requireSeat } from '../doors/requestGuard.ts';
import { plainParams, requireEvent } from '../doors/requestParts.ts';
import { sendFile } from './sendFile.ts';

type Query = { Querystring: Record<string, unknown> };

export function addErasureRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
): void {
  const { engine } = services;
  const requireDesk = (request: FastifyRequest): ErasureDesk => {
    requireSeat(request, doorPlace, services);
    if (!services.erasure) throw new Refusal('UNKNOWN_PLACE', { path: request.url.slice(0, 64) });
    return services.erasure;
  };

  app.get<Query>('/operator/erasure', async (request, reply) => {
    const desk = requireDesk(request);
    reply.header('cache-control', 'no-store');
    return desk.state(requireEvent(engine, plainParams(request.query)['eventId']));
  });

  /** ?as=json for machines; plain text, to print and sign, for everybody else. */
  app.get<Query>('/operator/erasure/certificate', async (request, reply) => {
    const desk = requireDesk(request);
    const { eventId, as } = plainParams(request.query);
    const file = desk.certificate(requireEvent(engine, eventId), as === 'json' ? 'json' : 'txt');
    return sendFile(reply, file);
  });

  app.post('/operator/erasure/files', async (request) => {
    const desk = requireDesk(request);
    const order = heldFilesOrder.safeParse(request.body);
    if (!order.success) throw new Refusal('INVALID_INPUT', { detail: 'paths' }, 'paths');
    return desk.dropFiles(order.data);
  });
}
