/** Mirror of the room's network: asked again and again while a screen shows it, because adapters and visitors come and go. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { CarriedAnswer } from '../../../electron/contract/carry.ts';
import type { RoomChoice, RoomState } from '../../../electron/contract/room.ts';
import { useTopic } from '../../stores/index.ts';
import { askHost } from '../shell/hostDoor.ts';

interface RoomMirror {
  room: RoomState | null;
  problem: unknown;
}

const roomStore = create<RoomMirror>(() => ({ room: null, problem: null }));
const LOOK_MS = 3_000;
const UNSETTLED_MS = 500;

async function take(asked: Promise<RoomState>): Promise<void> {
  try {
    roomStore.setState({ room: await asked, problem: null });
  } catch (problem) {
    roomStore.setState({ problem });
  }
}

export const lookAtRoom = (): Promise<void> => take(askHost('room'));

/** Failures stand in the mirror's `problem`. */
export const chooseRoom = (choice: RoomChoice): Promise<void> =>
  take(askHost('chooseRoom', { body: choice }));

/** @throws ProblemError where it is no file of a seat, or of another event */
export const importSeatFile = (file: Blob): Promise<CarriedAnswer> =>
  askHost('importSeat', { body: file });

/** Looks as long as the asking screen is drawn; often while the door is not yet what the operator wants. */
export function useRoom(): RoomMirror {
  const isWanted = useTopic('live')?.isRoomOpen;
  const isUnsettled = roomStore(
    ({ room }) => room !== null && room.problem === null && room.isOpen !== isWanted,
  );
  useEffect(() => {
    void lookAtRoom();
    const again = setInterval(() => void lookAtRoom(), isUnsettled ? UNSETTLED_MS : LOOK_MS);
    return () => clearInterval(again);
  }, [isWanted, isUnsettled]);
  return roomStore();
}
