/** The room's network as pages see it: which adapter, which address, whose certificate, who got through. */
import { z } from 'zod';
import type { Problem } from './problems.ts';

/** In the order they are offered: a cable is the surest way, what a program made up comes last. */
export const adapterKinds = ['CABLE', 'WIFI', 'HOTSPOT', 'OTHER', 'VIRTUAL'] as const;
export type AdapterKind = (typeof adapterKinds)[number];

export interface Adapter {
  /** The system's own name of it; the operator's choice is kept by this name. */
  name: string;
  /** IPv4 where it has one. */
  address: string;
  kind: AdapterKind;
  isChosen: boolean;
}

/** What the room may know: stands on the projector before anybody meets the browser's warning. */
export interface RoomNotice {
  isOpen: boolean;
  /** Address of the join page on the network; null while the host has no network at all. */
  joinUrl: string | null;
  /** SHA-256 of the certificate as browsers show it: `AB:CD:…`. */
  fingerprint: string;
  /** The same page without encryption, where the operator accepted that for the day. */
  plainJoinUrl: string | null;
  /** What devices call the network, as the operator typed it; empty where nobody did. */
  networkName: string;
}

/** A device that asked for the check page, newest last. */
export interface RoomVisit {
  address: string;
  atMs: number;
  /** Median of its round trips in ms, once it has measured. */
  roundTripMs: number | null;
  /** Whether a websocket got through; null while it has not tried. */
  hasWebsocket: boolean | null;
}

/** What the operator knows about it. */
export interface RoomState extends RoomNotice {
  adapters: Adapter[];
  port: number;
  /** Why the door is shut although the room is open. */
  problem: Problem | null;
  openedAtMs: number | null;
  /** Whether any device but the host itself got through since the room was opened. */
  hasVisitors: boolean;
  visits: RoomVisit[];
  firewall: {
    /** Whether the system lets others in on this port; null where that cannot be asked. */
    isAllowed: boolean | null;
    /** One line an administrator runs once; null where no firewall stands in the way by default. */
    rule: string | null;
  };
}

/** POST /operator/room: what the operator chooses; left out is left as it is. */
export const roomChoice = z.strictObject({
  adapter: z.string().min(1).max(200).optional(),
  /** Plain http until midnight; the screen keeps saying so. */
  isPlainAllowed: z.boolean().optional(),
  /** For cards and projector. */
  networkName: z.string().trim().max(60).optional(),
});
export type RoomChoice = z.infer<typeof roomChoice>;

/** POST /check/report: what a second device measured. */
export const checkReport = z.strictObject({
  roundTripMs: z.number().min(0).max(600_000),
  hasWebsocket: z.boolean(),
});

/** Answer to a token or code: taken, or waiting for the operator's nod (ask again with the secret). */
export type SessionAnswer<SeatInfo> =
  | { state: 'SEATED'; path: string; seat: SeatInfo }
  | { state: 'WAITING'; secret: string };
