/** Who is connected right now, told by the server; nothing of it is stored. */
import type { Seat } from '../../contract/seats.ts';
import type { TopicName } from '../../contract/topics.ts';
import type { Clock, Presence } from '../types.ts';

export interface SeatState {
  seat: Seat;
  connections: number;
  seenAtMs: number;
}
export interface DisplayReport {
  displayId: string;
  seatId: string;
  width: number;
  height: number;
  shownVersion: number | null;
  sinceMs: number;
}

export interface PresenceKeeper extends Presence {
  seats(): readonly SeatState[];
  displays(): ReadonlyMap<string, DisplayReport>;
  /** By panelist; who never sat down is not in it. */
  connections(): ReadonlyMap<string, 'CONNECTED' | 'LOST'>;
  order(displayId: string, order: 'RELOAD' | 'IDENTIFY'): void;
}

export function createPresence(
  clock: Clock,
  changed: (topics: readonly TopicName[]) => void,
): PresenceKeeper {
  const seats = new Map<string, SeatState>();
  const displays = new Map<string, DisplayReport>();
  const listeners = new Map<string, Set<(order: 'RELOAD' | 'IDENTIFY') => void>>();
  const topicsOf = (seat: Seat): TopicName[] =>
    seat.role === 'PANELIST'
      ? ['presence', 'progress']
      : seat.role === 'PROJECTOR'
        ? ['presence', 'displays']
        : ['presence'];
  return {
    connected: (seat) => {
      const old = seats.get(seat.seatId);
      seats.set(seat.seatId, {
        seat,
        connections: (old?.connections ?? 0) + 1,
        seenAtMs: clock.nowMs(),
      });
      changed(topicsOf(seat));
    },
    lost: (seat) => {
      const old = seats.get(seat.seatId);
      if (!old) return;
      old.connections = Math.max(0, old.connections - 1);
      old.seenAtMs = clock.nowMs();
      if (old.connections === 0) {
        for (const [id, display] of displays)
          if (display.seatId === seat.seatId) displays.delete(id);
      }
      changed(topicsOf(seat));
    },
    display: (seat, report) => {
      const sinceMs = displays.get(report.displayId)?.sinceMs ?? clock.nowMs();
      displays.set(report.displayId, { ...report, seatId: seat.seatId, sinceMs });
      changed(['displays']);
    },
    onDisplayOrder: (displayId, listener) => {
      const own = listeners.get(displayId) ?? new Set();
      listeners.set(displayId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size > 0 || listeners.get(displayId) !== own) return;
        listeners.delete(displayId);
        if (displays.delete(displayId)) changed(['displays']);
      };
    },
    order: (displayId, order) => {
      for (const listener of listeners.get(displayId) ?? []) listener(order);
    },
    seats: () => [...seats.values()],
    displays: () => displays,
    connections: () => {
      const found = new Map<string, 'CONNECTED' | 'LOST'>();
      for (const { seat, connections } of seats.values()) {
        const { panelistId } = seat;
        if (panelistId === null || found.get(panelistId) === 'CONNECTED') continue;
        found.set(panelistId, connections > 0 ? 'CONNECTED' : 'LOST');
      }
      return found;
    },
  };
}
