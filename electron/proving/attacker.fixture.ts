/** What a hostile program on the network can send, byte for byte, without a browser's manners. */
import http from 'node:http';
import https from 'node:https';
import { WebSocket } from 'ws';

export interface RawAnswer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  /** Code of the problem in the body; undefined where there is none. */
  problem: string | undefined;
}

/** A request exactly as given: path not normalised, any Host, any Origin. */
export function request(
  origin: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: http.OutgoingHttpHeaders; body?: string } = {},
): Promise<RawAnswer> {
  const { protocol, hostname, port } = new URL(origin);
  const ask = protocol === 'https:' ? https.request : http.request;
  return new Promise((resolve, reject) => {
    const sent = ask(
      { hostname, port, path, method, headers, agent: false, rejectUnauthorized: false },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => (text += part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
            problem: problemIn(text),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Tries to open a websocket. @returns OPEN, or the status and problem of the refusal */
export function knock(
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(origin.replace(/^http/, 'ws') + path, {
      headers,
      rejectUnauthorized: false,
    });
    socket.on('open', () => {
      socket.terminate();
      resolve('OPEN');
    });
    socket.on('unexpected-response', (_sent, answer) => {
      let text = '';
      answer.on('data', (part: Buffer) => (text += part.toString()));
      answer.on('end', () => resolve(`${answer.statusCode} ${problemIn(text)}`));
    });
    socket.on('error', () => undefined);
  });
}

export interface Intruder {
  readonly answers: {
    id: unknown;
    error?: { data?: { problem?: { code: string } } };
    result?: unknown;
  }[];
  send(frame: string | Uint8Array): void;
  /** Resolves with the n-th answer, or rejects when the connection ends first. */
  answer(count: number): Promise<Intruder['answers'][number]>;
  readonly closed: Promise<number>;
  readonly socket: WebSocket;
}

/** A seat's websocket in the hands of somebody who writes frames by hand. */
export function intrude(
  origin: string,
  path: string,
  headers: Record<string, string>,
): Promise<Intruder> {
  const socket = new WebSocket(origin.replace(/^http/, 'ws') + path, {
    headers,
    rejectUnauthorized: false,
  });
  const answers: Intruder['answers'] = [];
  let heard: () => void = () => undefined;
  socket.on('message', (data: Buffer) => {
    answers.push(JSON.parse(data.toString()) as Intruder['answers'][number]);
    heard();
  });
  const closed = new Promise<number>((resolve) =>
    socket.on('close', (code) => {
      heard();
      resolve(code);
    }),
  );
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () =>
      resolve({
        socket,
        answers,
        closed,
        send: (frame) => socket.send(frame),
        answer: async (count) => {
          for (;;) {
            const found = answers[count - 1];
            if (found) return found;
            if (socket.readyState !== socket.OPEN)
              throw new Error(`closed after ${answers.length} answers`);
            await new Promise<void>((wake) => (heard = wake));
          }
        },
      }),
    );
  });
}

function problemIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as { problem?: { code?: string } }).problem?.code;
  } catch {
    return undefined;
  }
}
