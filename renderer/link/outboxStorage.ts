/** Where the outbox keeps its revisions: IndexedDB, or the page's memory. */
import type { LockRecord } from '../../electron/contract/sheets.ts';
import type { OutboxRecord, SheetOwner } from './outboxRecord.ts';

/** Why a revision would not survive closing the page: the device does not answer, has no room, or keeps nothing. */
export type StorageTrouble = 'SILENT' | 'FULL' | 'REFUSED';

export interface OutboxStorage {
  /** Null while a revision survives closing the page. */
  readonly trouble: StorageTrouble | null;
  /** To be told when the trouble comes or goes. */
  subscribe(listener: () => void): () => void;
  /** All revisions of an owner in the order they were written. */
  list(owner: SheetOwner): Promise<OutboxRecord[]>;
  /** Resolves once the revision is stored. */
  put(record: OutboxRecord): Promise<void>;
  /** Keeps lock records, one a presentation: the later call wins. */
  putLocks(records: readonly LockRecord[]): Promise<void>;
  listLocks(eventId: string): Promise<LockRecord[]>;
  /** Forgets everything of an owner. */
  clear(owner: SheetOwner): Promise<void>;
  /** Forgets answered revisions written before a moment (wall clock, ms). */
  forgetBefore(writtenAtMs: number): Promise<void>;
  /** Lets go of the device; what was asked before is still done where it can be. */
  close(): void;
}

/** A revision's own name among all that this device keeps. */
export const nameRecord = ({ eventId, panelistId, order, device }: OutboxRecord): string =>
  JSON.stringify([eventId, panelistId, order, device]);

const neverChanges = (): (() => void) => () => undefined;

const DATABASE = 'bantaya';
const REVISIONS = 'revisions';
const LOCKS = 'locks';

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(transaction.error ?? new Error('IndexedDB'));
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', fail);
    transaction.addEventListener('error', fail);
  });
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(REVISIONS, {
      keyPath: ['eventId', 'panelistId', 'order', 'device'],
    });
    request.result.createObjectStore(LOCKS, { keyPath: ['eventId', 'presentationId'] });
  });
  return finished(request);
}

const rangeOf = ({ eventId, panelistId }: SheetOwner): IDBKeyRange =>
  IDBKeyRange.bound([eventId, panelistId], [eventId, panelistId, []]);

function storeIn(database: IDBDatabase): OutboxStorage {
  const writeTo = async (name: string, change: (store: IDBObjectStore) => void): Promise<void> => {
    // Strict: the promise of the status line ("on this device") outlives a power cut where the browser can do it.
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
    change(transaction.objectStore(name));
    await committed(transaction);
  };
  const write = (change: (revisions: IDBObjectStore) => void) => writeTo(REVISIONS, change);
  return {
    trouble: null,
    subscribe: neverChanges,
    close: () => database.close(),
    list: (owner) =>
      finished<OutboxRecord[]>(
        database.transaction(REVISIONS).objectStore(REVISIONS).getAll(rangeOf(owner)),
      ),
    put: (record) => write((revisions) => void revisions.put(record)),
    putLocks: (records) =>
      writeTo(LOCKS, (locks) => {
        for (const record of records) locks.put(record);
      }),
    listLocks: (eventId) =>
      finished<LockRecord[]>(
        database
          .transaction(LOCKS)
          .objectStore(LOCKS)
          .getAll(IDBKeyRange.bound([eventId], [eventId, []])),
      ),
    clear: (owner) => write((revisions) => void revisions.delete(rangeOf(owner))),
    forgetBefore: (writtenAtMs) =>
      write((revisions) => {
        const walk = revisions.openCursor();
        walk.addEventListener('success', () => {
          const cursor = walk.result;
          if (!cursor) return;
          const record = cursor.value as OutboxRecord;
          if (record.writtenAtMs < writtenAtMs && record.receipt !== null) cursor.delete();
          cursor.continue();
        });
      }),
  };
}

/** Keeps revisions as long as the page lives. */
export function createMemoryStorage(): OutboxStorage {
  let records: OutboxRecord[] = [];
  const locks = new Map<string, LockRecord>();
  const isOf = (owner: SheetOwner) => (record: OutboxRecord) =>
    record.eventId === owner.eventId && record.panelistId === owner.panelistId;
  return {
    trouble: 'REFUSED',
    subscribe: neverChanges,
    close: () => undefined,
    list: (owner) => Promise.resolve(records.filter(isOf(owner)).sort((a, b) => a.order - b.order)),
    put(record) {
      records = [...records.filter((old) => nameRecord(old) !== nameRecord(record)), record];
      return Promise.resolve();
    },
    putLocks(added) {
      for (const lock of added) locks.set(`${lock.eventId} ${lock.presentationId}`, lock);
      return Promise.resolve();
    },
    listLocks: (eventId) =>
      Promise.resolve([...locks.values()].filter((lock) => lock.eventId === eventId)),
    clear(owner) {
      records = records.filter((record) => !isOf(owner)(record));
      return Promise.resolve();
    },
    forgetBefore(writtenAtMs) {
      records = records.filter(
        (record) => record.writtenAtMs >= writtenAtMs || record.receipt === null,
      );
      return Promise.resolve();
    },
  };
}

/** The browser's storage; rejects where the browser refuses it. */
export async function openBrowserStorage(): Promise<OutboxStorage> {
  const database = await openDatabase(indexedDB);
  // Another page wants it newer or gone: this one must not stand in its way, and opens it again when it needs it.
  database.addEventListener('versionchange', () => database.close());
  return storeIn(database);
}
