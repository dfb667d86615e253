/** What the room may know of its network, asked as long as it is drawn: the page's own address may be the host's alone. */
import { useEffect, useState } from 'react';
import { roomDoors } from '../../electron/contract/paths.ts';
import type { RoomNotice } from '../../electron/contract/room.ts';
import { isPreview } from './isPreview.ts';

const LOOK_MS = 4_000;

/** @returns null until the host has answered */
export function useRoomNotice(): RoomNotice | null {
  const [notice, setNotice] = useState<RoomNotice | null>(null);
  useEffect(() => {
    // The miniature inside the operator's page has no seat of its own.
    const door = isPreview(window.location.search) ? roomDoors.operator : roomDoors.projector;
    let isHere = true;
    const look = async (): Promise<void> => {
      try {
        const answer = await fetch(door, { credentials: 'same-origin' });
        if (!answer.ok) return;
        const told = (await answer.json()) as RoomNotice;
        if (isHere) setNotice(told);
      } catch {
        // The host is away: what it said last still stands on the screen.
      }
    };
    void look();
    const again = setInterval(() => void look(), LOOK_MS);
    return () => {
      isHere = false;
      clearInterval(again);
    };
  }, []);
  return notice;
}
