/**
 * A panelist's own sheets at whatever host is there. After each connection, in this order: lock records the host does not
 * know, then what it lost, then what is queued; and nothing to a host that a later one has replaced.
 */
import type { CarriedSeat } from '../../electron/contract/carry.ts';
import type { CommandAnswer, CommandInput, CommandName } from '../../electron/contract/commands.ts';
import type { HostRecord } from '../../electron/contract/takeover.ts';
import type { TopicValues } from '../../electron/contract/topics.ts';
import { packSeat } from './carry.ts';
import { importCarried } from './carryStash.ts';
import { createHostMemory } from './hostMemory.ts';
import { type LockKeeper, openLockKeeper } from './lockKeeper.ts';
import { type Outbox, openOutbox, type OutboxSnapshot, type SheetChange } from './outbox.ts';
import {
  commandOfAct,
  type OutboxRecord,
  type SheetOwner,
  type TopicMark,
} from './outboxRecord.ts';
import { openBrowserStorage, type OutboxStorage } from './outboxStorage.ts';
import { createPatientStorage } from './patientStorage.ts';
import { findProblem } from './problemError.ts';
import { randomId } from './randomId.ts';

const ownTopics = ['mySheets', 'locks', 'host'] as const;
type OwnTopics = Partial<Pick<TopicValues, (typeof ownTopics)[number]>>;

export interface OwnSheetsOptions {
  /** Asks the host. Rejects with a problem when refused; with anything else the host is away. */
  readonly send: <N extends CommandName>(
    name: N,
    input: CommandInput<N>,
  ) => Promise<CommandAnswer<N>>;
  readonly storage?: OutboxStorage;
}

export interface OwnSheets {
  /** To be told of each turn of the connection. */
  hearConnection(isOnline: boolean): void;
  /** To be told of each new value; `mark` is the version of topic `mySheets`. */
  hearTopics(values: OwnTopics, mark: TopicMark | undefined): void;
  /** Opens the outbox of this panelist; another event's is closed, and what it still has stays stored. */
  open(owner: SheetOwner): Promise<void>;
  /** Before the outbox of this owner is open, what this device still has is not known. */
  isOpen(owner: SheetOwner): boolean;
  write(change: SheetChange): void;
  readonly snapshot: () => OutboxSnapshot;
  /** A later host this browser has met: the present one is the old one, whether it knows or not. */
  laterHost(): HostRecord | undefined;
  /** What this seat would bring to a host that replaces the present one; undefined while nothing is open. */
  pack(): CarriedSeat | undefined;
  /** Forgets this panelist's sheets on this device: the next person at this screen must find nothing. */
  forget(): Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

const nothing: OutboxSnapshot = { records: [], trouble: null };

export function createOwnSheets({
  send,
  storage = createPatientStorage(openBrowserStorage),
}: OwnSheetsOptions): OwnSheets {
  const device = randomId();
  const hosts = createHostMemory();
  const listeners = new Set<() => void>();
  /** Values that have not come yet since the connection was last lost: before them the host's epoch is not known. */
  const awaited = new Set<(typeof ownTopics)[number]>(ownTopics);
  let heard: OwnTopics = {};
  let heardMark: TopicMark | undefined;
  let isOnline = false;
  let connections = 0;
  /** Whether the present host knows the locks of the opened owner: before that no sheet goes to it. */
  let isSettled = false;
  let later: HostRecord | undefined;
  let opening: string | undefined;
  let opened: { readonly outbox: Outbox; readonly locks: LockKeeper } | undefined;

  const announce = (): void => listeners.forEach((listener) => listener());
  const isReplaced = (): boolean => later !== undefined || Boolean(heard.host?.replacedBy);

  function sendRevision(record: OutboxRecord) {
    const { eventId, presentationId, revision, base, content, act, heldReceipt } = record;
    return send(commandOfAct[act], {
      eventId,
      presentationId,
      device: record.device,
      revision,
      base,
      content,
      receipt: heldReceipt,
    });
  }

  /** @returns whether the present host may have sheets now: it is the newest one and knows its locks */
  async function introduce(locks: LockKeeper): Promise<boolean> {
    later = heard.host?.record ? hosts.meet(heard.host.record) : undefined;
    if (later) {
      announce();
      await send('presentHosts', { records: [later] }).catch(() => undefined);
      return false;
    }
    if (isSettled) return true;
    const connection = connections;
    const unknown = locks.listUnknown(heard.locks ?? []);
    try {
      if (unknown.length > 0) await send('presentLocks', { records: unknown });
    } catch (error) {
      if (!findProblem(error)) return false;
    }
    // An answer from before says nothing of the host that is there now, nor of another owner's locks.
    if (connection !== connections || opened?.locks !== locks) return false;
    isSettled = true;
    return true;
  }

  async function settle(): Promise<void> {
    if (!opened || !heard.mySheets || !heardMark) return;
    const { outbox, locks } = opened;
    if (isOnline && awaited.size === 0 && !(await introduce(locks))) return;
    await locks.keep(heard.locks ?? []).catch(() => undefined);
    if (opened?.outbox !== outbox || !heard.mySheets || !heardMark) return;
    outbox.observe(heard.mySheets.sheets, heardMark);
    await outbox.flush();
  }

  function close(): void {
    opened?.outbox.close();
    opened = undefined;
    isSettled = false;
  }

  /** The device answers after all: what it kept counts as if it had been known from the beginning. */
  async function hearStorage(): Promise<void> {
    if (storage.trouble !== null || !opened) return;
    const { outbox, locks } = opened;
    await Promise.all([locks.reread(), outbox.reread()]);
    if (opened?.outbox !== outbox) return;
    isSettled = false;
    await settle();
  }
  storage.subscribe(() => void hearStorage());

  return {
    hearConnection(isNowOnline) {
      isOnline = isNowOnline;
      if (isOnline) {
        void settle();
        return;
      }
      connections += 1;
      isSettled = false;
      for (const name of ownTopics) awaited.add(name);
    },
    hearTopics(values, mark) {
      const before = heard;
      heard = values;
      heardMark = mark;
      const changed = ownTopics.filter((name) => values[name] !== before[name]);
      for (const name of changed) awaited.delete(name);
      if (changed.length > 0) void settle();
    },
    async open(owner) {
      const name = `${owner.eventId}/${owner.panelistId}`;
      if (opening === name) return;
      opening = name;
      close();
      // What the old host's page brought stands here before anything is sent.
      await importCarried(storage, owner).catch(() => undefined);
      const locks = await openLockKeeper(storage, owner.eventId);
      const outbox = await openOutbox({
        owner,
        storage,
        device,
        send: sendRevision,
        canSend: () => isSettled && isOnline && !isReplaced(),
        topicMark: () => heardMark,
      });
      if (opening !== name) {
        outbox.close();
        return;
      }
      opened = { outbox, locks };
      outbox.subscribe(announce);
      announce();
      await settle();
    },
    isOpen: ({ eventId, panelistId }) =>
      opened?.outbox.owner.eventId === eventId && opened.outbox.owner.panelistId === panelistId,
    write: (change) => opened?.outbox.write(change),
    snapshot: () => opened?.outbox.snapshot() ?? nothing,
    laterHost: () => later,
    pack: () =>
      opened &&
      packSeat(
        opened.outbox.owner,
        heardMark?.epoch ?? 1,
        opened.outbox.snapshot().records,
        opened.locks.listUnknown([]),
        heard.mySheets?.sheets ?? [],
      ),
    async forget() {
      await opened?.outbox.clear();
      close();
      opening = undefined;
      announce();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
