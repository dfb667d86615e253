/**
 * The room's door: https and wss on one adapter. Who types the address without https is led there, or, on a day the
 * operator allowed it, served in plain http at the same port.
 */
import http from 'node:http';
import net, { type Socket } from 'node:net';
import { createAddresses } from '../room/addresses.ts';
import { furnishDoor, type Door, type FurnishedDoor, type Tls } from './door.ts';
import type { DoorServices } from './doorOptions.ts';

/** First byte of every TLS connection (RFC 8446, 5.1). */
const HANDSHAKE = 22;
const SILENCE_MS = 10_000;
const MOST_CONNECTIONS = 1000;

export interface LanDoorOptions {
  readonly address: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Further names of the host on the network. */
  readonly names: readonly string[];
  /** Ports of forwarders in front of the door, whose addresses count as ours too. */
  readonly forwardedPorts: readonly number[];
  readonly tls: Tls;
  readonly isPlainAllowed: () => boolean;
}

export interface LanDoor extends Door {
  /** Ends what came in over plain http. */
  dropPlain(): void;
}

/** @throws when the address or port cannot be taken */
export async function openLanDoor(
  services: DoorServices,
  options: LanDoorOptions,
): Promise<LanDoor> {
  const { address, tls, isPlainAllowed } = options;
  const names = [address, ...options.names];
  const connections = new Set<Socket>();
  const plainConnections = new Set<Socket>();
  const front = net.createServer((socket) => {
    connections.add(socket);
    // Before anything is said: whoever gets this far is not held up by a firewall.
    services.room.noteVisitor(socket.remoteAddress ?? '');
    socket.once('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.once('data', (first) => {
      socket.setTimeout(0);
      socket.removeAllListeners('timeout');
      socket.pause();
      socket.unshift(first);
      pass(socket, first[0] === HANDSHAKE);
      process.nextTick(() => socket.resume());
    });
  });
  front.maxConnections = MOST_CONNECTIONS;
  await listen(front, address, options.port);
  const bound = front.address();
  const port = typeof bound === 'object' && bound ? bound.port : options.port;
  const ports = [port, ...options.forwardedPorts];
  const secureAddresses = createAddresses('https', names, ports);
  const plainAddresses = createAddresses('http', names, ports);
  const opened: FurnishedDoor[] = [];
  const furnish = async (scheme: 'http' | 'https') => {
    const addresses = scheme === 'https' ? secureAddresses : plainAddresses;
    const furnished = await furnishDoor(
      { door: 'LAN', scheme },
      () => addresses,
      services,
      ...(scheme === 'https' ? [tls] : []),
    );
    opened.push(furnished);
    return furnished.app.server;
  };
  const secure = await furnish('https');
  const plain = await furnish('http');
  const leader = http.createServer((request, answer) => {
    const host = request.headers.host ?? '';
    const isOurs = plainAddresses.isOurHost(host);
    answer.writeHead(
      isOurs ? 307 : 421,
      isOurs ? { location: `https://${host}${request.url ?? '/'}` } : {},
    );
    answer.end();
  });
  const behind = [secure, plain, leader];
  // These servers never listen themselves; they keep time of their requests from this moment on.
  for (const server of behind) server.emit('listening');

  function pass(socket: Socket, isSecure: boolean): void {
    if (isSecure) {
      secure.emit('connection', socket);
      return;
    }
    plainConnections.add(socket);
    socket.once('close', () => plainConnections.delete(socket));
    (isPlainAllowed() ? plain : leader).emit('connection', socket);
  }

  return {
    origin: secureAddresses.origin,
    port,
    dropPlain() {
      for (const socket of plainConnections) socket.destroy();
    },
    async close() {
      const closed = new Promise<void>((resolve) => front.close(() => resolve()));
      await Promise.all(opened.map((door) => door.close()));
      for (const server of behind) server.close(() => undefined);
      for (const socket of connections) socket.destroy();
      await closed;
    },
  };
}

function listen(server: net.Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve();
    });
  });
}
