/** Where a page with sheets goes when the host was replaced, and the file it saves instead. */
import type { CarriedSeat } from '../../electron/contract/carry.ts';
import { seatPath } from '../../electron/contract/paths.ts';
import { readRoomAddress } from '../../electron/contract/roomAddress.ts';
import { longestCarry, writeCarry } from '../link/index.ts';

/** The first port a host opens its room at. */
const ROOM_PORT = 8443;

type Move = { url: string } | { problem: 'notAnAddress' | 'otherCard' | 'sameHost' | 'tooLarge' };

/**
 * Reads what the operator showed or sent: a card's link leads to the seat at once, an address to the code page.
 * @param here origin of the old host
 */
export async function findMove(
  typed: string,
  seat: CarriedSeat,
  here: string = window.location.origin,
): Promise<Move> {
  const isPlain = /^\s*http:\/\//i.test(typed);
  const room = readRoomAddress(typed.replace(/^\s*http:\/\//i, 'https://'), ROOM_PORT);
  if (!room) return { problem: 'notAnAddress' };
  const origin = isPlain ? room.origin.replace('https:', 'http:') : room.origin;
  if (origin === here) return { problem: 'sameHost' };
  const [path = '', fragment = ''] = room.page.split('#');
  const own = seatPath('PANELIST', seat.panelistId);
  const isCard = path !== '/join/';
  if (isCard && path.replace(/\/$/, '') !== own) return { problem: 'otherCard' };
  const token = new URLSearchParams(fragment).get('t');
  const carry = await writeCarry(seat).catch(() => undefined);
  if (carry === undefined || carry.length > longestCarry) return { problem: 'tooLarge' };
  return {
    url:
      isCard && token !== null
        ? `${origin}${own}/#${new URLSearchParams({ t: token, carry }).toString()}`
        : `${origin}/join/#carry=${carry}`,
  };
}

export function saveSeatFile(seat: CarriedSeat): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(seat)], { type: 'application/json' }),
  );
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = `bantaya-lembar-${seat.eventId}-${seat.panelistId}.json`;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
