/**
 * A client that costs next to nothing, so that a load test measures the host and not itself: it writes tRPC's frames by
 * hand, reads of an answer what it was asked for, and of a topic's value nothing at all.
 */
import { WebSocket } from 'ws';

export interface RawSeat extends Disposable {
  /** Resolves with the answer's data. @throws Error with what the host said instead */
  call(path: string, input: unknown): Promise<unknown>;
  /** Follows topics and throws their values away. */
  follow(topics: readonly string[]): void;
}

interface Asked {
  readonly resolve: (data: unknown) => void;
  readonly reject: (error: Error) => void;
}

const answerStart = /^\{"id":(\d+),/;

export async function openRawSeat(
  url: string,
  headers: Record<string, string> = {},
): Promise<RawSeat> {
  const socket = new WebSocket(url, {
    headers,
    perMessageDeflate: false,
    skipUTF8Validation: true,
  });
  const asked = new Map<number, Asked>();
  let lastId = 0;
  const fail = (error: Error) => {
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  };
  socket.on('message', (data: Buffer) => {
    const id = Number(answerStart.exec(data.toString('latin1', 0, 24))?.[1] ?? NaN);
    const waiting = asked.get(id);
    if (!waiting) return;
    asked.delete(id);
    const { result, error } = JSON.parse(data.toString()) as {
      result?: { data: unknown };
      error?: { message: string };
    };
    if (result) waiting.resolve(result.data);
    else waiting.reject(new Error(error?.message ?? 'no answer'));
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the connection was closed')));
  const send = (method: string, path: string, input: unknown): number => {
    lastId += 1;
    socket.send(JSON.stringify({ id: lastId, method, params: { path, input } }));
    return lastId;
  };
  return {
    call: (path, input) =>
      new Promise((resolve, reject) => {
        asked.set(send('mutation', path, input), { resolve, reject });
      }),
    follow: (topics) => {
      send('subscription', 'feed', { topics });
    },
    [Symbol.dispose]: () => socket.terminate(),
  };
}
