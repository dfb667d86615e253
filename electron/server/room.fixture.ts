/** A real host over a temporary folder, and seats that come in through its real door. */
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { WebSocket } from 'ws';
import type { CommandAnswer, CommandInput, CommandName } from '../contract/commands.ts';
import type { TopicMessage, TopicName, TopicValues } from '../contract/topics.ts';
import { startHost, type Host, type HostOptions } from '../host/host.ts';
import type { SeatRouter } from './sockets/router.ts';

export const pageHtml =
  '<!doctype html><meta name="csp-nonce" content="%CSP_NONCE%"><script nonce="%CSP_NONCE%" src="/assets/page-1a2b.js"></script>';

/** A folder with a page and an asset, as the build would leave them. */
export function layPages(folder: string): string {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), pageHtml);
  writeFileSync(path.join(folder, 'assets/page-1a2b.js'), 'export {};');
  writeFileSync(path.join(folder, 'secret.txt'), 'not for the room');
  return folder;
}

export interface Room extends AsyncDisposable {
  readonly host: Host;
  readonly dataDir: string;
  /** Closes the host and starts another one on the same folder and port. */
  restart(): Promise<void>;
}

export async function openRoom(options: HostOptions = {}): Promise<Room> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bantaya-room-'));
  const dataDir = path.join(folder, 'data');
  const settings = {
    sample: true,
    rendererDir: layPages(path.join(folder, 'pages')),
    ...options,
    dataDir,
  };
  let host = await startHost(settings);
  return {
    get host() {
      return host;
    },
    dataDir,
    async restart() {
      const port = Number(new URL(host.origin).port);
      await host.close();
      // fetch keeps connections; it has to hear that these are closed before it would use them again.
      await wait(50);
      host = await startHost({ ...settings, port });
    },
    async [Symbol.asyncDispose]() {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Trades a link for the seat's cookie, as the page does. */
export async function claim(
  link: string,
): Promise<{ origin: string; seatPath: string; cookie: string }> {
  const url = new URL(link);
  const seatPath = url.pathname.replace(/\/$/, '');
  const answer = await fetch(`${url.origin}${seatPath}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url.origin },
    body: JSON.stringify({ token: new URLSearchParams(url.hash.slice(1)).get('t') }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  const cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  return { origin: url.origin, seatPath, cookie };
}

/** A websocket with the headers a browser would send by itself. */
export function socketClass(headers: Record<string, string>): typeof globalThis.WebSocket {
  class SeatSocket extends WebSocket {
    constructor(url: string | URL) {
      super(url, { headers });
    }
  }
  return SeatSocket as unknown as typeof globalThis.WebSocket;
}

export interface Visitor extends Disposable {
  readonly origin: string;
  readonly seatPath: string;
  readonly cookie: string;
  readonly client: ReturnType<typeof createTRPCClient<SeatRouter>>;
  send<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    id?: string,
  ): Promise<CommandAnswer<N>>;
  fetch(
    route: string,
    init?: { method?: string; body?: string | Uint8Array; headers?: Record<string, string> },
  ): Promise<Response>;
  /** Resolves with the first value of the topic that fits. */
  see<N extends TopicName>(
    topic: N,
    fits?: (value: TopicValues[N]) => boolean,
  ): Promise<TopicValues[N]>;
  /** All messages of these topics from now on. */
  follow(topics: readonly TopicName[]): {
    messages: TopicMessage[];
    errors: unknown[];
    stop(): void;
  };
}

/** Comes in by a link and takes its seat. */
export async function visit(link: string): Promise<Visitor> {
  return sit(await claim(link));
}

/** Takes a seat whose cookie is there already. */
export function sit({
  origin,
  seatPath,
  cookie,
}: {
  origin: string;
  seatPath: string;
  cookie: string;
}): Visitor {
  const headers = { cookie, origin };
  const socket = createWSClient({
    url: `${origin.replace(/^http/, 'ws')}${seatPath}/feed`,
    WebSocket: socketClass(headers),
    retryDelayMs: () => 50,
  });
  const client = createTRPCClient<SeatRouter>({ links: [wsLink({ client: socket })] });
  const follow: Visitor['follow'] = (topics) => {
    const messages: TopicMessage[] = [];
    const errors: unknown[] = [];
    const subscription = client.feed.subscribe(
      { topics: [...topics] },
      {
        onData: (message) => void messages.push(message as TopicMessage),
        onError: (error) => void errors.push(error),
      },
    );
    return { messages, errors, stop: () => subscription.unsubscribe() };
  };
  return {
    origin,
    seatPath,
    cookie,
    client,
    follow,
    send: async (name, input, id = crypto.randomUUID()) =>
      (await client.command.mutate({ name, input, id })) as never,
    fetch: (route, init = {}) =>
      fetch(origin + route, { ...init, headers: { ...headers, ...init.headers } } as RequestInit),
    see: (topic, fits = () => true) =>
      new Promise((resolve, reject) => {
        const subscription = client.feed.subscribe(
          { topics: [topic] },
          {
            onData: (message) => {
              const value = (message as TopicMessage<typeof topic>).value;
              if (!fits(value)) return;
              subscription.unsubscribe();
              resolve(value);
            },
            onError: reject,
          },
        );
      }),
    [Symbol.dispose]: () => void socket.close(),
  };
}

/** The problem code of a refused call; undefined where it was not refused. */
export async function problemOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    const { data } = error as { data?: { problem?: { code?: string } } };
    return data?.problem?.code ?? String(error);
  }
}
