/** The panelists' own links and codes, as their cards carry them. */
import type { SeatCard } from '../../contract/commands.ts';
import { seatLink } from '../../contract/paths.ts';
import type { Room } from '../doors/doorOptions.ts';

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

/** Answer of GET /operator/links. */
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

/** @param origin of the host itself */
export function listLinks(
  cards: readonly SeatCard[],
  origin: string,
  room: Pick<Room, 'origin' | 'notice'>,
): SeatLinks {
  const lanOrigin = room.origin();
  const { fingerprint, networkName } = room.notice();
  return {
    joinUrl: `${origin}/join/`,
    lanJoinUrl: lanOrigin === null ? null : `${lanOrigin}/join/`,
    fingerprint,
    networkName,
    panelists: cards.map(({ panelistId: id, name, token, code }) => ({
      id,
      name,
      url: seatLink(origin, 'PANELIST', id, token),
      lanUrl: lanOrigin === null ? null : seatLink(lanOrigin, 'PANELIST', id, token),
      code,
    })),
  };
}
