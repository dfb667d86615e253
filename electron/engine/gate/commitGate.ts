/** The commit as the gate: whatever changed, through whatever door, is held against the rules before it is written down. */
import { Refusal, type Problem } from '../../contract/problems.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { keyOf } from '../../domain/factKeys.ts';
import { refuseTransition, type Leave } from '../../domain/transitions.ts';
import type { FactChange, FactRow } from '../../../db/capture.ts';
import { eventTable } from '../../../db/event.ts';
import { readSetupFacts, type EventFacts, type FactTableName } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';
import { presentationTable } from '../../../db/presentation.ts';

/** @throws Refusal with the first rule that a change breaks; the caller's savepoint takes all of them back */
export function refuseBrokenRules(
  db: Db,
  changes: readonly FactChange[],
  leaves: ReadonlySet<Leave>,
): void {
  if (changes.length === 0) return;
  for (const [eventId, own] of Map.groupBy(changes, eventIdOf)) {
    /** A row as it was before the command: as the first change of it says, else as it is. */
    const before = <Row>(
      table: FactChange['table'],
      id: string,
      stored: () => Row | undefined,
    ): Row | undefined => {
      const change = own.find((each) => each.table === table && rowOf(each)?.['id'] === id);
      return change ? ((change.before ?? undefined) as Row | undefined) : stored();
    };
    const problem = refuseTransition(
      own,
      {
        event: before('event', eventId, () => eventTable.find(db, { id: eventId })) ?? null,
        presentation: (id) =>
          before('presentation', id, () => presentationTable.find(db, { eventId, id })),
      },
      leaves,
    );
    if (problem) throw new Refusal(problem.code, problem.values, problem.at);
    if (!leaves.has('ERASE')) refuseNewContradiction(db, eventId, own);
  }
}

/** What is prepared and decided contradicts itself without a sheet in sight; taps, which are many, are not asked. */
const UNASKED: ReadonlySet<FactTableName> = new Set([
  'sheet',
  'score',
  'waitingSheet',
  'live',
  'publication',
  'annotation',
]);

/**
 * Refuses what would make prepared facts contradict each other. What contradicted itself before stays as it is: a day of
 * an older version goes on, and only what would make it worse is refused.
 */
function refuseNewContradiction(db: Db, eventId: string, changes: readonly FactChange[]): void {
  if (changes.every(({ table }) => UNASKED.has(table))) return;
  const event = eventTable.find(db, { id: eventId });
  // An event that comes whole was looked at whole, with its sheets.
  if (!event || changes.some(({ table, before }) => table === 'event' && before === null)) return;
  const facts = { ...withoutSheets, ...readSetupFacts(db, eventId), event };
  const found = listContradictions(facts);
  if (found.length === 0) return;
  const nameOf = ({ code, values }: Problem): string => JSON.stringify([code, values]);
  const known = listContradictions(undone(facts, changes)).map(nameOf);
  const problem = found.find((each) => {
    const at = known.indexOf(nameOf(each));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
  if (problem) throw new Refusal(problem.code, problem.values);
}

const withoutSheets = {
  sheet: [],
  score: [],
  waitingSheet: [],
  live: [],
  publication: [],
  annotation: [],
};

/** The facts as they were before the changes. */
function undone(facts: EventFacts, changes: readonly FactChange[]): EventFacts {
  const before: Record<string, unknown> = { ...facts };
  for (const [table, own] of Map.groupBy(changes, (change) => change.table)) {
    if (UNASKED.has(table)) continue;
    if (table === 'event') {
      before[table] = own[0]?.before ?? facts.event;
      continue;
    }
    const rows = new Map<string, object>(facts[table].map((row) => [keyOf(table, row), row]));
    for (const { before: was, after } of own.toReversed()) {
      if (after) rows.delete(keyOf(table, after));
      if (was) rows.set(keyOf(table, was), was);
    }
    before[table] = [...rows.values()];
  }
  return before as unknown as EventFacts;
}

const rowOf = ({ before, after }: FactChange): FactRow | null => after ?? before;

/** The event a change belongs to. */
export function eventIdOf(change: FactChange): string {
  const row = rowOf(change);
  return String(row?.['eventId'] ?? row?.['id']);
}
