/** A response of events as the procedures see it: while its page reads nothing, no further value is taken for it. */
import type { ServerResponse } from 'node:http';

/** Resolves once the response takes more, or the signal or the connection ends. */
export function responseWritable(raw: ServerResponse, signal: AbortSignal): Promise<void> {
  if (!raw.writableNeedDrain || raw.destroyed || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      raw.off('drain', done);
      raw.off('close', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    raw.on('drain', done);
    raw.on('close', done);
    signal.addEventListener('abort', done);
  });
}
