/** Who this page is and whether the host hears it. */
import { create } from 'zustand';
import type { SeatInfo } from '../../electron/contract/seats.ts';

/** ENDED: the host no longer knows this session; only a new link or code helps. */
export type ConnectionState = 'CONNECTING' | 'ONLINE' | 'OFFLINE' | 'ENDED';

interface SeatMirror {
  connection: ConnectionState;
  seat: SeatInfo | undefined;
}

export const seatStore = create<SeatMirror>(() => ({ connection: 'CONNECTING', seat: undefined }));

export function patchConnection(connection: ConnectionState): void {
  seatStore.setState({ connection });
}

export function patchSeat(seat: SeatInfo): void {
  seatStore.setState({ seat });
}

export function useConnection(): ConnectionState {
  return seatStore((state) => state.connection);
}

/** Undefined until the host answered for the first time. */
export function useSeat(): SeatInfo | undefined {
  return seatStore((state) => state.seat);
}
