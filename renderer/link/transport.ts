/** The two ways to the host that carry the same procedures: a websocket, or events and requests where it is refused. */
import {
  createTRPCClient,
  createWSClient,
  httpLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCClient,
  wsLink,
} from '@trpc/client';
import { seatDoors } from '../../electron/contract/paths.ts';
import type { SeatRouter } from '../../electron/server/sockets/router.ts';
import { PromptSocket } from './promptSocket.ts';
import { retryDelayMs } from './retryDelay.ts';

export interface TransportListeners {
  /** The host can be asked. */
  onOpen(): void;
  /** The host cannot be reached now; the transport goes on trying. @param code the websocket's close code */
  onLost(code?: number): void;
}

export interface Transport {
  readonly client: TRPCClient<SeatRouter>;
  close(): void;
}

const PING_EVERY_MS = 5_000;
const PONG_WITHIN_MS = 4_000;
/** The host takes a page that asks nothing for 10 s as gone. */
const BEAT_MS = 4_000;
const BEAT_WITHIN_MS = 5_000;

export function openSocket(seatPath: string, listeners: TransportListeners): Transport {
  const { protocol, host } = window.location;
  const socket = createWSClient({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${seatPath}${seatDoors.feed}`,
    WebSocket: PromptSocket,
    retryDelayMs,
    keepAlive: { enabled: true, intervalMs: PING_EVERY_MS, pongTimeoutMs: PONG_WITHIN_MS },
    onOpen: () => listeners.onOpen(),
    onClose: (cause) => listeners.onLost(cause?.code),
    onError: () => listeners.onLost(),
  });
  return {
    client: createTRPCClient<SeatRouter>({ links: [wsLink({ client: socket })] }),
    close: () => void socket.close(),
  };
}

/** iOS refuses websockets on a certificate it does not know, some networks cut them; plain requests pass. */
export function openStream(seatPath: string, listeners: TransportListeners): Transport {
  const url = `${window.location.origin}${seatPath}${seatDoors.stream}`;
  const client = createTRPCClient<SeatRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url }),
        false: httpLink({ url }),
      }),
    ],
  });
  let isClosed = false;
  let isOpen = false;
  let attempt = 0;

  async function beat(): Promise<void> {
    while (!isClosed) {
      try {
        await client.seat.query(undefined, { signal: AbortSignal.timeout(BEAT_WITHIN_MS) });
        if (!isOpen && !isClosed) listeners.onOpen();
        isOpen = true;
        attempt = 0;
      } catch {
        isOpen = false;
        if (!isClosed) listeners.onLost();
      }
      await new Promise((resolve) => setTimeout(resolve, isOpen ? BEAT_MS : retryDelayMs(attempt)));
      attempt += isOpen ? 0 : 1;
    }
  }
  void beat();
  return {
    client,
    close() {
      isClosed = true;
    },
  };
}
