/**
 * Proves a database: file integrity, foreign keys, every ledger chain, and that replaying the ledgers gives exactly
 * the fact tables. A fact changed by other means than a command does not fit and is named.
 */
import type { FactChange, FactRow } from './capture.ts';
import { factTables, type EventFacts, type FactTableName } from './facts.ts';
import { chainHash, commit, iterateLedger, ledgerGenesis, listLedgerEvents } from './ledger.ts';
import { sameRow } from './changes.ts';
import { openDatabase, type Db } from './open.ts';

export interface VerifyFinding {
  kind: 'INTEGRITY' | 'FOREIGN_KEY' | 'CHAIN' | 'COMMITMENT' | 'MISSING' | 'REPLAY' | 'FACT';
  /** The place: table and key, or event and ledger number. */
  at: string;
  message: string;
}
export interface VerifyReport {
  isClean: boolean;
  /** In the order found; the first names the first row that does not fit. */
  findings: VerifyFinding[];
  events: { eventId: string; entries: number; erased: number; headHash: string }[];
}

const mostFindings = 50;

/** Verifies the database file at `path` without changing it. @throws DatabaseRefused */
export function verifyDatabase(path: string): VerifyReport {
  const db = openDatabase(path, { isReadOnly: true });
  try {
    return verify(db);
  } finally {
    db.close();
  }
}

/** Verifies an open database in one read transaction. */
export function verify(db: Db): VerifyReport {
  const findings: VerifyFinding[] = [];
  const find = (kind: VerifyFinding['kind'], at: string, message: string): void => {
    if (findings.length < mostFindings) findings.push({ kind, at, message });
  };
  return db.transaction(() => {
    for (const { integrity_check: text } of db.pragma('integrity_check') as {
      integrity_check: string;
    }[]) {
      if (text !== 'ok') find('INTEGRITY', 'file', text);
    }
    for (const row of db.pragma('foreign_key_check') as {
      table: string;
      rowid: number;
      parent: string;
    }[]) {
      find(
        'FOREIGN_KEY',
        `${row.table} row ${row.rowid}`,
        `points at a ${row.parent} that does not exist`,
      );
    }
    const replayed = new Map<FactTableName, Map<string, FactRow>>(
      factTables.map(({ name }) => [name, new Map()]),
    );
    const unknownEvents = new Set<string>();
    const events = listLedgerEvents(db).map((eventId) => {
      const { isReplayed, ...summary } = replayChain(db, eventId, replayed, find);
      if (!isReplayed) unknownEvents.add(eventId);
      return summary;
    });
    compareFacts(db, replayed, unknownEvents, find);
    return { isClean: findings.length === 0, findings, events };
  })();
}

type Find = (kind: VerifyFinding['kind'], at: string, message: string) => void;

function replayChain(
  db: Db,
  eventId: string,
  replayed: ReadonlyMap<FactTableName, Map<string, FactRow>>,
  find: Find,
): VerifyReport['events'][number] & { isReplayed: boolean } {
  let previous = ledgerGenesis;
  let expected = 1;
  let erased = 0;
  // The first entry whose content is gone, until an erasure accounts for it.
  let missing: string | null = null;
  for (const entry of iterateLedger(db, eventId)) {
    const at = `ledger ${eventId}/${entry.number}`;
    if (entry.number !== expected) find('CHAIN', at, `entry ${expected} is missing`);
    expected = entry.number + 1;
    if (entry.hash !== chainHash(previous, eventId, entry.number, entry.commitment)) {
      find('CHAIN', at, 'its hash does not follow from the entry before it');
    }
    previous = entry.hash;
    if (entry.payload === null || entry.salt === null) {
      erased += 1;
      missing ??= at;
      continue;
    }
    if (commit(entry.salt, entry.payload) !== entry.commitment) {
      find('COMMITMENT', at, 'its content is not the content that was committed to');
      continue;
    }
    const payload = JSON.parse(entry.payload) as LedgerContent;
    if (payload.baseline !== undefined) {
      startFrom(payload.baseline, eventId, replayed);
      missing = null;
    } else if (missing === null) applyChanges(payload, replayed, at, find);
  }
  if (missing !== null) find('MISSING', missing, 'its content is gone, but no erasure took it');
  return {
    eventId,
    entries: expected - 1,
    erased,
    headHash: previous,
    isReplayed: missing === null,
  };
}

interface LedgerContent {
  changes: readonly FactChange[];
  /** The facts after an erasure. */
  baseline?: EventFacts | null;
}

/** An erasure says how the facts stand after it: what was replayed before counts no more. */
function startFrom(
  baseline: EventFacts | null,
  eventId: string,
  replayed: ReadonlyMap<FactTableName, Map<string, FactRow>>,
): void {
  for (const [table, rows] of replayed) {
    for (const [key, row] of rows) {
      if ((row['eventId'] ?? row['id']) === eventId) rows.delete(key);
    }
    const facts = (table === 'event' && baseline
      ? [baseline.event]
      : (baseline?.[table] ?? [])) as unknown as FactRow[];
    for (const row of facts) rows.set(keyText(table, row) ?? '', row);
  }
}

function applyChanges(
  { changes }: LedgerContent,
  replayed: ReadonlyMap<FactTableName, Map<string, FactRow>>,
  at: string,
  find: Find,
): void {
  for (const { table, before, after } of changes) {
    const rows = replayed.get(table);
    const key = keyText(table, after ?? before);
    if (!rows || key === null) continue;
    if (!sameRow(rows.get(key) ?? null, before))
      find('REPLAY', at, `${table} ${key} was not what the entry says it was before`);
    if (after === null) rows.delete(key);
    else rows.set(key, after);
  }
}

function compareFacts(
  db: Db,
  replayed: ReadonlyMap<FactTableName, Map<string, FactRow>>,
  unknownEvents: ReadonlySet<string>,
  find: Find,
): void {
  for (const { name } of factTables) {
    const expected = replayed.get(name) ?? new Map<string, FactRow>();
    const seen = new Set<string>();
    for (const row of db.prepare(`SELECT * FROM ${name}`).iterate() as IterableIterator<FactRow>) {
      const key = keyText(name, row) ?? '';
      seen.add(key);
      const eventId = String(row['eventId'] ?? row['id']);
      if (unknownEvents.has(eventId)) continue;
      const wanted = expected.get(key);
      if (!wanted)
        find('FACT', `${name} ${key}`, 'is in the database, but no command put it there');
      else if (!sameRow(wanted, row))
        find('FACT', `${name} ${key}`, `was changed without a command: ${difference(wanted, row)}`);
    }
    for (const [key, row] of expected) {
      if (!seen.has(key) && !unknownEvents.has(String(row['eventId'] ?? row['id']))) {
        find('FACT', `${name} ${key}`, 'is missing from the database, but no command removed it');
      }
    }
  }
}

const keyColumns = new Map(factTables.map((table) => [table.name, table.keyColumns]));

function keyText(table: FactTableName, row: FactRow | null): string | null {
  const columns = keyColumns.get(table);
  return row && columns ? columns.map((column) => String(row[column])).join('/') : null;
}

function difference(wanted: FactRow, found: FactRow): string {
  return Object.keys(found)
    .filter((column) => (wanted[column] ?? null) !== (found[column] ?? null))
    .map(
      (column) =>
        `${column} should be ${JSON.stringify(wanted[column])}, is ${JSON.stringify(found[column])}`,
    )
    .join('; ');
}
