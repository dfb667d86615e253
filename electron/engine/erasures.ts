/** Erasures as the ledger tells of them: the certificate can be made again at any time. */
import type { Erasure } from '../contract/erasure.ts';
import { isScrubPending, listErasureEntries } from '../../db/erasure.ts';
import { eventTable } from '../../db/event.ts';
import type { Db } from '../../db/open.ts';
import type { LedgerPayload } from './ledgerPayload.ts';

/** The newest erasure of an event, or null. */
export function findErasure(db: Db, eventId: string): Erasure | null {
  const rows = listErasureEntries(db, eventId);
  const own = rows.find((row) => row.eventId === eventId);
  const event = eventTable.find(db, { id: eventId });
  if (!own || !event) return null;
  const { atMs, subject, erasure } = JSON.parse(own.payload) as LedgerPayload;
  return {
    eventId,
    eventName: event.name,
    dateIso: event.dateIso,
    erasedAtMs: atMs,
    by: subject['name'] ?? '',
    reason: subject['reason'] ?? '',
    counts: erasure ?? { entries: 0, panelists: 0, presenters: 0, rows: 0 },
    rehearsals: rows
      .filter((row) => row.eventId !== eventId)
      .map((row) => ({
        eventId: row.eventId,
        number: row.number,
        entries: (JSON.parse(row.payload) as LedgerPayload).erasure?.entries ?? 0,
      })),
    ledgerHeadBefore:
      own.previousHash === null ? null : { number: own.number - 1, hash: own.previousHash },
    ledgerHeadAfter: { number: own.number, hash: own.hash },
    isFileRewritten: !isScrubPending(db),
  };
}
