/** Registers the operator's routes as the contract says them: whose they are, what is read of them, how they answer. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  isUpload,
  operatorApi,
  type DownloadName,
  type OperatorRoute,
  type OperatorRouteName,
  type RouteAnswer,
  type RouteBody,
  type RouteParams,
  type RouteQuery,
} from '../../contract/operatorApi.ts';
import { Refusal } from '../../contract/problems.ts';
import type { Seat } from '../../contract/seats.ts';
import { describeInput } from '../../engine/validation.ts';
import type { DoorPlace, DoorServices, ExportedFile } from '../doors/doorOptions.ts';
import { requireSeat } from '../doors/requestGuard.ts';
import { sendFile } from './sendFile.ts';

/** A request that the contract has accepted. */
export interface Asked<N extends OperatorRouteName> {
  readonly seat: Seat;
  readonly params: RouteParams<N>;
  readonly query: RouteQuery<N>;
  readonly body: RouteBody<N, Buffer>;
  /** Aborts when the page stops waiting, so that nobody's work runs on. */
  readonly signal: AbortSignal;
}
type Answer<N extends OperatorRouteName> = N extends DownloadName ? ExportedFile : RouteAnswer<N>;

export type AddOperatorRoute = <N extends OperatorRouteName>(
  name: N,
  answer: (asked: Asked<N>) => Answer<N> | Promise<Answer<N>>,
) => void;

export function operatorRouteAdder(
  app: FastifyInstance,
  doorPlace: DoorPlace,
  services: DoorServices,
): AddOperatorRoute {
  return (name, answer) => {
    const route = operatorApi[name];
    const { method, path: url, body, answer: kind } = route;
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      const { seat } = requireSeat(request, doorPlace, services);
      const asked = { seat, ...readRequest(route, request), signal: untilGone(reply) };
      const answered = await answer(asked as unknown as Asked<typeof name>);
      if (kind === 'DOWNLOAD') return sendFile(reply, answered as ExportedFile);
      return reply.header('cache-control', 'no-store').send(answered);
    };
    if (!isUpload(body)) {
      app.route({ method, url, handler });
      return;
    }
    void app.register(async (uploads) => {
      uploads.removeAllContentTypeParsers();
      uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, bytes, done) =>
        done(null, bytes),
      );
      // Before a byte of the body is taken in.
      const onRequest = async (request: FastifyRequest) =>
        void requireSeat(request, doorPlace, services);
      uploads.route({ method, url, handler, onRequest, bodyLimit: body.largestBytes });
    });
  };
}

/** @throws Refusal UNKNOWN_PLACE, INVALID_INPUT */
function readRequest({ params, query, body }: OperatorRoute, request: FastifyRequest) {
  const place = params.safeParse(request.params);
  if (!place.success)
    throw new Refusal('UNKNOWN_PLACE', { path: (request.url.split('?')[0] ?? '').slice(0, 200) });
  return {
    params: place.data,
    query: read(query, request.query),
    body: isUpload(body) ? bytesOf(request) : body && read(body, request.body),
  };
}

function read(schema: z.ZodType, given: unknown): unknown {
  const result = schema.safeParse(given);
  if (!result.success) throw describeInput(result.error);
  return result.data;
}

function bytesOf({ body }: FastifyRequest): Buffer {
  return Buffer.isBuffer(body) ? body : Buffer.alloc(0);
}

function untilGone({ raw }: FastifyReply): AbortSignal {
  const abort = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) abort.abort(new Error('the page stopped waiting'));
  });
  return abort.signal;
}
