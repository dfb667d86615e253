/** A TCP proxy between a seat and its host that can go dead without saying so, be cut, or be slow: the room's Wi-Fi. */
import net, { type AddressInfo, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Proxy extends AsyncDisposable {
  readonly port: number;
  /** Swallows every byte both ways and answers nothing, while connections stay open; new ones hang too. */
  blackhole(): void;
  /** Ends all connections at once; new ones pass. */
  cut(): void;
  /** Holds every piece back this long. */
  slow(delayMs: number): void;
  /** New connections pass again; those that went dead stay dead, as on a real network after minutes. */
  heal(): void;
  close(): Promise<void>;
}

/** @param target host and port to forward to */
export async function startProxy(target: { host: string; port: number }, port = 0): Promise<Proxy> {
  const sockets = new Set<Socket>();
  let isDead = false;
  let delayMs = 0;
  const server = net.createServer((near) => {
    const far = net.connect(target);
    const wasBornDead = isDead;
    let isLost = wasBornDead;
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      let before = Promise.resolve();
      const inTurn = (act: () => void) => {
        before = before.then(async () => {
          if (delayMs > 0) await wait(delayMs);
          act();
        });
      };
      from.on('data', (piece) => {
        isLost ||= isDead;
        if (!isLost) inTurn(() => void (to.writable && to.write(piece)));
      });
      from.on('end', () => {
        if (!isLost && !isDead) inTurn(() => to.end());
      });
      from.on('error', () => from.destroy());
      from.on('close', () => {
        sockets.delete(from);
        // On a dead network the other side never hears of it.
        if (!isLost && !isDead) to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    cut();
    await closed;
  };
  return {
    port: (server.address() as AddressInfo).port,
    blackhole: () => void (isDead = true),
    heal: () => void (isDead = false),
    slow: (delay) => void (delayMs = delay),
    cut,
    close,
    [Symbol.asyncDispose]: close,
  };
}
