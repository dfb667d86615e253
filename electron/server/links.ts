/** The panelists' own links and codes, as their cards carry them. */
import { seatLink } from '../contract/paths.ts';
import type { Engine } from '../engine/types.ts';

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
  panelists: PanelistLink[];
}

/** @param lanOrigin null while the host has no network @throws Refusal UNKNOWN_ID */
export function listPanelistLinks(
  engine: Engine,
  eventId: string,
  origin: string,
  lanOrigin: string | null,
): PanelistLink[] {
  return engine.readFacts(eventId).panelist.map(({ id, name }) => {
    const token = engine.access.panelistLink(eventId, id);
    return {
      id,
      name,
      url: seatLink(origin, 'PANELIST', id, token),
      lanUrl: lanOrigin === null ? null : seatLink(lanOrigin, 'PANELIST', id, token),
      code: engine.access.panelistCode(eventId, id),
    };
  });
}
