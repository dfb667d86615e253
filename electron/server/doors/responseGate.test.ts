import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { responseWritable } from './responseGate.ts';

async function openResponse(): Promise<{ raw: ServerResponse; page: IncomingMessage }> {
  const server = http.createServer();
  onTestFinished(() => void server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const sent = http.get({ port: (server.address() as AddressInfo).port, agent: false });
  sent.on('error', () => undefined);
  onTestFinished(() => void sent.destroy());
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  const [, raw] = (await once(server, 'request')) as [IncomingMessage, ServerResponse];
  raw.flushHeaders();
  const [page] = await answered;
  page.on('error', () => undefined);
  return { raw, page };
}
/** More than the sockets of both ends take. */
const value = 'x'.repeat(64 * 1024 * 1024);

test('a page that reads nothing is given nothing more until it reads again', async () => {
  const { raw, page } = await openResponse();
  const { signal } = new AbortController();
  await responseWritable(raw, signal);
  raw.write(value);
  let isOpen = false;
  const opened = responseWritable(raw, signal).then(() => (isOpen = true));
  // Turns of the loop in which what the system takes is taken.
  for (let turn = 0; turn < 100; turn += 1) await new Promise(setImmediate);
  expect(isOpen).toBe(false);
  page.resume();
  await opened;
  expect(raw.writableLength).toBe(0);
});

test('nobody waits for a page that is gone or no longer follows', async () => {
  const { raw, page } = await openResponse();
  raw.write(value);
  const following = new AbortController();
  const stopped = responseWritable(raw, following.signal);
  following.abort();
  await expect(stopped).resolves.toBeUndefined();
  const gone = responseWritable(raw, new AbortController().signal);
  page.destroy();
  await expect(gone).resolves.toBeUndefined();
});
