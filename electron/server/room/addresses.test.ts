import { describe, expect, it } from 'vitest';
import { createAddresses } from './addresses.ts';

describe('addresses', () => {
  const ours = createAddresses('http', ['127.0.0.1', 'localhost', '::1'], [4711]);

  it('knows the host under every name a browser may use for it', () => {
    expect(ours.origin).toBe('http://127.0.0.1:4711');
    for (const host of ['127.0.0.1:4711', 'localhost:4711', 'LOCALHOST:4711', '[::1]:4711']) {
      expect([host, ours.isOurHost(host), ours.isOurOrigin(`http://${host}`)]).toEqual([
        host,
        true,
        true,
      ]);
    }
  });

  it('refuses every other host and origin, also those that look alike', () => {
    for (const host of [
      '127.0.0.1',
      'localhost:4712',
      'evil.example:4711',
      '127.0.0.1:4711.evil.example',
      '',
      undefined,
    ]) {
      expect([host, ours.isOurHost(host)]).toEqual([host, false]);
    }
    for (const origin of [
      'null',
      '',
      undefined,
      'https://localhost:4711',
      'http://localhost:4711.evil.example',
      'http://localhost',
      'http://a@localhost:4711',
    ]) {
      expect([origin, ours.isOurOrigin(origin)]).toEqual([origin, false]);
    }
  });
});
