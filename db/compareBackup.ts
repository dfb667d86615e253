/** What a restore would take away: the present facts that a backup does not have, by event and presentation. */
import { listEvents } from './facts.ts';
import { iterateLedger, type LedgerEntry } from './ledger.ts';
import type { Db } from './open.ts';
import { presentationTable } from './presentation.ts';
import { listSheetEntries, sheetTable, type SheetRow } from './sheet.ts';
import { decisionTable } from './decision.ts';

export interface LaterStep {
  number: number;
  atMs: number;
  seat: string;
  command: string;
  subject: Record<string, string>;
}
export interface PresentationLoss {
  id: string;
  number: number;
  title: string;
  /** In the present data; null where the talk is only in the backup. */
  phase: string | null;
  phaseInBackup: string | null;
  /** Sheets that are submitted, locked or abstained. */
  sheets: number;
  sheetsInBackup: number;
  /** Sheets whose present content the backup does not have. */
  lostSheets: number;
  decision: string | null;
  decisionInBackup: string | null;
}
export interface EventLoss {
  eventId: string;
  name: string;
  isInBackup: boolean;
  isPresent: boolean;
  /** Whether the backup was made on the way to the present data; else both went on from an earlier point. */
  isSameLine: boolean;
  /** Steps after the last one that both have. */
  laterCount: number;
  /** Newest first, the first of them all where they are many. */
  laterSteps: LaterStep[];
  /** Only where something differs. */
  presentations: PresentationLoss[];
}

const shownSteps = 60;

/** @param present null where there is no database yet */
export function compareBackup(present: Db | null, backup: Db): EventLoss[] {
  const there = new Map(listEvents(backup).map((event) => [event.id, event]));
  const here = new Map(present ? listEvents(present).map((event) => [event.id, event]) : []);
  return [...new Set([...here.keys(), ...there.keys()])].map((eventId) => {
    const later = present ? laterSteps(present, backup, eventId) : noSteps;
    return {
      eventId,
      name: here.get(eventId)?.name ?? there.get(eventId)?.name ?? eventId,
      isInBackup: there.has(eventId),
      isPresent: here.has(eventId),
      ...later,
      presentations: present ? comparePresentations(present, backup, eventId) : [],
    };
  });
}

const noSteps = { isSameLine: true, laterCount: 0, laterSteps: [] as LaterStep[] };

function laterSteps(present: Db, backup: Db, eventId: string): typeof noSteps {
  const known = new Map<number, string>();
  for (const { number, hash } of iterateLedger(backup, eventId)) known.set(number, hash);
  let common = 0;
  const later: LedgerEntry[] = [];
  for (const entry of iterateLedger(present, eventId)) {
    if (later.length === 0 && known.get(entry.number) === entry.hash) common = entry.number;
    else later.push(entry);
  }
  const steps = later.filter(isStep);
  return {
    isSameLine: known.size === common,
    laterCount: steps.length,
    laterSteps: steps.slice(-shownSteps).reverse().map(stepOf),
  };
}

/** Whether something goes with an entry: with a join, a look or an export nothing does; an ended card works again. */
export function isStep({ payload }: Pick<LedgerEntry, 'payload'>): boolean {
  if (payload === null) return true;
  const { command, changes, erasure } = JSON.parse(payload) as {
    command?: string;
    changes?: unknown[];
    erasure?: unknown;
  };
  return (changes?.length ?? 0) > 0 || erasure !== undefined || command === 'revokePanelist';
}

/** What a ledger entry says of itself, without the facts. */
export function stepOf({ number, payload }: Pick<LedgerEntry, 'number' | 'payload'>): LaterStep {
  const { atMs, seat, command, subject } = JSON.parse(payload ?? '{}') as Partial<LaterStep>;
  return {
    number,
    atMs: atMs ?? 0,
    seat: seat ?? '',
    command: command ?? '',
    subject: subject ?? {},
  };
}

function comparePresentations(present: Db, backup: Db, eventId: string): PresentationLoss[] {
  const read = (db: Db) => ({
    talks: new Map(presentationTable.list(db, eventId).map((row) => [row.id, row])),
    sheets: Map.groupBy(sheetTable.list(db, eventId), (sheet) => sheet.presentationId),
    decisions: new Map(decisionTable.list(db, eventId).map((row) => [row.presentationId, row])),
  });
  const here = read(present);
  const there = read(backup);
  const ids = [...new Set([...here.talks.keys(), ...there.talks.keys()])];
  return ids
    .map((id) => {
      const [talk, old] = [here.talks.get(id), there.talks.get(id)];
      const own = here.sheets.get(id) ?? [];
      const others = there.sheets.get(id) ?? [];
      return {
        id,
        number: talk?.number ?? old?.number ?? 0,
        title: talk?.title ?? old?.title ?? id,
        phase: talk?.phase ?? null,
        phaseInBackup: old?.phase ?? null,
        sheets: own.filter(isGiven).length,
        sheetsInBackup: others.filter(isGiven).length,
        lostSheets: own.filter((sheet) => !hasSheet(present, sheet, backup, others)).length,
        decision: here.decisions.get(id)?.code ?? null,
        decisionInBackup: there.decisions.get(id)?.code ?? null,
      };
    })
    .filter(
      (row) =>
        row.phase !== row.phaseInBackup ||
        row.sheets !== row.sheetsInBackup ||
        row.lostSheets > 0 ||
        row.decision !== row.decisionInBackup,
    )
    .sort((a, b) => a.number - b.number);
}

const isGiven = ({ state }: SheetRow): boolean => state !== 'DRAFT';

function hasSheet(here: Db, sheet: SheetRow, there: Db, others: readonly SheetRow[]): boolean {
  const other = others.find(({ panelistId }) => panelistId === sheet.panelistId);
  if (!other) return false;
  const content = (db: Db, row: SheetRow) =>
    JSON.stringify([row.note, row.vote, row.abstainReason, listSheetEntries(db, row)]);
  return content(here, sheet) === content(there, other);
}
