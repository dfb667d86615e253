/** The signed lock records a seat keeps: a host restored from a backup learns from them what it has forgotten. */
import type { LockRecord } from '../../electron/contract/sheets.ts';
import { isLater } from './outboxRecord.ts';
import type { OutboxStorage } from './outboxStorage.ts';

export interface LockKeeper {
  /** Takes what the host shows; of each presentation the newest record is kept. */
  keep(shown: readonly LockRecord[]): Promise<void>;
  /** Kept records that a host showing these does not know. */
  listUnknown(shown: readonly LockRecord[]): LockRecord[];
  /** Takes in what a device kept that did not answer before. */
  reread(): Promise<void>;
}

export async function openLockKeeper(storage: OutboxStorage, eventId: string): Promise<LockKeeper> {
  const kept = new Map(
    (await storage.listLocks(eventId)).map((record) => [record.presentationId, record]),
  );
  return {
    async keep(shown) {
      const newer = shown.filter((record) => {
        const old = kept.get(record.presentationId);
        return record.eventId === eventId && (!old || isLater(record, old));
      });
      for (const record of newer) kept.set(record.presentationId, record);
      if (newer.length > 0) await storage.putLocks(newer);
    },
    async reread() {
      for (const record of await storage.listLocks(eventId)) {
        const old = kept.get(record.presentationId);
        if (!old || isLater(record, old)) kept.set(record.presentationId, record);
      }
    },
    listUnknown(shown) {
      const known = new Map(shown.map((record) => [record.presentationId, record]));
      return [...kept.values()].filter((record) => {
        const host = known.get(record.presentationId);
        return !host || isLater(record, host);
      });
    },
  };
}
