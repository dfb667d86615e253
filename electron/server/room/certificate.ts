/** The host's own self-signed certificate (RFC 5280): made at the first start, the same one ever after. */
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import path from 'node:path';

const DAY_MS = 24 * 3600_000;
/** Laptops with a wrong clock are common; the certificate must be valid on them too. */
const BEFORE_MS = 3 * 365 * DAY_MS;
const AFTER_MS = 15 * 365 * DAY_MS;
const RENEW_MS = 30 * DAY_MS;

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
export async function keepCertificate(
  folder: string,
  names: readonly string[],
  nowMs = Date.now(),
): Promise<HostCertificate> {
  const known = readCertificate(folder, nowMs);
  if (known) return known;
  const made = await issueCertificate(names, nowMs);
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

export async function issueCertificate(
  names: readonly string[],
  nowMs: number,
): Promise<HostCertificate> {
  // Costs a tenth of a second to load, and is needed once in the life of a laptop.
  const { generate } = await import('selfsigned');
  const { private: key, cert: certificate } = await generate(
    [{ name: 'commonName', value: 'Bantaya' }],
    {
      keyType: 'ec',
      curve: 'P-256',
      algorithm: 'sha256',
      notBeforeDate: new Date(nowMs - BEFORE_MS),
      notAfterDate: new Date(nowMs + AFTER_MS),
      extensions: [
        // A server, and nothing else: nobody can be asked to trust it as an authority.
        { name: 'basicConstraints', cA: false, critical: true },
        { name: 'keyUsage', digitalSignature: true, critical: true },
        { name: 'extKeyUsage', serverAuth: true },
        { name: 'subjectAltName', altNames: names.map(alternativeName) },
      ],
    },
  );
  return { key, certificate, fingerprint: new X509Certificate(certificate).fingerprint256 };
}

/** Types of names as RFC 5280, 4.2.1.6 numbers them. */
function alternativeName(name: string): SubjectAltNameEntry {
  if (isIP(name) === 0) return { type: 2, value: name };
  // The zone of an address means something to this machine only.
  const [ip = name] = name.split('%', 1);
  return { type: 7, ip };
}

type SubjectAltNameEntry = { type: 2; value: string } | { type: 7; ip: string };
