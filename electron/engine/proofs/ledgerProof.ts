/** The ledger of one event as text that travels, and the proof of it on a machine that never saw the event. */
import type { FactRow } from '../../../db/capture.ts';
import { sameRow } from '../../../db/changes.ts';
import { factTables } from '../../../db/facts.ts';
import { chainHash, commit, ledgerGenesis, type LedgerEntry } from '../../../db/ledger.ts';
import type { EventFacts } from '../../contract/facts.ts';
import { parseEntry, type LedgerPayload } from './ledgerPayload.ts';

type Entry = Pick<LedgerEntry, 'number' | 'commitment' | 'hash' | 'salt' | 'payload'>;
interface LedgerProof {
  format: 'bantaya-ledger';
  version: 1;
  eventId: string;
  entries: Entry[];
}

export function writeLedgerProof(eventId: string, entries: Iterable<LedgerEntry>): string {
  const proof: LedgerProof = {
    format: 'bantaya-ledger',
    version: 1,
    eventId,
    entries: Array.from(entries, ({ number, commitment, hash, salt, payload }) => ({
      number,
      commitment,
      hash,
      salt,
      payload,
    })),
  };
  return `${JSON.stringify(proof)}\n`;
}

/**
 * Proves the chain up to `head`, that content is missing only where an erasure accounts for it, and that replaying the
 * chain gives exactly `facts` where those are known.
 * @returns the first thing that does not fit, or null
 */
export function checkLedgerProof(
  text: string,
  head: { number: number; hash: string } | null,
  facts: EventFacts | null = null,
): string | null {
  const proof = readProof(text);
  if (!proof) return 'bukan jejak yang dapat dibuktikan (not a ledger that can be proved)';
  const { eventId, entries } = proof;
  let previous = ledgerGenesis;
  for (const [at, entry] of entries.entries()) {
    const name = `${eventId}/${at + 1}`;
    if (entry.number !== at + 1) return `${name}: entri hilang (entry is missing)`;
    if (entry.hash !== chainHash(previous, eventId, entry.number, entry.commitment))
      return `${name}: rantai putus (its hash does not follow)`;
    if (entry.payload !== null && commit(entry.salt ?? '', entry.payload) !== entry.commitment)
      return `${name}: isi berubah (its content was not committed to)`;
    previous = entry.hash;
  }
  const last = entries.at(-1);
  if ((last?.hash ?? null) !== (head?.hash ?? null) || (last?.number ?? 0) !== (head?.number ?? 0))
    return `${eventId}: kepala jejak tidak cocok dengan segel (the head is not the sealed one)`;
  const parsed = entries.map((entry) => parseEntry(entry));
  const erasure = parsed.findLastIndex((payload) => payload?.baseline !== undefined);
  const missing = parsed.findIndex((payload, at) => payload === null && at > erasure);
  if (missing !== -1)
    return `${eventId}/${missing + 1}: isi hilang tanpa penghapusan (its content is gone, but no erasure took it)`;
  return facts === null ? null : findDifference(parsed.slice(Math.max(0, erasure)), facts);
}

function readProof(text: string): LedgerProof | null {
  try {
    const proof = JSON.parse(text) as Partial<LedgerProof> | null;
    if (proof?.format !== 'bantaya-ledger' || proof.version !== 1) return null;
    const isWhole = proof.entries?.every(
      ({ number, commitment, hash, salt, payload }) =>
        Number.isInteger(number) &&
        [commitment, hash].every((part) => typeof part === 'string') &&
        [salt, payload].every((part) => part === null || typeof part === 'string'),
    );
    return isWhole && typeof proof.eventId === 'string' ? (proof as LedgerProof) : null;
  } catch {
    return null;
  }
}

const keyColumns = new Map(factTables.map((table) => [table.name, table.keyColumns]));

/** Replays the entries and names the first row that differs from the archive's. */
function findDifference(
  entries: readonly (LedgerPayload | null)[],
  facts: EventFacts,
): string | null {
  const wanted = new Map<string, FactRow>();
  const nameOf = (table: keyof EventFacts, row: FactRow): string =>
    `${table} ${(keyColumns.get(table) ?? []).map((column) => String(row[column])).join('/')}`;
  for (const entry of entries) {
    if (entry?.baseline) {
      for (const { name: table } of factTables)
        for (const row of rowsOf(entry.baseline, table)) wanted.set(nameOf(table, row), row);
    }
    for (const { table, before, after } of entry?.changes ?? []) {
      const row = after ?? before;
      if (!row) continue;
      if (after === null) wanted.delete(nameOf(table, row));
      else wanted.set(nameOf(table, row), after);
    }
  }
  for (const { name: table } of factTables) {
    for (const row of rowsOf(facts, table)) {
      const name = nameOf(table, row);
      if (!sameRow(wanted.get(name) ?? null, row))
        return `${name}: arsip berbeda dari jejak (the archive differs from the ledger)`;
      wanted.delete(name);
    }
  }
  const [left] = wanted.keys();
  return left === undefined ? null : `${left}: hilang dari arsip (missing from the archive)`;
}

function rowsOf(facts: EventFacts, table: keyof EventFacts): FactRow[] {
  return (table === 'event' ? [facts.event] : facts[table]) as unknown as FactRow[];
}
