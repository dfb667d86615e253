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

export interface PanelistLink {
  id: string;
  name: string;
  /** On the host itself. */
  url: string;
  /** On the network: also the text of the card's QR; null while the host has no network. */
  lanUrl: string | null;
  /** Six digits to type at `joinUrl`. */
  code: string;
}

/** How panelists come in: their own links and codes, as their cards carry them. */
export interface SeatLinks {
  joinUrl: string;
  /** On the network; null while the host has none. */
  lanJoinUrl: string | null;
  /** SHA-256 of the certificate, to compare with the browser's warning. */
  fingerprint: string;
  /** What devices call the network; empty where the operator did not say. */
  networkName: string;
  panelists: PanelistLink[];
}

/** Why a seat's session is no more: another device sits there now, the operator took it back, or nobody knows. */
export type SessionEnd = 'TAKEN_OVER' | 'REVOKED' | 'UNKNOWN';
