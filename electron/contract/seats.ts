/** Who is on the other end of a connection. */
import type { SeatRole } from './codes.ts';

/** A person at a place. The server makes it from a session; the engine trusts nothing else. */
export interface Seat {
  /** Stable over reconnects and host restarts. */
  seatId: string;
  role: SeatRole;
  /** Event the seat was invited to; null for operator and projector, which follow the open event. */
  eventId: string | null;
  panelistId: string | null;
  door: 'LOOPBACK' | 'LAN';
}

/** The host itself, where it acts or asks for the operator in front of it. */
export const HOST_SEAT: Seat = {
  seatId: 'host',
  role: 'OPERATOR',
  eventId: null,
  panelistId: null,
  door: 'LOOPBACK',
};

/** What a page learns about itself when its session is accepted. */
export interface SeatInfo {
  seatId: string;
  role: SeatRole;
  panelistId: string | null;
  door: 'LOOPBACK' | 'LAN';
  appVersion: string;
}

export type PresenceState = 'CONNECTED' | 'LOST';
