/** Local ids of rows that a person makes. */
import { randomBytes } from 'node:crypto';

/** A short random local id, such as "p-k3v9x2ma". */
export function newId(prefix: string): string {
  return `${prefix}-${randomBytes(6)
    .toString('base64url')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '0')}`;
}
