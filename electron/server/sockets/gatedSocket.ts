/**
 * A websocket as the procedures see it: frames that come too fast are answered with a problem instead of being
 * read, and what the other end does not take in time never piles up here.
 */
import { EventEmitter } from 'node:events';
import type { RawData, WebSocket } from 'ws';
import { Refusal } from '../../contract/problems.ts';
import { createTokenBucket, type Rate } from '../doors/tokenBucket.ts';

/** Above this many unsent bytes topic values wait, and the newest wins. */
const FULL_BYTES = 256 * 1024;
/** Above this the other end reads nothing at all and only asks. */
const HOPELESS_BYTES = 16 * 1024 * 1024;
/** How many more frames may be refused than let through before the connection is closed. */
const PATIENCE = 500;
/** Calls one frame may carry. */
export const LARGEST_BATCH = 100;

export interface GatedSocket extends EventEmitter {
  readonly readyState: WebSocket['readyState'];
  send(data: string): void;
  close(code?: number, reason?: string): void;
  terminate(): void;
  /** Resolves once the other end has taken enough of what was sent, or the signal ends. */
  writable(signal: AbortSignal): Promise<void>;
}

class Gate extends EventEmitter implements GatedSocket {
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();
  constructor(socket: WebSocket, rate: Rate) {
    super();
    this.#socket = socket;
    const bucket = createTokenBucket(rate);
    let refused = 0;
    socket.on('message', (data: RawData, isBinary: boolean) => {
      if (bucket.take()) {
        refused = Math.max(0, refused - 1);
        this.emit('message', data, isBinary);
        return;
      }
      refused += 1;
      if (refused > PATIENCE) socket.close(1008, 'too fast');
      else
        for (const answer of tooFast(Buffer.isBuffer(data) && !isBinary ? data.toString() : ''))
          this.send(answer);
    });
    socket.on('error', (error) => this.emit('error', error));
    socket.once('close', () => {
      this.#release();
      this.emit('close');
    });
  }
  get readyState(): WebSocket['readyState'] {
    return this.#socket.readyState;
  }
  send(data: string): void {
    if (this.#socket.bufferedAmount > HOPELESS_BYTES) {
      this.#socket.terminate();
      return;
    }
    this.#socket.send(data, () => {
      if (this.#waiting.size > 0 && this.#socket.bufferedAmount < FULL_BYTES) this.#release();
    });
  }
  close(code?: number, reason?: string): void {
    this.#socket.close(code, reason);
  }
  terminate(): void {
    this.#socket.terminate();
  }
  writable(signal: AbortSignal): Promise<void> {
    if (this.#socket.bufferedAmount < FULL_BYTES || signal.aborted || this.readyState !== 1)
      return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }
  #release(): void {
    for (const done of this.#waiting) done();
  }
}

export function gateSocket(socket: WebSocket, rate: Rate): GatedSocket {
  return new Gate(socket, rate);
}

/** Answers to a frame nobody read; the ids of its calls are looked for, so that the asker's calls end. */
function tooFast(frame: string): string[] {
  const { problem, message } = new Refusal('TOO_FAST');
  const data = { code: 'TOO_MANY_REQUESTS', httpStatus: 429, problem };
  const calls = frame.slice(0, 16 * 1024).matchAll(/\{"id":(\d{1,15}),"(?:method|jsonrpc)"/g);
  const ids: (number | null)[] = [...calls.take(LARGEST_BATCH)].map(([, id]) => Number(id));
  if (ids.length === 0) ids.push(null);
  return ids.map((id) => JSON.stringify({ id, error: { code: -32029, message, data } }));
}
