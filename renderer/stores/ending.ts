/** Why the host may be gone in an orderly way, as it said itself before: the day is over, or the room was shut. */
import { useSeat } from './seatStore.ts';
import { useTopic } from './topicStore.ts';

export type Ending = 'CLOSED' | 'SHUT';

export function useEnding(): Ending | null {
  const isClosed = useTopic('programme')?.event.status === 'CLOSED';
  const isShut = useTopic('live')?.isRoomOpen === false;
  // A host that another one replaced shuts its door too; the room goes on there.
  const isReplaced = Boolean(useTopic('host')?.replacedBy);
  const isOnNetwork = useSeat()?.door === 'LAN';
  if (isClosed) return 'CLOSED';
  return isOnNetwork && isShut && !isReplaced ? 'SHUT' : null;
}
