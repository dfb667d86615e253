/** The page's one connection to the host: topics in, commands out, reconnecting by itself. */
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import type { CommandAnswer, CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { SeatInfo } from '../../electron/contract/seats.ts';
import type { TopicMessage, TopicName } from '../../electron/contract/topics.ts';
import type { DisplayOrder, DisplayReport, SeatRouter } from '../../electron/server/router.ts';
import { findProblem, HostAwayError, toLinkError } from './problemError.ts';
import { PromptSocket } from './promptSocket.ts';
import { randomId } from './randomId.ts';
import { retryDelayMs } from './retryDelay.ts';

export type LinkState = 'CONNECTING' | 'ONLINE' | 'OFFLINE' | 'ENDED';

/** Where news goes; main.tsx puts the stores behind it, so that link and stores need not know each other. */
export interface LinkListeners {
  onState(state: LinkState): void;
  onSeat(seat: SeatInfo): void;
  onTopic(message: TopicMessage): void;
}

export interface Link {
  state(): LinkState;
  sendCommand<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandAnswer<N>>;
  subscribeTopics(names: readonly TopicName[]): () => void;
  reportDisplay(report: DisplayReport): Promise<void>;
  listenDisplayOrders(displayId: string, onOrder: (order: DisplayOrder) => void): () => void;
  close(): void;
}

const PING_EVERY_MS = 5_000;
const PONG_WITHIN_MS = 4_000;
const PROBE_WITHIN_MS = 4_000;
/** The host closes with this code when the session was revoked or taken over by another device. */
const SESSION_ENDED_CLOSE = 4401;

function feedUrl(seatPath: string): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${seatPath}/feed`;
}

/** Whether the host answers and no longer knows this session. A refused upgrade does not tell the page why. */
async function isSessionGone(seatPath: string): Promise<boolean> {
  try {
    const answer = await fetch(`${seatPath}/session`, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PROBE_WITHIN_MS),
    });
    return answer.status === 401;
  } catch {
    return false;
  }
}

/** Opens the connection of a seat. @param seatPath "/operator", "/projector" or "/panelist/<id>" */
export function openLink(seatPath: string, listeners: LinkListeners): Link {
  let state: LinkState = 'CONNECTING';
  let isProbing = false;

  function turn(next: LinkState): void {
    if (state === next || state === 'ENDED') return;
    state = next;
    listeners.onState(next);
    if (next === 'ENDED') void socket.close();
  }

  const socket = createWSClient({
    url: feedUrl(seatPath),
    WebSocket: PromptSocket,
    retryDelayMs,
    keepAlive: { enabled: true, intervalMs: PING_EVERY_MS, pongTimeoutMs: PONG_WITHIN_MS },
    onOpen: () => void greet(),
    onClose: (cause) => {
      if (cause?.code === SESSION_ENDED_CLOSE) turn('ENDED');
      else void lose();
    },
    onError: () => void lose(),
  });
  const client = createTRPCClient<SeatRouter>({ links: [wsLink({ client: socket })] });

  /** Connected means that the host answered for this session, not that a socket is open. */
  async function greet(): Promise<void> {
    try {
      listeners.onSeat(await client.seat.query());
      turn('ONLINE');
    } catch (error) {
      fail(error);
    }
  }

  async function lose(): Promise<void> {
    turn('OFFLINE');
    if (isProbing) return;
    isProbing = true;
    if (await isSessionGone(seatPath)) turn('ENDED');
    isProbing = false;
  }

  function fail(error: unknown): ReturnType<typeof toLinkError> {
    if (findProblem(error)?.code === 'SESSION_ENDED') turn('ENDED');
    return toLinkError(error);
  }

  /** A call that is not sent at once is refused: a click of half an hour ago must not take effect later. */
  async function ask<T>(call: () => Promise<T>): Promise<T> {
    if (state !== 'ONLINE') throw new HostAwayError();
    try {
      return await call();
    } catch (error) {
      throw fail(error);
    }
  }

  return {
    state: () => state,
    sendCommand: (name, input) =>
      ask(async () => (await client.command.mutate({ name, input, id: randomId() })) as never),
    subscribeTopics(names) {
      const subscription = client.feed.subscribe(
        { topics: [...names] },
        {
          onData: (message) => listeners.onTopic(message as TopicMessage),
          onError: (error) => void fail(error),
        },
      );
      return () => subscription.unsubscribe();
    },
    reportDisplay: (report) => ask(async () => void (await client.reportDisplay.mutate(report))),
    listenDisplayOrders(displayId, onOrder) {
      const subscription = client.displayOrders.subscribe(
        { displayId },
        { onData: onOrder, onError: (error) => void fail(error) },
      );
      return () => subscription.unsubscribe();
    },
    close: () => void socket.close(),
  };
}
