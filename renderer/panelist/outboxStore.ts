/** The page's outbox: opened for one panelist of one event, sending whenever the host is there. */
import { useSyncExternalStore } from 'react';
import {
  commandOfAct,
  type Outbox,
  openOutbox,
  openOutboxStorage,
  type OutboxRecord,
  type OutboxSnapshot,
  randomId,
  sendCommand,
  type SheetOwner,
} from '../link/index.ts';
import { seatStore, topicStore } from '../stores/index.ts';

const nothing: OutboxSnapshot = { records: [], isDurable: true };
const listeners = new Set<() => void>();
const device = randomId();
let outbox: Outbox | undefined;
let opening: string | undefined;

const announce = (): void => listeners.forEach((listener) => listener());

function send({
  presentationId,
  device: writer,
  revision,
  base,
  content,
  act,
  heldReceipt,
}: OutboxRecord) {
  return sendCommand(commandOfAct[act], {
    presentationId,
    device: writer,
    revision,
    base,
    content,
    receipt: heldReceipt,
  });
}

/** Opens the outbox of this panelist; another event's is closed, and what it still has stays stored. */
export async function openOwn(owner: SheetOwner): Promise<void> {
  const name = `${owner.eventId}/${owner.panelistId}`;
  if (opening === name) return;
  opening = name;
  outbox?.close();
  outbox = undefined;
  const storage = await openOutboxStorage();
  const opened = await openOutbox({
    owner,
    storage,
    device,
    send,
    topicMark: () => topicStore.getState().marks.mySheets,
  });
  if (opening !== name) {
    opened.close();
    return;
  }
  outbox = opened;
  opened.subscribe(announce);
  observe();
  announce();
  if (seatStore.getState().connection === 'ONLINE') await opened.flush();
}

function observe(): void {
  const { values, marks } = topicStore.getState();
  if (outbox && values.mySheets && marks.mySheets)
    outbox.observe(values.mySheets.sheets, marks.mySheets);
}

seatStore.subscribe(({ connection }, before) => {
  if (connection === 'ONLINE' && before.connection !== 'ONLINE') void outbox?.flush();
});
topicStore.subscribe(({ values }, before) => {
  if (values.mySheets !== before.values.mySheets) observe();
});

export function writeRevision(change: Parameters<Outbox['write']>[0]): void {
  outbox?.write(change);
}

/** Forgets this panelist's sheets on this device: the next person at this screen must find nothing. */
export async function forgetOwn(): Promise<void> {
  await outbox?.clear();
  outbox?.close();
  outbox = undefined;
  opening = undefined;
  announce();
}

export function useOutbox(): OutboxSnapshot {
  return useSyncExternalStore(subscribe, () => outbox?.snapshot() ?? nothing);
}

/** Whether the outbox of this owner is open: before that, what this device still has is not known. */
export function useIsOutboxOpen(owner: SheetOwner | undefined): boolean {
  return useSyncExternalStore(
    subscribe,
    () =>
      owner !== undefined &&
      outbox?.owner.eventId === owner.eventId &&
      outbox.owner.panelistId === owner.panelistId,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The outbox as it stands now, outside of drawing. */
export function readOutbox(): OutboxSnapshot {
  return outbox?.snapshot() ?? nothing;
}
