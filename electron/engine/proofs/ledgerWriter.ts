/** Rows of the trail: one for every event whose facts a command changed, and where it is to be noted all the same. */
import type { FactChange } from '../../../db/capture.ts';
import { eventTable } from '../../../db/event.ts';
import { readEventFacts } from '../../../db/facts.ts';
import { appendLedger } from '../../../db/ledger.ts';
import type { Db } from '../../../db/open.ts';
import { eventIdOf } from '../gate/commitGate.ts';
import type { ErasureCounts, LedgerPayload } from './ledgerPayload.ts';

export interface Written {
  readonly eventId: string;
  readonly number: number;
}

/**
 * @param noted events that get a row although no fact of theirs changed
 * @param erased events whose chain lost its content: their row carries the facts as they stand after it
 */
export function writeLedger(
  db: Db,
  head: Omit<LedgerPayload, 'changes'>,
  changes: readonly FactChange[],
  noted: ReadonlySet<string>,
  erased: ReadonlyMap<string, ErasureCounts> = new Map(),
): Written[] {
  const byEvent = Map.groupBy(changes, eventIdOf);
  const append = (eventId: string, payload: LedgerPayload): Written => ({
    eventId,
    number: appendLedger(db, eventId, JSON.stringify(payload)).number,
  });
  return [
    ...[...new Set([...byEvent.keys(), ...noted])]
      .filter((eventId) => !erased.has(eventId))
      .map((eventId) => append(eventId, { ...head, changes: byEvent.get(eventId) ?? [] })),
    ...[...erased].map(([eventId, erasure]) => {
      const baseline = eventTable.find(db, { id: eventId }) ? readEventFacts(db, eventId) : null;
      return append(eventId, { ...head, changes: [], erasure, baseline });
    }),
  ];
}
