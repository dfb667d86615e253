/** Erasures as the ledger tells of them: the certificate can be made again at any time. */
import type { Erasure, ErasurePreview } from '../../contract/erasure.ts';
import {
  countPayloads,
  isScrubPending,
  listErasureEntries,
  listRehearsalChains,
} from '../../../db/erasure.ts';
import { eventTable } from '../../../db/event.ts';
import type { Db } from '../../../db/open.ts';
import type { ErasedChain } from '../../../db/heldFiles.ts';
import { findLedgerHead } from '../../../db/ledger.ts';
import { panelistTable } from '../../../db/panel.ts';
import { presenterTable } from '../../../db/presentation.ts';
import { Refusal } from '../../contract/problems.ts';
import type { LedgerPayload } from '../proofs/ledgerPayload.ts';

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

/** @throws Refusal UNKNOWN_ID */
export function previewErasure(db: Db, eventId: string): ErasurePreview {
  const event = eventTable.find(db, { id: eventId });
  if (!event) throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: eventId });
  const rehearsals = listRehearsalChains(db, eventId);
  return {
    eventId,
    eventName: event.name,
    panelists: panelistTable.list(db, eventId).length,
    presenters: presenterTable.list(db, eventId).length,
    entries: [eventId, ...rehearsals].reduce((sum, id) => sum + countPayloads(db, id), 0),
    rehearsals: rehearsals.length,
  };
}

/** The chains an erasure would take, each with the number of the entry that would tell of it. */
export function chainsToErase(db: Db, eventId: string): ErasedChain[] {
  return [eventId, ...listRehearsalChains(db, eventId)].map((id) => ({
    eventId: id,
    number: (findLedgerHead(db, id)?.number ?? 0) + 1,
  }));
}
