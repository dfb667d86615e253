/** The security headers: a page may load from and talk to its own host, nothing else. */
import { randomBytes } from 'node:crypto';
import type { FastifyHelmetOptions } from '@fastify/helmet';

export function createNonce(): string {
  return randomBytes(18).toString('base64');
}

/** @param host the Host header, already checked: older browsers do not count ws: to 'self' */
export function contentPolicy(host: string, scheme: 'http' | 'https', nonce?: string): string {
  const own = nonce === undefined ? `'self'` : `'self' 'nonce-${nonce}'`;
  return [
    `default-src 'none'`,
    `script-src ${own}`,
    `style-src ${own}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self' ${scheme === 'http' ? 'ws' : 'wss'}://${host}`,
    `worker-src 'self'`,
    // The operator's console shows the projector's page in small.
    `frame-src 'self'`,
    `frame-ancestors 'self'`,
    `form-action 'none'`,
    `base-uri 'none'`,
  ].join('; ');
}

export const permissionsPolicy = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

export const helmetOptions: FastifyHelmetOptions = {
  // Written per response, with its nonce.
  contentSecurityPolicy: false,
  // A certificate of our own must not bind the address for ever.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  crossOriginResourcePolicy: { policy: 'same-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'same-origin' },
  frameguard: { action: 'sameorigin' },
};
