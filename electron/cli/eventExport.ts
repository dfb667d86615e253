/** One event as a file, in the state after the last change to it: the same state gives the same bytes. */
import packageInfo from '../../package.json' with { type: 'json' };
import { eventTable } from '../../db/event.ts';
import { appendLedger, listLedger } from '../../db/ledger.ts';
import { openDatabase, type Db } from '../../db/open.ts';
import type { ExportProfile } from '../contract/files.ts';
import type { VisibleFacts } from '../contract/visibleFacts.ts';
import { parseEntry, type LedgerPayload } from '../engine/proofs/ledgerPayload.ts';
import { makeStandings } from '../engine/standings/standings.ts';
import type { LedgerLine } from '../engine/types.ts';
import { readVisible } from '../engine/gate/visibleFacts.ts';
import { writeArchive } from '../reports/archive/archive.ts';
import { rankingCsv, scoresCsv } from '../reports/table/eventTables.ts';
import { buildWorkbook } from '../reports/workbook/buildWorkbook.ts';
import { CommandFailed, commandSeat } from './command.ts';

export interface EventState {
  readonly facts: VisibleFacts;
  /** Ledger up to the last change; what was only noted after it is left out, so that an export does not change the next one. */
  readonly ledger: readonly LedgerLine[];
}

/** @throws CommandFailed for an unknown event; Refusal NOT_SHARED */
export function readEventState(
  db: Db,
  eventId: string,
  kind: CommandExport,
  profile: ExportProfile,
): EventState {
  if (!eventTable.find(db, { id: eventId })) {
    throw new CommandFailed(`there is no event "${eventId}"`);
  }
  const entries = listLedger(db, eventId, Number.MAX_SAFE_INTEGER).toReversed();
  const last = entries.findLastIndex((entry) => {
    const payload = parseEntry(entry);
    return payload === null || payload.changes.length > 0 || payload.erasure !== undefined;
  });
  const ledger = entries.slice(0, last + 1).map((entry): LedgerLine => {
    const { atMs = 0, seat = '', command = '', subject = {} } = parseEntry(entry) ?? {};
    return { number: entry.number, atMs, seat, command, subject, hash: entry.hash };
  });
  return { facts: readVisible(db, eventId, kind, profile), ledger };
}

/** What the command line makes, by the names of the operator's door. */
export type CommandExport = 'xlsx' | 'json' | 'csv' | 'scores';

export async function makeExport(
  { facts, ledger }: EventState,
  kind: CommandExport,
  profile: ExportProfile,
): Promise<string | Uint8Array> {
  const last = ledger.at(-1);
  if (kind === 'json') {
    const ledgerHead = last ? { number: last.number, hash: last.hash } : null;
    return writeArchive(facts, { writtenBy: packageInfo.version, ledgerHead });
  }
  const input = { facts, analysis: makeStandings(facts).analysis };
  if (kind === 'csv') return rankingCsv(input, profile);
  if (kind === 'scores') return scoresCsv(input);
  return buildWorkbook(input, {
    profile,
    madeAtMs: last?.atMs ?? facts.event.createdAtMs,
    appVersion: packageInfo.version,
    ledger,
  });
}

/** Notes in the event's ledger that a file left the house. A host may be running. */
export function noteExport(databaseFile: string, eventId: string, what: string): void {
  const db = openDatabase(databaseFile);
  try {
    const { role, seatId } = commandSeat;
    const payload: LedgerPayload = {
      atMs: Date.now(),
      seat: `${role} ${seatId}`,
      command: 'export',
      subject: { what },
      changes: [],
    };
    db.transaction(() => appendLedger(db, eventId, JSON.stringify(payload))).immediate();
  } finally {
    db.close();
  }
}
