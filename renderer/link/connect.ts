/** The page's one connection to the host: topics in, commands out, reconnecting by itself. */
import type { CommandAnswer, CommandInput, CommandName } from '../../electron/contract/commands.ts';
import { seatDoors } from '../../electron/contract/paths.ts';
import type { SeatInfo } from '../../electron/contract/seats.ts';
import type { TopicMessage, TopicName } from '../../electron/contract/topics.ts';
import type { DisplayOrder, DisplayReport } from '../../electron/server/sockets/router.ts';
import { findProblem, HostAwayError, toLinkError } from './problemError.ts';
import { randomId } from './randomId.ts';
import { openSocket, openStream, type Transport } from './transport.ts';

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

const PROBE_WITHIN_MS = 4_000;
/** The host closes with this code when the session was revoked or taken over by another device. */
const SESSION_ENDED_CLOSE = 4401;
/** Websockets refused in a row, while the host answers plain requests, until the page does without. */
const SOCKETS_TRIED = 3;

type Probe = 'AWAY' | 'THERE' | 'SESSION_ENDED';

/** What the host says to a plain request: a refused websocket does not tell the page why. */
async function probe(seatPath: string): Promise<Probe> {
  try {
    const answer = await fetch(seatPath + seatDoors.session, {
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PROBE_WITHIN_MS),
    });
    if (answer.status === 401) return 'SESSION_ENDED';
    return answer.ok ? 'THERE' : 'AWAY';
  } catch {
    return 'AWAY';
  }
}

/** Opens the connection of a seat. @param seatPath "/operator", "/projector" or "/panelist/<id>" */
export function openLink(seatPath: string, listeners: LinkListeners): Link {
  let state: LinkState = 'CONNECTING';
  let isProbing = false;
  let socketsRefused = 0;
  /** Subscriptions that are wanted, each with how to end it on the present transport. */
  const wanted = new Map<object, { start: () => () => void; stop: () => void }>();
  const events = { onOpen: () => void greet(), onLost: (code?: number) => void lose(code) };
  let isStreaming = false;
  let transport: Transport = openSocket(seatPath, events);

  function turn(next: LinkState): void {
    if (state === next || state === 'ENDED') return;
    state = next;
    listeners.onState(next);
    if (next === 'ENDED') transport.close();
  }

  /** Connected means that the host answered for this session, not that a socket is open. */
  async function greet(): Promise<void> {
    try {
      listeners.onSeat(await transport.client.seat.query());
      socketsRefused = Number.NEGATIVE_INFINITY;
      turn('ONLINE');
    } catch (error) {
      fail(error);
    }
  }

  async function lose(code?: number): Promise<void> {
    if (code === SESSION_ENDED_CLOSE) {
      turn('ENDED');
      return;
    }
    if (state !== 'CONNECTING') turn('OFFLINE');
    if (isProbing) return;
    isProbing = true;
    const found = await probe(seatPath);
    isProbing = false;
    if (found === 'SESSION_ENDED') turn('ENDED');
    // A socket that opened meanwhile knows better than a question that got lost before.
    if (found === 'AWAY' && state === 'CONNECTING') turn('OFFLINE');
    if (found === 'THERE' && !isStreaming) socketsRefused += 1;
    if (socketsRefused >= SOCKETS_TRIED) switchToStream();
  }

  function switchToStream(): void {
    if (isStreaming || state === 'ENDED') return;
    isStreaming = true;
    for (const { stop } of wanted.values()) stop();
    transport.close();
    transport = openStream(seatPath, events);
    for (const subscription of wanted.values()) subscription.stop = subscription.start();
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

  function keep(start: () => { unsubscribe(): void }): () => void {
    const key = {};
    const begin = (): (() => void) => {
      const subscription = start();
      return () => subscription.unsubscribe();
    };
    wanted.set(key, { start: begin, stop: begin() });
    return () => {
      wanted.get(key)?.stop();
      wanted.delete(key);
    };
  }
  const onError = (error: unknown): void => void fail(error);

  return {
    state: () => state,
    sendCommand: (name, input) =>
      ask(
        async () =>
          (await transport.client.command.mutate({ name, input, id: randomId() })) as never,
      ),
    subscribeTopics: (names) =>
      keep(() =>
        transport.client.feed.subscribe(
          { topics: [...names] },
          { onData: (message) => listeners.onTopic(message as TopicMessage), onError },
        ),
      ),
    reportDisplay: (report) =>
      ask(async () => void (await transport.client.reportDisplay.mutate(report))),
    listenDisplayOrders: (displayId, onOrder) =>
      keep(() =>
        transport.client.displayOrders.subscribe({ displayId }, { onData: onOrder, onError }),
      ),
    close() {
      for (const { stop } of wanted.values()) stop();
      transport.close();
    },
  };
}
