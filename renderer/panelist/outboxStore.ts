/** The page's outbox: opened for one panelist of one event, sending whenever the host is there. */
import { useSyncExternalStore } from 'react';
import type { CarriedSeat } from '../../electron/contract/carry.ts';
import {
  commandOfAct,
  findProblem,
  importCarried,
  type LockKeeper,
  meetHost,
  openLockKeeper,
  type Outbox,
  openOutbox,
  openOutboxStorage,
  type OutboxRecord,
  type OutboxSnapshot,
  packSeat,
  randomId,
  sendCommand,
  type SheetOwner,
} from '../link/index.ts';
import type { HostRecord } from '../../electron/contract/takeover.ts';
import { seatStore, topicStore, useTopic } from '../stores/index.ts';

const nothing: OutboxSnapshot = { records: [], isDurable: true };
const listeners = new Set<() => void>();
const device = randomId();
let outbox: Outbox | undefined;
let locks: LockKeeper | undefined;
let opening: string | undefined;
/** Values that have not come yet since the connection was last lost: before them the host's epoch is not known. */
const first = ['mySheets', 'locks', 'host'] as const;
const awaited = new Set<(typeof first)[number]>(first);
let isSettled = false;
/** A later host this browser has met: the present one is the old one, whether it knows or not. */
let later: HostRecord | undefined;

const announce = (): void => listeners.forEach((listener) => listener());
const isOnline = (): boolean => seatStore.getState().connection === 'ONLINE';

const isReplaced = (): boolean => {
  const { replacedBy } = topicStore.getState().values.host ?? {};
  return later !== undefined || (replacedBy !== null && replacedBy !== undefined);
};

function send(record: OutboxRecord) {
  const { eventId, presentationId, revision, base, content, act, heldReceipt } = record;
  return sendCommand(commandOfAct[act], {
    eventId,
    presentationId,
    device: record.device,
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
  // What the old host's page brought stands here before anything is sent.
  await importCarried(storage, owner).catch(() => undefined);
  const keeper = await openLockKeeper(storage, owner.eventId);
  const opened = await openOutbox({
    owner,
    storage,
    device,
    send,
    canSend: () => isSettled && isOnline() && !isReplaced(),
    topicMark: () => topicStore.getState().marks.mySheets,
  });
  if (opening !== name) {
    opened.close();
    return;
  }
  locks = keeper;
  outbox = opened;
  opened.subscribe(announce);
  announce();
  await settle();
}

/**
 * After each connection, in this order: lock records the host does not know, then what it lost, then what is queued.
 * A restored host must know of its locks before any sheet reaches it.
 */
async function settle(): Promise<void> {
  const { values, marks } = topicStore.getState();
  const shown = values.locks ?? [];
  if (!outbox || !locks || !values.mySheets || !marks.mySheets) return;
  if (isOnline() && awaited.size === 0) {
    // Nothing goes to a host that another one has replaced, and it is told so.
    later = values.host?.record ? meetHost(values.host.record) : undefined;
    if (later) {
      announce();
      await sendCommand('presentHosts', { records: [later] }).catch(() => undefined);
      return;
    }
    const unknown = locks.listUnknown(shown);
    try {
      if (unknown.length > 0 && !isSettled) await sendCommand('presentLocks', { records: unknown });
    } catch (error) {
      if (!findProblem(error)) return;
    }
    isSettled = true;
  }
  await locks.keep(shown).catch(() => undefined);
  outbox.observe(values.mySheets.sheets, marks.mySheets);
  await outbox.flush();
}

seatStore.subscribe(({ connection }, before) => {
  if (connection === before.connection) return;
  if (connection === 'ONLINE') {
    void settle();
    return;
  }
  for (const name of first) awaited.add(name);
  isSettled = false;
});
topicStore.subscribe(({ values }, before) => {
  const changed = first.filter((name) => values[name] !== before.values[name]);
  for (const name of changed) awaited.delete(name);
  if (changed.length > 0) void settle();
});

export function writeRevision(change: Parameters<Outbox['write']>[0]): void {
  outbox?.write(change);
}

/** What this seat would bring to a host that replaces the present one; undefined while nothing is open. */
export function packOwn(): CarriedSeat | undefined {
  if (!outbox || !locks) return undefined;
  const { values, marks } = topicStore.getState();
  return packSeat(
    outbox.owner,
    marks.mySheets?.epoch ?? 1,
    outbox.snapshot().records,
    locks.listUnknown([]),
    values.mySheets?.sheets ?? [],
  );
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

/** Name of the host that has replaced this one, as far as this page knows; undefined while it is the present one. */
export function useLaterHost(): string | undefined {
  const told = useTopic('host')?.replacedBy?.hostName;
  const met = useSyncExternalStore(subscribe, () => later?.hostName);
  return told ?? met;
}

/** The outbox as it stands now, outside of drawing. */
export function readOutbox(): OutboxSnapshot {
  return outbox?.snapshot() ?? nothing;
}
