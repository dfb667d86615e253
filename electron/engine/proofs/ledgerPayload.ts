/** What a ledger row says: when, which seat, what, about what, and every fact before and after. */
import type { FactChange } from '../../../db/capture.ts';
import type { EventFacts } from '../../../db/facts.ts';
import type { LedgerEntry } from '../../../db/ledger.ts';
import type { Seat } from '../../contract/seats.ts';

export interface LedgerPayload {
  atMs: number;
  seat: string;
  command: string;
  /** Short fields for people: ids, names, reasons; never a score. */
  subject: Record<string, string>;
  changes: FactChange[];
  /** Only of an erasure: the facts as they stand after it (null where the event is gone); replaying begins here. */
  baseline?: EventFacts | null;
  erasure?: ErasureCounts;
}

export interface ErasureCounts {
  /** Ledger entries whose content went. */
  entries: number;
  panelists: number;
  presenters: number;
  /** Rows of facts that were changed. */
  rows: number;
}

/** How the ledger names a seat: role, panelist and the seat's own id. */
export function seatName({ role, panelistId, seatId }: Seat): string {
  return [role, panelistId, seatId].filter((part) => part !== null).join(' ');
}

/** The payload of an entry, null where it was erased. */
export function parseEntry(entry: Pick<LedgerEntry, 'payload'>): LedgerPayload | null {
  return entry.payload === null ? null : (JSON.parse(entry.payload) as LedgerPayload);
}

const shownFields = [
  'presentationId',
  'panelistId',
  'intermissionId',
  'id',
  'eventId',
  'name',
  'title',
  'reason',
  'phase',
  'scene',
  'code',
  'step',
  'attendance',
  'verdict',
  'what',
] as const;

/** Picks the fields of a command's input that may stand in the log. */
export function subjectOf(data: unknown): Record<string, string> {
  const subject: Record<string, string> = {};
  if (typeof data !== 'object' || data === null) return subject;
  for (const field of shownFields) {
    const value: unknown = (data as Record<string, unknown>)[field];
    if (typeof value === 'string' || typeof value === 'number')
      subject[field] = String(value).slice(0, 300);
  }
  return subject;
}
