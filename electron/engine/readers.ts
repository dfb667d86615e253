/** What the engine reads for whoever stands around it: whole facts, and the lines of a trail. */
import { eventTable } from '../../db/event.ts';
import { readEventFacts, type EventFacts } from '../../db/facts.ts';
import { iterateLedger, listLedger } from '../../db/ledger.ts';
import type { Db } from '../../db/open.ts';
import { Refusal } from '../contract/problems.ts';
import { parseEntry } from './proofs/ledgerPayload.ts';
import type { FollowUpRow } from '../../db/decision.ts';
import type { LedgerLine } from './types.ts';

/** @throws Refusal UNKNOWN_ID */
export function readFacts(db: Db, eventId: string): EventFacts {
  if (!eventTable.find(db, { id: eventId }))
    throw new Refusal('UNKNOWN_ID', { kind: 'kegiatan', id: eventId });
  return readEventFacts(db, eventId);
}

/** Oldest first; the content of erased ones is empty. */
export function readLedgerLines(db: Db, eventId: string): LedgerLine[] {
  return listLedger(db, eventId, Number.MAX_SAFE_INTEGER)
    .toReversed()
    .map((entry) => {
      const { atMs = 0, seat = '', command = '', subject = {} } = parseEntry(entry) ?? {};
      return { number: entry.number, atMs, seat, command, subject, hash: entry.hash };
    });
}

/** From the trail, oldest first; what an erasure took is not among them. */
export function readFormerFollowUps(db: Db, eventId: string): FollowUpRow[] {
  const former = new Map<string, FollowUpRow>();
  for (const entry of iterateLedger(db, eventId)) {
    // Most entries are of sheets and scores: they need not be parsed.
    if (entry.payload?.includes('"followUp"') !== true) continue;
    for (const { table, before } of parseEntry(entry)?.changes ?? [])
      if (table === 'followUp' && before !== null)
        former.set(JSON.stringify(before), before as unknown as FollowUpRow);
  }
  return [...former.values()];
}
