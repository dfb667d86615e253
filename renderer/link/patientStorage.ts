/**
 * The device's storage as the seat uses it: one that hangs, closes or refuses holds nothing up. What it has not taken
 * stays in memory, and it is asked again until it answers.
 */
import type { LockRecord } from '../../electron/contract/sheets.ts';
import type { OutboxRecord, SheetOwner } from './outboxRecord.ts';
import { nameRecord, type OutboxStorage, type StorageTrouble } from './outboxStorage.ts';

export interface Patience {
  /** How long one question may take. */
  readonly withinMs: number;
  /** After a failure it is asked again this often. */
  readonly againAfterMs: number;
}

const usual: Patience = { withinMs: 2_000, againAfterMs: 5_000 };

class SilentError extends Error {}

function within<T>(answer: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new SilentError('no answer')), ms);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function troubleOf(error: unknown): StorageTrouble {
  if (error instanceof SilentError) return 'SILENT';
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isFull ? 'FULL' : 'REFUSED';
}

const isOf =
  (owner: SheetOwner) =>
  ({ eventId, panelistId }: SheetOwner): boolean =>
    eventId === owner.eventId && panelistId === owner.panelistId;

/** @param openDevice opens the device's storage; called again whenever it failed */
export function createPatientStorage(
  openDevice: () => Promise<OutboxStorage>,
  { withinMs, againAfterMs }: Patience = usual,
): OutboxStorage {
  /** What the device has not taken yet. */
  const records = new Map<string, OutboxRecord>();
  const locks = new Map<string, LockRecord>();
  let forgotten: SheetOwner[] = [];
  const listeners = new Set<() => void>();
  let device: Promise<OutboxStorage> | undefined;
  let trouble: StorageTrouble | null = null;
  let writing: Promise<void> | undefined;

  function drop(): void {
    void device?.then((storage) => storage.close()).catch(() => undefined);
    device = undefined;
  }

  async function askOnce<T>(question: (storage: OutboxStorage) => Promise<T>): Promise<T> {
    device ??= openDevice();
    try {
      return await within(device.then(question), withinMs);
    } catch (error) {
      drop();
      throw error;
    }
  }

  /** A connection that the browser closed, as while a phone slept, is opened anew at once. */
  async function ask<T>(question: (storage: OutboxStorage) => Promise<T>): Promise<T> {
    try {
      return await askOnce(question);
    } catch (error) {
      if (error instanceof SilentError) throw error;
      return askOnce(question);
    }
  }

  function turn(next: StorageTrouble | null): void {
    if (trouble === next) return;
    if (trouble === null) setTimeout(() => void tryAgain(), againAfterMs);
    trouble = next;
    for (const listener of listeners) listener();
  }

  const isBehind = (): boolean => records.size + locks.size + forgotten.length > 0;

  async function tryAgain(): Promise<void> {
    try {
      await writeAll();
      // One that takes but gives nothing back has not answered.
      await askOnce((storage) => storage.list({ eventId: '', panelistId: '' }));
      turn(null);
      if (isBehind()) await write();
    } catch (error) {
      turn(troubleOf(error));
      setTimeout(() => void tryAgain(), againAfterMs);
    }
  }

  async function writeAll(): Promise<void> {
    while (isBehind()) {
      const owners = forgotten;
      const batch = [...records];
      const lockBatch = [...locks];
      await ask(async (storage) => {
        for (const owner of owners) await storage.clear(owner);
        await Promise.all(batch.map(([, record]) => storage.put(record)));
        if (lockBatch.length > 0) await storage.putLocks(lockBatch.map(([, lock]) => lock));
      });
      forgotten = forgotten.filter((owner) => !owners.includes(owner));
      // Written anew meanwhile, it waits for the next round.
      for (const [name, record] of batch) if (records.get(name) === record) records.delete(name);
      for (const [name, lock] of lockBatch) if (locks.get(name) === lock) locks.delete(name);
    }
  }

  /** Resolves when all is on the device or is known to stay in memory for now. */
  function write(): Promise<void> {
    if (trouble !== null) return Promise.resolve();
    writing ??= writeAll()
      .catch((error: unknown) => turn(troubleOf(error)))
      .then(() => {
        writing = undefined;
        // Written after the last look and before this line.
        return isBehind() ? write() : undefined;
      });
    return writing;
  }

  async function read<T>(question: (storage: OutboxStorage) => Promise<T[]>): Promise<T[]> {
    if (trouble !== null) return [];
    try {
      return await ask(question);
    } catch (error) {
      turn(troubleOf(error));
      return [];
    }
  }

  return {
    get trouble() {
      return trouble;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async list(owner) {
      const stored = await read((storage) => storage.list(owner));
      const own = [...records.values()].filter(isOf(owner));
      const names = new Set(own.map(nameRecord));
      return [...stored.filter((record) => !names.has(nameRecord(record))), ...own].sort(
        (a, b) => a.order - b.order,
      );
    },
    put(record) {
      records.set(nameRecord(record), record);
      return write();
    },
    putLocks(added) {
      for (const lock of added) locks.set(`${lock.eventId} ${lock.presentationId}`, lock);
      return write();
    },
    async listLocks(eventId) {
      const stored = await read((storage) => storage.listLocks(eventId));
      const own = [...locks.values()].filter((lock) => lock.eventId === eventId);
      const known = new Set(own.map(({ presentationId }) => presentationId));
      return [...stored.filter(({ presentationId }) => !known.has(presentationId)), ...own];
    },
    clear(owner) {
      for (const [name, record] of records) if (isOf(owner)(record)) records.delete(name);
      forgotten = [...forgotten, owner];
      return write();
    },
    async forgetBefore(writtenAtMs) {
      await read(async (storage) => {
        await storage.forgetBefore(writtenAtMs);
        return [];
      });
    },
    close: drop,
  };
}
