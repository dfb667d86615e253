/** What the operator's page fetches outside the websocket: files, links and codes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  exportKinds,
  exportProfiles,
  type ExportKind,
  type ExportProfile,
} from '../../contract/files.ts';
import { seatLink } from '../../contract/paths.ts';
import { Refusal } from '../../contract/problems.ts';
import type { Seat } from '../../contract/seats.ts';
import type { DoorPlace, DoorServices } from '../doors/doorOptions.ts';
import { listLinks, type SeatLinks } from './links.ts';
import { plainParams, requireEvent } from '../doors/requestParts.ts';
import { requireSeat } from '../doors/requestGuard.ts';
import { sendFile } from './sendFile.ts';

export function addOperatorRoutes(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
  origin: () => string,
): void {
  const { engine } = services;
  const requireOperator = (request: FastifyRequest): Seat =>
    requireSeat(request, doorPlace, services).seat;

  app.get<{ Params: { what: string }; Querystring: Record<string, unknown> }>(
    '/operator/export/:what',
    async (request, reply) => {
      const seat = requireOperator(request);
      const { what } = request.params;
      const kind = Object.hasOwn(exportKinds, what) ? (what as ExportKind) : undefined;
      const exporter = kind && services.exporters[kind];
      if (!kind || !exporter)
        throw new Refusal('UNKNOWN_PLACE', { path: `/operator/export/${what.slice(0, 64)}` });
      const params = plainParams(request.query);
      const profile = readProfile(params['profile']);
      const eventId = requireEvent(engine, params['eventId']);
      const facts = engine.readVisible(eventId, kind, profile);
      const file = await exporter(facts, { profile, params, signal: untilGone(reply) });
      const name = [what, params['profile']].filter(Boolean).join(' ');
      await engine.execute(seat, 'export', { eventId, what: name });
      return sendFile(reply, file);
    },
  );

  app.get('/operator/links', async (request, reply): Promise<SeatLinks> => {
    const seat = requireOperator(request);
    reply.header('cache-control', 'no-store');
    const { cards } = await engine.execute(seat, 'showCards', {});
    return listLinks(cards, origin(), services.room);
  });

  /** A fresh link for a second operator window or another projector. */
  app.post<{ Params: { role: string } }>('/operator/links/:role', async (request) => {
    const seat = requireOperator(request);
    const role = (['OPERATOR', 'PROJECTOR'] as const).find(
      (known) => known.toLowerCase() === request.params.role,
    );
    if (!role)
      throw new Refusal('UNKNOWN_PLACE', {
        path: `/operator/links/${request.params.role.slice(0, 64)}`,
      });
    const { token } = await engine.execute(seat, 'makeLink', { role });
    return { url: seatLink(origin(), role, null, token) };
  });

  app.post<{ Params: { panelistId: string } }>('/operator/revoke/:panelistId', async (request) => {
    const { panelistId } = request.params;
    return engine.execute(requireOperator(request), 'revokePanelist', { panelistId });
  });
}

/** @throws Refusal INVALID_INPUT */
function readProfile(text = 'internal'): ExportProfile {
  const profile = exportProfiles.find((known) => known === text);
  if (!profile)
    throw new Refusal('INVALID_INPUT', { detail: exportProfiles.join(', ') }, 'profile');
  return profile;
}

/** Aborts when the page stops waiting, so that nobody's work runs on. */
function untilGone({ raw }: FastifyReply): AbortSignal {
  const abort = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) abort.abort(new Error('the page stopped waiting'));
  });
  return abort.signal;
}
