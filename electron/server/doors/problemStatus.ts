/** The HTTP status of each problem. */
import { Refusal, type ProblemCode } from '../../contract/problems.ts';
import { nipErrors } from '../../domain/nip.ts';

const statuses: Partial<Record<ProblemCode, number>> = {
  INVALID_INPUT: 400,
  FILE_REFUSED: 400,
  UNKNOWN_COMMAND: 400,
  SESSION_ENDED: 401,
  NOT_ALLOWED: 403,
  UNKNOWN_TOPIC: 403,
  LINK_REFUSED: 403,
  CODE_REFUSED: 403,
  JOIN_REFUSED: 403,
  FOREIGN_ORIGIN: 403,
  WRONG_DOOR: 403,
  UNKNOWN_ID: 404,
  UNKNOWN_PLACE: 404,
  TOO_LARGE: 413,
  FOREIGN_HOST: 421,
  TOO_MANY_TRIES: 429,
  TOO_FAST: 429,
  INTERNAL: 500,
  STORAGE_FAILED: 500,
  STORAGE_FULL: 507,
};

/** 409 for everything that is refused because of how things stand. */
export function statusOf(code: ProblemCode): number {
  return Object.hasOwn(nipErrors, code) ? 400 : (statuses[code] ?? 409);
}

export function isOurs(error: unknown): error is Refusal {
  return error instanceof Refusal;
}
