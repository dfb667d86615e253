/** Mirror of the room's network: asked again and again while a screen shows it, because adapters and visitors come and go. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CarriedAnswer } from '../../../electron/contract/carry.ts';
import { roomDoors } from '../../../electron/contract/paths.ts';
import type { RoomChoice, RoomState } from '../../../electron/contract/room.ts';
import { useTopic } from '../../stores/index.ts';
import { askHost } from '../shell/hostDoor.ts';

interface RoomMirror {
  room: RoomState | null;
  problem: unknown;
}

const roomStore = create<RoomMirror>(() => ({ room: null, problem: null }));
const LOOK_MS = 3_000;

async function take(asked: Promise<Response>): Promise<void> {
  try {
    roomStore.setState({ room: (await (await asked).json()) as RoomState, problem: null });
  } catch (problem) {
    roomStore.setState({ problem });
  }
}

export const lookAtRoom = (): Promise<void> => take(askHost(roomDoors.operator));

/** Failures stand in the mirror's `problem`. */
export const chooseRoom = (choice: RoomChoice): Promise<void> =>
  take(
    askHost(roomDoors.operator, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(choice),
    }),
  );

/** @throws ProblemError where it is no file of a seat, or of another event */
export async function importSeatFile(file: Blob): Promise<CarriedAnswer> {
  const answer = await askHost('/operator/seats', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: file,
  });
  return (await answer.json()) as CarriedAnswer;
}

/** Looks as long as the asking screen is drawn. */
export function useRoom(): RoomMirror {
  const isOpen = useTopic('live')?.isRoomOpen;
  useEffect(() => {
    void lookAtRoom();
    const again = setInterval(() => void lookAtRoom(), LOOK_MS);
    return () => clearInterval(again);
  }, [isOpen]);
  return roomStore();
}
