/** Of an event's facts what its changes may have made contradict each other: taps, which are many, read one sheet. */
import type { FactChange, FactRow } from '../../../db/capture.ts';
import type { EventRow } from '../../../db/event.ts';
import { readSetupFacts, type EventFacts, type FactTableName } from '../../../db/facts.ts';
import { publicationTable } from '../../../db/live.ts';
import type { Db } from '../../../db/open.ts';
import { panelistTable } from '../../../db/panel.ts';
import { presentationTable } from '../../../db/presentation.ts';
import { listPresentationSheets, listSheetEntries, sheetTable } from '../../../db/sheet.ts';
import { keyOf } from '../../domain/factTables.ts';
import { isLocked } from '../../domain/phases.ts';
import type { SheetFacts } from '../../domain/sheetContradictions.ts';
import { createRubricMemory, rubricTables, type RubricMemory } from '../sheets/rubricMemory.ts';

/** What is prepared and decided contradicts itself without these in sight. */
const UNPLANNED: ReadonlySet<FactTableName> = new Set([
  'sheet',
  'score',
  'waitingSheet',
  'annotation',
]);
/** A change to one of these may leave a sheet that stands without the mark of its conflict. */
const MARKING: ReadonlySet<FactTableName> = new Set([
  'panelist',
  'presentation',
  'presenter',
  'conflict',
]);

/** What is prepared, published and decided; null where none of it changed. */
export function readTouchedPlan(
  db: Db,
  event: EventRow,
  changes: readonly FactChange[],
): EventFacts | null {
  if (changes.every(({ table }) => UNPLANNED.has(table))) return null;
  const eventId = event.id;
  const live = rowsAfter(changes, 'live') as unknown as EventFacts['live'];
  // What was published before stays on record, whatever became of its talk (domain/visible.ts).
  const published = rowsAfter(changes, 'publication') as unknown as EventFacts['publication'];
  const shown = live.flatMap(({ publicationVersion: version }) =>
    version === null ? [] : (publicationTable.find(db, { eventId, version }) ?? []),
  );
  const versions = new Set(published.map(({ version }) => version));
  const setup = readSetupFacts(db, eventId);
  // Who had a conflict was judged at the lock; a panelist may change agency after it.
  const open = new Set(
    setup.presentation.flatMap(({ id, phase }) => (isLocked(phase) ? [] : [id])),
  );
  return {
    ...setup,
    event,
    live,
    publication: [...published, ...shown.filter(({ version }) => !versions.has(version))],
    sheet: changes.some(({ table }) => MARKING.has(table))
      ? sheetTable.list(db, eventId).filter(({ presentationId }) => open.has(presentationId))
      : [],
    score: [],
    waitingSheet: [],
    annotation: [],
  };
}

/** Each sheet that changed, and all of a talk whose phase did; null where there is none. */
export function readTouchedSheets(
  db: Db,
  rubrics: RubricMemory,
  event: EventRow,
  changes: readonly FactChange[],
): SheetFacts | null {
  const eventId = event.id;
  const keys = new Map<string, { presentationId: string; panelistId: string }>();
  for (const change of changes) {
    if (change.table === 'sheet' || change.table === 'score') {
      const row = rowOf(change);
      const key = {
        presentationId: String(row?.['presentationId']),
        panelistId: String(row?.['panelistId']),
      };
      keys.set(keyOf('sheet', key), key);
    } else if (
      change.table === 'presentation' &&
      change.before?.['phase'] !== change.after?.['phase']
    )
      for (const sheet of listPresentationSheets(db, eventId, String(rowOf(change)?.['id'])))
        keys.set(keyOf('sheet', sheet), sheet);
  }
  if (keys.size === 0) return null;
  const touched = [...keys.values()];
  const isRubricNew = changes.some(({ table }) => rubricTables.has(table));
  const { groups, criteria } = (isRubricNew ? createRubricMemory(db) : rubrics).read(eventId);
  const sheet = touched.flatMap((key) => sheetTable.find(db, { eventId, ...key }) ?? []);
  const talks = new Set(touched.map(({ presentationId }) => presentationId));
  return {
    event,
    criterionGroup: [...groups],
    criterion: [...criteria],
    presentation: [...talks].flatMap((id) => presentationTable.find(db, { eventId, id }) ?? []),
    // Only for the words of a refusal: a tap asks nobody's name.
    get panelist() {
      return touched.flatMap(({ panelistId: id }) => panelistTable.find(db, { eventId, id }) ?? []);
    },
    sheet,
    score: sheet.flatMap(({ presentationId, panelistId }) =>
      listSheetEntries(db, { eventId, presentationId, panelistId }).map((entry) => ({
        eventId,
        presentationId,
        panelistId,
        ...entry,
      })),
    ),
  };
}

/** The facts as they were before the changes; tables that were not read stay out of it. */
export function undone<Facts extends object>(facts: Facts, changes: readonly FactChange[]): Facts {
  const before = { ...facts } as Record<string, unknown>;
  for (const [table, own] of Map.groupBy(changes, (change) => change.table)) {
    const read = before[table];
    if (table === 'event') before[table] = own[0]?.before ?? read;
    if (table === 'event' || !Array.isArray(read)) continue;
    const rows = new Map<string, object>((read as object[]).map((row) => [keyOf(table, row), row]));
    for (const { before: was, after } of own.toReversed()) {
      if (after) rows.delete(keyOf(table, after));
      if (was) rows.set(keyOf(table, was), was);
    }
    before[table] = [...rows.values()];
  }
  return before as Facts;
}

export const rowOf = ({ before, after }: FactChange): FactRow | null => after ?? before;

/** The rows of a table as the changes leave them. */
function rowsAfter(changes: readonly FactChange[], table: 'live' | 'publication'): FactRow[] {
  const rows = new Map<string, FactRow>();
  for (const change of changes) {
    if (change.table !== table) continue;
    if (change.before) rows.delete(keyOf(table, change.before));
    if (change.after) rows.set(keyOf(table, change.after), change.after);
  }
  return [...rows.values()];
}
