/** The panelists' own links and codes, as their cards carry them. */
import type { SeatCard } from '../../contract/commands.ts';
import { seatLink } from '../../contract/paths.ts';
import type { SeatLinks } from '../../contract/seats.ts';
import type { Room } from '../doors/doorOptions.ts';

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
