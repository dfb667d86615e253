/**
 * The floor of a round trip: the door's own stack (fastify, ws, gate, tRPC) in a process of its own with nothing behind
 * it. Prints its origin and answers `echo` with what it was sent.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { initTRPC } from '@trpc/server';
import { getWSConnectionHandler } from '@trpc/server/adapters/ws';
import fastify from 'fastify';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { gateSocket } from '../server/sockets/gatedSocket.ts';
import { watchConnection } from '../server/sockets/heartbeat.ts';
import type { Rate } from '../server/doors/tokenBucket.ts';

const trpc = initTRPC.create();
const call = z.strictObject({ name: z.string(), input: z.unknown(), id: z.string() });
const router = trpc.router({ echo: trpc.procedure.input(call).mutation(({ input }) => input) });
export type EchoRouter = typeof router;

export interface EchoProcess {
  readonly origin: string;
  kill(): Promise<void>;
}

export async function startEchoProcess(frames: Rate): Promise<EchoProcess> {
  const child = spawn(process.execPath, [import.meta.filename, JSON.stringify(frames)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [origin] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    origin,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function serve(frames: Rate): Promise<void> {
  const app = fastify();
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  const handle = getWSConnectionHandler({ wss: sockets, router });
  app.server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      watchConnection(socket, () => undefined);
      handle(gateSocket(socket, frames) as unknown as WebSocket, request);
    });
  });
  console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
}

if (import.meta.main) await serve(JSON.parse(process.argv[2] ?? '{}') as Rate);
