/**
 * The seat's own sheets: every revision is kept on this device with the host's receipt, and what the host has not
 * answered yet is sent in the order it was written, one at a time, each until it is answered. Keeping and sending go on
 * side by side: a slow device holds up no sending, and without a host what was written is on the device all the same.
 */
import type { Problem, ProblemCode } from '../../electron/contract/problems.ts';
import type { RevisionRef, SheetContent, SheetReceipt } from '../../electron/contract/sheets.ts';
import type { MySheet } from '../../electron/contract/topics.ts';
import {
  isPending,
  type OutboxRecord,
  type SheetAct,
  type SheetOwner,
  type TopicMark,
} from './outboxRecord.ts';
import { nameRecord, type OutboxStorage, type StorageTrouble } from './outboxStorage.ts';
import { findProblem } from './problemError.ts';

export interface OutboxSnapshot {
  /** Of the opened owner, oldest first. */
  readonly records: readonly OutboxRecord[];
  /** Why revisions do not survive closing this page; null while they do. */
  readonly trouble: StorageTrouble | null;
}

export interface SheetChange {
  readonly presentationId: string;
  readonly act: SheetAct;
  readonly base: RevisionRef | null;
  readonly content: SheetContent;
}

export interface OutboxOptions {
  readonly owner: SheetOwner;
  readonly storage: OutboxStorage;
  /** Names this page: a page loaded anew is another device, so that two tabs never write the same revision. */
  readonly device: string;
  /** Asks the host. Rejects with a problem when refused; with anything else the revision stays queued. */
  readonly send: (record: OutboxRecord) => Promise<SheetReceipt>;
  /** Whether revisions may be sent: false while lock records of a restored host still go first. */
  readonly canSend?: () => boolean;
  /** Version of topic `mySheets` this page has; undefined before the first. */
  readonly topicMark: () => TopicMark | undefined;
  readonly nowMs?: () => number;
  readonly wait?: (ms: number) => Promise<void>;
}

export interface Outbox {
  readonly owner: SheetOwner;
  snapshot(): OutboxSnapshot;
  subscribe(listener: () => void): () => void;
  /** Takes a revision; it is stored and, as soon as its turn comes, sent. */
  write(change: SheetChange): void;
  /** Sends what is queued; call when the host is there again. */
  flush(): Promise<void>;
  /** Looks at topic `mySheets`: what a restored host had acknowledged and lost is queued again, with its receipt. */
  observe(sheets: readonly MySheet[], mark: TopicMark): void;
  /** Looks at the device again, which did not answer before: what closed pages left there is sent as well. */
  reread(): Promise<void>;
  /** Forgets everything of this owner on this device. */
  clear(): Promise<void>;
  /** Ends the sending; what is queued stays stored. */
  close(): void;
}

/** Refusals that pass: the revision is asked again later. */
const passing: ReadonlySet<ProblemCode> = new Set([
  'TOO_FAST',
  'INTERNAL',
  'STORAGE_FULL',
  'STORAGE_FAILED',
  'NO_OPEN_EVENT',
  'OTHER_EVENT',
  'SHEET_OF_OTHER_EVENT',
  'SESSION_ENDED',
  'RESTORING',
  'REPLACED',
]);
const AGAIN_AFTER_MS = 1_000;
const KEPT_MS = 60 * 24 * 3_600_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens the outbox of an owner with what this device still has of them. */
export async function openOutbox(options: OutboxOptions): Promise<Outbox> {
  const { owner, storage, device, send, topicMark, nowMs = Date.now, wait = sleep } = options;
  const canSend = options.canSend ?? (() => true);
  let records: readonly OutboxRecord[] = await storage.list(owner);
  void storage.forgetBefore(nowMs() - KEPT_MS).catch(() => undefined);
  let snapshot: OutboxSnapshot = { records, trouble: storage.trouble };
  let stored: Promise<unknown> = Promise.resolve();
  let sending: Promise<void> | undefined;
  let isClosed = false;
  let lastSeen: { epoch: number; devices: ReadonlyMap<string, string> } | undefined;
  const listeners = new Set<() => void>();

  function show(next: readonly OutboxRecord[]): void {
    records = next;
    snapshot = { records, trouble: storage.trouble };
    for (const listener of listeners) listener();
  }
  const stopHearing = storage.subscribe(() => show(records));

  /** A device that keeps nothing must not stop the scoring; the page then says so. */
  function store(record: OutboxRecord): void {
    stored = Promise.allSettled([stored, storage.put(record)]);
  }

  function replace(old: OutboxRecord, answer: Partial<OutboxRecord>): void {
    // Forgotten meanwhile: an answer that comes late leaves nothing behind on the device.
    if (!records.includes(old)) return;
    const next = { ...old, ...answer };
    show(records.map((record) => (record === old ? next : record)));
    store(next);
  }

  /** @returns false when the host could not take it now */
  async function sendOne(record: OutboxRecord): Promise<boolean> {
    try {
      const receipt = await send(record);
      replace(record, { receipt, answeredAt: topicMark() ?? { epoch: 0, number: 0 } });
      return true;
    } catch (error) {
      const problem: Problem | undefined = findProblem(error);
      if (!problem || passing.has(problem.code)) {
        if (problem?.code !== 'SESSION_ENDED' && problem) retryLater();
        return false;
      }
      replace(record, { problem, answeredAt: topicMark() ?? { epoch: 0, number: 0 } });
      return true;
    }
  }

  function retryLater(): void {
    void wait(AGAIN_AFTER_MS).then(flush);
  }

  /** @returns whether all was sent; the host may be away */
  async function sendAll(): Promise<boolean> {
    for (;;) {
      const next = records.find(isPending);
      if (!next) return true;
      if (isClosed || !canSend() || !(await sendOne(next))) return false;
    }
  }

  function flush(): Promise<void> {
    if (isClosed) return Promise.resolve();
    sending ??= sendAll().then((isDone) => {
      sending = undefined;
      // Written after the last look and before this line.
      return isDone && records.some(isPending) ? flush() : undefined;
    });
    return sending;
  }

  function nextRevision(presentationId: string): number {
    const own = records.filter(
      (record) => record.presentationId === presentationId && record.device === device,
    );
    return 1 + own.reduce((highest, { revision }) => Math.max(highest, revision), 0);
  }

  return {
    owner,
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(change) {
      const record: OutboxRecord = {
        ...owner,
        ...change,
        device,
        revision: nextRevision(change.presentationId),
        order: 1 + records.reduce((highest, { order }) => Math.max(highest, order), 0),
        writtenAtMs: nowMs(),
        receipt: null,
        heldReceipt: null,
        problem: null,
        answeredAt: null,
      };
      show([...records, record]);
      store(record);
      void flush();
    },
    flush,
    observe(sheets, mark) {
      const before = lastSeen;
      lastSeen = {
        epoch: mark.epoch,
        devices: new Map(sheets.map((sheet) => [sheet.presentationId, sheet.device])),
      };
      if (before?.epoch === mark.epoch) return;
      // An edit that came after it and is still queued must not hide what the host had acknowledged.
      const latest = new Map(
        records
          .filter(({ receipt }) => receipt?.status === 'APPLIED')
          .map((record) => [record.presentationId, record]),
      );
      for (const record of latest.values()) {
        const { receipt, answeredAt, presentationId } = record;
        if (receipt?.status !== 'APPLIED' || !answeredAt || mark.epoch <= answeredAt.epoch)
          continue;
        const host = sheets.find((sheet) => sheet.presentationId === presentationId);
        const isThere = host?.device === record.device && host.revision >= record.revision;
        // Another device's revision had taken its place before the host was replaced.
        const wasOvertaken =
          before !== undefined && before.devices.get(presentationId) !== record.device;
        if (isThere || wasOvertaken) replace(record, { answeredAt: mark });
        else replace(record, { receipt: null, answeredAt: null, heldReceipt: receipt.receipt });
      }
      void flush();
    },
    async reread() {
      const found = await storage.list(owner);
      const known = new Set(records.map(nameRecord));
      const late = found.filter((record) => !known.has(nameRecord(record)));
      if (isClosed || late.length === 0) return;
      // Before this page's own, which were written later; and the host may have lost some of them.
      show([...late, ...records]);
      lastSeen = undefined;
    },
    async clear() {
      show([]);
      await stored;
      await storage.clear(owner);
    },
    close() {
      isClosed = true;
      stopHearing();
      listeners.clear();
    },
  };
}
