/** Which event is open: one at a time, the same after a restart. */
import { eventTable } from '../../db/event.ts';
import type { Db } from '../../db/open.ts';
import { findSetting, putSetting } from '../../db/setting.ts';

export interface OpenEvent {
  id(): string | null;
  /** Opens another one, or none, within the transaction of a command. */
  set(eventId: string | null): void;
  /** Puts back what was open before a command that was refused. */
  putBack(eventId: string | null): void;
  committed(): void;
  /** The commit failed: what was open before it is open again. */
  failed(): void;
}

const key = 'openEventId';

export function createOpenEvent(db: Db): OpenEvent {
  let now = findSetting(db, key) ?? null;
  if (now !== null && !eventTable.find(db, { id: now })) now = null;
  let onDisk = now;
  return {
    id: () => now,
    set: (eventId) => {
      now = eventId;
      putSetting(db, key, eventId);
    },
    putBack: (eventId) => {
      now = eventId;
    },
    committed: () => {
      onDisk = now;
    },
    failed: () => {
      now = onDisk;
    },
  };
}
