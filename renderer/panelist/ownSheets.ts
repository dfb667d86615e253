/** The page's own sheets: they hear the mirrors and are drawn by hooks. */
import { useSyncExternalStore } from 'react';
import {
  createOwnSheets,
  type OutboxSnapshot,
  sendCommand,
  type SheetOwner,
} from '../link/index.ts';
import { seatStore, topicStore, useTopic } from '../stores/index.ts';

export const ownSheets = createOwnSheets({ send: sendCommand });

ownSheets.hearConnection(seatStore.getState().connection === 'ONLINE');
seatStore.subscribe(({ connection }, before) => {
  if (connection !== before.connection) ownSheets.hearConnection(connection === 'ONLINE');
});
topicStore.subscribe(({ values, marks }) => ownSheets.hearTopics(values, marks.mySheets));

export function useOutbox(): OutboxSnapshot {
  return useSyncExternalStore(ownSheets.subscribe, ownSheets.snapshot);
}

export function useIsOutboxOpen(owner: SheetOwner): boolean {
  return useSyncExternalStore(ownSheets.subscribe, () => ownSheets.isOpen(owner));
}

/** Name of the host that has replaced this one, as far as this page knows; undefined while it is the present one. */
export function useLaterHost(): string | undefined {
  const told = useTopic('host')?.replacedBy?.hostName;
  const met = useSyncExternalStore(ownSheets.subscribe, () => ownSheets.laterHost()?.hostName);
  return told ?? met;
}
