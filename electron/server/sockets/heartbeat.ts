/** Ends connections whose other end is gone: a laptop that slept, a cable that was pulled. */
import type { WebSocket } from 'ws';

const BEAT_MS = 3000;
/** Two missed beats and a little: a dead connection is seen within ten seconds. */
const SILENCE_MS = 8000;

/**
 * Pings at protocol level, which a browser answers even where the page is busy.
 * @param onBeat is called with every beat of a living connection
 */
export function watchConnection(socket: WebSocket, onBeat: () => void): void {
  let heardAtMs = performance.now();
  const heard = () => {
    heardAtMs = performance.now();
  };
  socket.on('pong', heard);
  socket.on('message', heard);
  const beat = setInterval(() => {
    if (performance.now() - heardAtMs > SILENCE_MS) socket.terminate();
    else if (socket.readyState === socket.OPEN) {
      socket.ping();
      onBeat();
    }
  }, BEAT_MS);
  socket.once('close', () => clearInterval(beat));
}
