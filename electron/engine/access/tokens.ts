/** Tokens of links and sessions: 128 random bits in base64url; what is stored is their hash. */
import { hash, randomBytes } from 'node:crypto';

export function newToken(): string {
  return randomBytes(16).toString('base64url');
}

/** SHA-256 in hex. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'hex');
}
