/** The newest host this browser has met, by event: a page that is opened anew still knows which host is the old one. */
import type { HostRecord } from '../../electron/contract/takeover.ts';

const STORED = 'bantaya.hosts';
const MOST = 20;

export interface HostMemory {
  /**
   * Looks at the record of the host this page is at, and keeps it where it is the newest.
   * @returns the record of a later host this browser has met
   */
  meet(record: HostRecord): HostRecord | undefined;
}

export function createHostMemory(): HostMemory {
  /** Where the browser stores nothing, it is known as long as the page lives. */
  const met = new Map<string, HostRecord>();

  function keepNewer(record: HostRecord): boolean {
    const known = met.get(record.eventId);
    if (known && known.epoch >= record.epoch) return false;
    met.delete(record.eventId);
    met.set(record.eventId, record);
    return true;
  }
  function load(): void {
    try {
      const stored = JSON.parse(localStorage.getItem(STORED) ?? '[]') as HostRecord[];
      for (const record of stored) keepNewer(record);
    } catch {
      // Unreadable is unknown.
    }
  }

  return {
    meet(record) {
      load();
      const known = met.get(record.eventId);
      if (known && known.epoch > record.epoch) return known;
      if (!keepNewer(record)) return undefined;
      try {
        localStorage.setItem(STORED, JSON.stringify([...met.values()].slice(-MOST)));
      } catch {
        // Memory has it.
      }
      return undefined;
    },
  };
}
