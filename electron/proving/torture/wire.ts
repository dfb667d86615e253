/** A seat's websocket by hand: frames can be sent twice, out of order or never answered, as no page's library would. */
import { WebSocket } from 'ws';
import type { Problem } from '../../contract/problems.ts';
import type { TopicName } from '../../contract/topics.ts';
import type { AnyTopicMessage } from '../../server/sockets/seatContext.ts';

/** Nobody answered: the connection went, or stayed dead. */
export class WireLost extends Error {
  override name = 'WireLost';
}
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code} ${JSON.stringify(problem)}`);
    this.problem = problem;
  }
}

/** Where a seat's frames go, and who it says it is. */
export interface WireAddress {
  /** Of the proxy. */
  readonly port: number;
  /** The host's own, which it insists on. */
  readonly origin: string;
  readonly seatPath: string;
  readonly cookie: string;
}

export interface Wire {
  readonly isOpen: boolean;
  /** @throws WireLost, Refused */
  command(
    name: string,
    input: unknown,
    options?: { id?: string; copies?: number },
  ): Promise<unknown>;
  sendRaw(frame: string | Uint8Array): void;
  close(): void;
}

interface Listeners {
  readonly topics: readonly TopicName[];
  onMessage(message: AnyTopicMessage): void;
  onFrame(text: string): void;
  onLost(): void;
}

const ANSWER_MS = 3000;
const FEED_ID = 1;

interface Answer {
  id?: unknown;
  result?: { type?: string; data?: unknown };
  error?: { data?: { problem?: Problem } };
}

/** @throws WireLost */
export async function openWire(address: WireAddress, listeners: Listeners): Promise<Wire> {
  const { port, origin, seatPath, cookie } = address;
  const socket = new WebSocket(`ws://127.0.0.1:${port}${seatPath}/feed`, {
    headers: { host: new URL(origin).host, origin, cookie },
    handshakeTimeout: ANSWER_MS,
  });
  const waiting = new Map<
    number,
    { resolve: (data: unknown) => void; reject: (error: Error) => void }
  >();
  let lastId = FEED_ID;
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('unexpected-response', (request, response) => {
      reject(new WireLost(`refused with ${response.statusCode}`));
      request.destroy();
    });
    socket.once('error', (error) => reject(new WireLost(error.message)));
  });
  socket.on('error', () => undefined);
  socket.once('close', () => {
    for (const { reject } of waiting.values()) reject(new WireLost('closed'));
    waiting.clear();
    listeners.onLost();
  });
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    listeners.onFrame(text);
    if (text === 'PING' || text === 'PONG') return;
    const { id, result, error } = JSON.parse(text) as Answer;
    if (id === FEED_ID) {
      if (result?.type === 'data') listeners.onMessage(result.data as AnyTopicMessage);
      return;
    }
    const asked = waiting.get(Number(id));
    if (!asked) return;
    waiting.delete(Number(id));
    const problem = error?.data?.problem;
    if (problem) asked.reject(new Refused(problem));
    else if (error) asked.reject(new WireLost('failed without a problem'));
    else asked.resolve(result?.data);
  });
  const send = (frame: unknown) => socket.send(JSON.stringify(frame), () => undefined);
  const ask = (input: unknown): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    if (socket.readyState !== socket.OPEN) return Promise.reject(new WireLost('not open'));
    return new Promise((resolve, reject) => {
      // A dead network tells nobody: whoever waits too long starts anew.
      const patience = setTimeout(() => socket.terminate(), ANSWER_MS);
      const end =
        <T>(act: (value: T) => void) =>
        (value: T) => {
          clearTimeout(patience);
          act(value);
        };
      waiting.set(id, { resolve: end(resolve), reject: end(reject) });
      send({ id, method: 'mutation', params: { path: 'command', input } });
    });
  };
  send({
    id: FEED_ID,
    method: 'subscription',
    params: { path: 'feed', input: { topics: listeners.topics } },
  });
  return {
    get isOpen() {
      return socket.readyState === socket.OPEN;
    },
    command: async (name, input, { id = crypto.randomUUID(), copies = 1 } = {}) => {
      const answers = Array.from({ length: copies }, () => ask({ name, input, id }));
      for (const answer of answers) answer.catch(() => undefined);
      return answers[0];
    },
    sendRaw: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame, () => undefined);
    },
    close: () => socket.terminate(),
  };
}
