/** The panelists' own links and codes, as their cards carry them. */
import { seatLink } from '../contract/paths.ts';
import type { Engine } from '../engine/types.ts';

export interface PanelistLink {
  id: string;
  name: string;
  /** Also the text of the card's QR. */
  url: string;
  /** Six digits to type at `joinUrl`. */
  code: string;
}

/** Answer of GET /operator/links. */
export interface SeatLinks {
  joinUrl: string;
  panelists: PanelistLink[];
}

/** @throws Refusal UNKNOWN_ID */
export function listPanelistLinks(engine: Engine, eventId: string, origin: string): PanelistLink[] {
  return engine.readFacts(eventId).panelist.map(({ id, name }) => ({
    id,
    name,
    url: seatLink(origin, 'PANELIST', id, engine.access.panelistLink(eventId, id)),
    code: engine.access.panelistCode(eventId, id),
  }));
}
