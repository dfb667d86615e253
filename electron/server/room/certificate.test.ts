import { X509Certificate } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { connect, type PeerCertificate } from 'node:tls';
import { afterAll, describe, expect, it } from 'vitest';
import { issueCertificate, keepCertificate } from './certificate.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-certificate-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const names = ['192.168.1.7', 'fe80::1:2', '::1', 'laptop-bkpsdmd.local'];

describe('certificate', () => {
  it('carries the host’s addresses and is a server’s, not an authority’s', async () => {
    const { certificate, fingerprint } = await issueCertificate(names, Date.now());
    const parsed = new X509Certificate(certificate);
    expect(parsed.subjectAltName).toBe(
      'IP Address:192.168.1.7, IP Address:FE80:0:0:0:0:0:1:2, IP Address:0:0:0:0:0:0:0:1, DNS:laptop-bkpsdmd.local',
    );
    expect(parsed.checkIP('192.168.1.7')).toBe('192.168.1.7');
    expect(parsed.checkHost('laptop-bkpsdmd.local')).toBe('laptop-bkpsdmd.local');
    expect([parsed.ca, parsed.verify(parsed.publicKey), parsed.fingerprint256]).toEqual([
      false,
      true,
      fingerprint,
    ]);
    expect(fingerprint.split(':').filter((byte) => /^[0-9A-F]{2}$/.test(byte))).toHaveLength(32);
  });

  it('is valid on a laptop whose clock is years off', async () => {
    const parsed = new X509Certificate(
      (await issueCertificate(names, Date.parse('2026-12-09'))).certificate,
    );
    expect(Date.parse(parsed.validFrom)).toBeLessThan(Date.parse('2024-01-01'));
    expect(Date.parse(parsed.validTo)).toBeGreaterThan(Date.parse('2040-01-01'));
  });

  it('is well formed to a strict reader', async (context) => {
    const file = path.join(folder, 'strict.pem');
    writeFileSync(file, (await issueCertificate(names, Date.parse('2039-12-09'))).certificate);
    const read = spawnSync('openssl', ['x509', '-in', file, '-noout', '-text'], {
      encoding: 'utf8',
    });
    context.skip(read.error !== undefined, 'openssl is not installed');
    expect([read.status, read.stderr]).toEqual([0, '']);
    expect(read.stdout).toContain('CA:FALSE');
    expect(read.stdout).toMatch(/Key Usage: critical\s+Digital Signature\n/);
    expect(read.stdout).toContain('TLS Web Server Authentication');
  });

  it('stays the same at every start, and its key is its owner’s alone', async () => {
    const kept = path.join(folder, 'kept');
    const first = await keepCertificate(kept, names);
    expect(await keepCertificate(kept, ['10.0.0.1'])).toEqual(first);
    expect(statSync(path.join(kept, 'key.pem')).mode & 0o777).toBe(
      process.platform === 'win32' ? 0o666 : 0o600,
    );
  });

  it('is made anew where the files are damaged or about to end', async () => {
    const kept = path.join(folder, 'damaged');
    const first = await keepCertificate(kept, names);
    writeFileSync(path.join(kept, 'certificate.pem'), 'nonsense');
    const second = await keepCertificate(kept, names);
    expect(second.fingerprint).not.toBe(first.fingerprint);
    const inFifteenYears = Date.now() + 15 * 365 * 24 * 3600_000;
    const later = await keepCertificate(kept, names, inFifteenYears);
    expect(later.fingerprint).not.toBe(second.fingerprint);
  });

  it('serves https, and a seat that pins the fingerprint knows its host', async () => {
    const { key, certificate, fingerprint } = await issueCertificate(['127.0.0.1'], Date.now());
    const server = https.createServer({ key, cert: certificate }, (_request, answer) =>
      answer.end('ya'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const peer = await new Promise<PeerCertificate>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port, ca: certificate }, () => {
        resolve(socket.getPeerCertificate());
        socket.end();
      });
      socket.on('error', reject);
    });
    server.close();
    expect(peer.fingerprint256).toBe(fingerprint);
  });
});
