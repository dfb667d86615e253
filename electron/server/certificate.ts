/** The host's own self-signed certificate (RFC 5280): made at the first start, the same one ever after. */
import {
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';
import * as der from './der.ts';

const DAY_MS = 24 * 3600_000;
/** Laptops with a wrong clock are common; the certificate must be valid on them too. */
const BEFORE_MS = 3 * 365 * DAY_MS;
const AFTER_MS = 15 * 365 * DAY_MS;
const RENEW_MS = 30 * DAY_MS;

const oid = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  subjectAltName: '2.5.29.17',
};

export interface HostCertificate {
  /** PEM. */
  readonly key: string;
  readonly certificate: string;
  /** SHA-256 of the certificate as browsers show it: `AB:CD:…`. */
  readonly fingerprint: string;
}

/**
 * The certificate kept in `folder`, or a new one where there is none, it does not fit its key, or it is about to end.
 * @param names host names and addresses a new one is made for
 */
export function keepCertificate(
  folder: string,
  names: readonly string[],
  nowMs = Date.now(),
): HostCertificate {
  const known = readCertificate(folder, nowMs);
  if (known) return known;
  const made = issueCertificate(names, nowMs);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(path.join(folder, 'key.pem'), made.key);
  writeWhole(path.join(folder, 'certificate.pem'), made.certificate);
  return made;
}

function readCertificate(folder: string, nowMs: number): HostCertificate | undefined {
  try {
    const key = readFileSync(path.join(folder, 'key.pem'), 'utf8');
    const certificate = readFileSync(path.join(folder, 'certificate.pem'), 'utf8');
    const parsed = new X509Certificate(certificate);
    const isUsable =
      parsed.checkPrivateKey(createPrivateKey(key)) &&
      Date.parse(parsed.validTo) - nowMs > RENEW_MS;
    return isUsable ? { key, certificate, fingerprint: parsed.fingerprint256 } : undefined;
  } catch {
    return undefined;
  }
}

/** The key is the host's identity: readable by its owner only, and never half written. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
}

export function issueCertificate(names: readonly string[], nowMs: number): HostCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = der.sequence(der.objectIdentifier(oid.ecdsaWithSha256));
  const name = der.sequence(
    der.set(der.sequence(der.objectIdentifier(oid.commonName), der.utf8String('Bantaya'))),
  );
  const body = der.sequence(
    der.explicit(0, der.integer(Buffer.from([2]))),
    der.integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    algorithm,
    name,
    der.sequence(der.time(new Date(nowMs - BEFORE_MS)), der.time(new Date(nowMs + AFTER_MS))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der.explicit(3, extensions(names)),
  );
  const whole = der.sequence(body, algorithm, der.bitString(sign('sha256', body, privateKey)));
  return {
    key: pemOf(privateKey),
    certificate: `-----BEGIN CERTIFICATE-----\n${wrapped(whole)}\n-----END CERTIFICATE-----\n`,
    fingerprint: new X509Certificate(whole).fingerprint256,
  };
}

function extensions(names: readonly string[]): Buffer {
  const isCritical = der.boolean(true);
  const extension = (id: string, ...rest: Uint8Array[]) =>
    der.sequence(der.objectIdentifier(id), ...rest);
  return der.sequence(
    // A server, and nothing else: nobody can be asked to trust it as an authority.
    extension(oid.basicConstraints, isCritical, der.octetString(der.sequence())),
    extension(oid.keyUsage, isCritical, der.octetString(der.bitString(Buffer.from([0x80]), 7))),
    extension(
      oid.extendedKeyUsage,
      der.octetString(der.sequence(der.objectIdentifier(oid.serverAuth))),
    ),
    extension(oid.subjectAltName, der.octetString(der.sequence(...names.map(alternativeName)))),
  );
}

function alternativeName(name: string): Buffer {
  const version = isIP(name);
  if (version === 4) return der.implicit(7, Buffer.from(name.split('.').map(Number)));
  if (version === 6) return der.implicit(7, addressBytes(name));
  return der.implicit(2, Buffer.from(name, 'ascii'));
}

/** The 16 bytes of an IPv6 address. */
function addressBytes(address: string): Buffer {
  const [head = '', tail] = address.split('%', 1)[0]?.split('::') ?? [];
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const left = groups(head);
  const right = groups(tail);
  const zeros = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const all = tail === undefined ? left : [...left, ...zeros, ...right];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function wrapped(bytes: Buffer): string {
  return (bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n');
}
