/** The context of one connected seat: its rights are the session's, its pace is the connection's. */
import { Refusal } from '../../contract/problems.ts';
import type { Seat } from '../../contract/seats.ts';
import type { DoorServices } from '../doors/doorOptions.ts';
import { createTokenBucket } from '../doors/tokenBucket.ts';
import type { AnyTopicMessage, DisplayOrder, SeatContext } from './seatContext.ts';

interface ConnectionOptions {
  readonly seat: Seat;
  readonly sessionToken: string;
  readonly services: DoorServices;
  /** Resolves when the other end can take more. */
  readonly writable: (signal: AbortSignal) => Promise<void>;
}

export function createConnection(options: ConnectionOptions): SeatContext {
  const { seat, sessionToken, services, writable } = options;
  const { engine, hub } = services;
  // One frame may carry many calls, so they are counted as well as the frames.
  const calls = createTokenBucket(services.limits.calls);

  async function* follow(
    topics: readonly string[],
    signal: AbortSignal,
  ): AsyncGenerator<AnyTopicMessage> {
    const following = hub.follow(seat, topics);
    try {
      while (!signal.aborted) {
        await writable(signal);
        const message = following.take();
        if (message) yield message;
        else await following.changed(signal);
      }
    } finally {
      following.end();
    }
  }

  async function* displayOrders(
    displayId: string,
    signal: AbortSignal,
  ): AsyncGenerator<DisplayOrder> {
    const orders: DisplayOrder[] = [];
    let wake: () => void = () => {};
    const end = engine.presence.onDisplayOrder(displayId, (order) => {
      // Orders mean "now": a page that is slow needs each kind once.
      if (!orders.some((waiting) => waiting.order === order)) orders.push({ order });
      wake();
    });
    signal.addEventListener('abort', () => wake());
    try {
      while (!signal.aborted) {
        const order = orders.shift();
        if (order) yield order;
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      end();
    }
  }

  return {
    info: seatInfo(seat, services.appVersion),
    admitCall() {
      if (!calls.take()) throw new Refusal('TOO_FAST');
      if (!engine.access.findSeat(sessionToken)) throw new Refusal('SESSION_ENDED');
    },
    execute: (name, input, id) => engine.executeUnknown(seat, name, input, id),
    follow,
    reportDisplay(report) {
      requireProjector(seat, 'reportDisplay');
      engine.presence.display(seat, report);
    },
    displayOrders(displayId, signal) {
      requireProjector(seat, 'displayOrders');
      return displayOrders(displayId, signal);
    },
  };
}

export function seatInfo(seat: Seat, appVersion: string) {
  const { seatId, role, panelistId, door } = seat;
  return { seatId, role, panelistId, door, appVersion };
}

function requireProjector({ role }: Seat, command: string): void {
  if (role !== 'PROJECTOR') throw new Refusal('NOT_ALLOWED', { command });
}
