/** Answers a request that failed: always a problem that pages can translate, never a stack. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type Problem } from '../../contract/problems.ts';
import { isOurs, statusOf } from './problemStatus.ts';
import type { NoteFailure } from '../sockets/router.ts';

export interface ProblemBody {
  problem: Problem;
}

/** Fastify's own errors in our words; everything unknown is the host's failure. */
function toRefusal(error: unknown, request: FastifyRequest, noteFailure: NoteFailure): Refusal {
  if (isOurs(error)) return error;
  const { code, statusCode, message } = (error ?? {}) as Partial<FastifyError>;
  if (statusCode === 413) {
    const limitMb = request.routeOptions.bodyLimit / (1024 * 1024);
    return new Refusal('TOO_LARGE', {
      limit: limitMb >= 1 ? `${limitMb} MB` : `${limitMb * 1024} kB`,
    });
  }
  if (statusCode === 429) return new Refusal('TOO_FAST');
  if (statusCode === 404) return new Refusal('UNKNOWN_PLACE', { path: pathOf(request) });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new Refusal('INVALID_INPUT', { detail: code ?? message ?? 'unreadable' }, 'body');
  }
  return new Refusal('INTERNAL', { detail: noteFailure(error) });
}

export function sendProblem(refusal: Refusal, reply: FastifyReply): FastifyReply {
  const { problem } = refusal;
  if (problem.code === 'TOO_MANY_TRIES')
    reply.header('retry-after', String(problem.values['seconds'] ?? 1));
  return reply
    .status(statusOf(problem.code))
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send({ problem } satisfies ProblemBody);
}

/** Somebody at the door without a valid link, code or session: the host's log tells of it. */
const AT_THE_DOOR: ReadonlySet<string> = new Set([
  'LINK_REFUSED',
  'CODE_REFUSED',
  'TOO_MANY_TRIES',
  'SESSION_ENDED',
]);

export function createErrorHandler(noteFailure: NoteFailure, log: (line: string) => void) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = toRefusal(error, request, noteFailure);
    if (AT_THE_DOOR.has(refusal.problem.code))
      log(`refused ${request.ip} ${request.method} ${pathOf(request)}: ${refusal.message}`);
    return sendProblem(refusal, reply);
  };
}

export function answerUnknownPlace(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return sendProblem(new Refusal('UNKNOWN_PLACE', { path: pathOf(request) }), reply);
}

function pathOf(request: FastifyRequest): string {
  return (request.url.split('?')[0] ?? '').slice(0, 200);
}
