/** What the room may know of its network, asked as long as it is drawn: the page's own address may be the host's alone. */
import { useEffect, useState } from 'react';
import { roomDoors } from '../../electron/contract/paths.ts';
import type { RoomNotice } from '../../electron/contract/room.ts';
import { useTopic } from '../stores/index.ts';
import { isPreview } from './isPreview.ts';

const LOOK_MS = 2_000;
/** The door opens and shuts a moment after it was told to. */
const SOON_MS = 400;

/** @returns null until the host has answered */
export function useRoomNotice(): RoomNotice | null {
  const [notice, setNotice] = useState<RoomNotice | null>(null);
  const isWanted = useTopic('live')?.isRoomOpen;
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
    const soon = setTimeout(() => void look(), SOON_MS);
    const again = setInterval(() => void look(), LOOK_MS);
    return () => {
      isHere = false;
      clearTimeout(soon);
      clearInterval(again);
    };
  }, [isWanted]);
  return notice;
}
