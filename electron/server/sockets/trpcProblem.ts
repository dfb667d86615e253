/** Gives every failure of a procedure a problem that pages can translate, and no stack. */
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { Refusal, type Problem } from '../../contract/problems.ts';
import { isOurs, statusOf } from '../doors/problemStatus.ts';

const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
} as const;

/** A refusal in tRPC's words; other errors pass as they are. */
export function toTrpcError(error: unknown): unknown {
  if (!isOurs(error)) return error;
  const status = statusOf(error.problem.code);
  const code = Object.hasOwn(codes, status)
    ? codes[status as keyof typeof codes]
    : 'INTERNAL_SERVER_ERROR';
  return new TRPCError({ code, message: error.message, cause: error });
}

/** The problem behind a procedure's error; undefined where it is the host's own failure. */
export function findProblem(error: TRPCError): Problem | undefined {
  const { cause } = error;
  if (isOurs(cause)) return cause.problem;
  if (cause instanceof z.ZodError) {
    const issue = cause.issues[0];
    return new Refusal(
      'INVALID_INPUT',
      { detail: issue?.message ?? 'unreadable' },
      issue?.path.join('.') || 'message',
    ).problem;
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') return undefined;
  if (error.code === 'NOT_FOUND')
    return new Refusal('UNKNOWN_PLACE', { path: 'procedure' }).problem;
  return new Refusal('INVALID_INPUT', { detail: 'unreadable message' }, 'message').problem;
}
