/** The commit as the gate: whatever changed, through whatever door, is held against the rules before it is written down. */
import { Refusal, type Problem } from '../../contract/problems.ts';
import { listContradictions, listPreparedContradictions } from '../../domain/contradictions.ts';
import { listSheetContradictions } from '../../domain/sheetContradictions.ts';
import { refuseTransition, type Leave } from '../../domain/transitions.ts';
import type { FactChange } from '../../../db/capture.ts';
import { eventTable } from '../../../db/event.ts';
import { readEventFacts } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';
import { presentationTable } from '../../../db/presentation.ts';
import type { RubricMemory } from '../sheets/rubricMemory.ts';
import { readTouchedPlan, readTouchedSheets, rowOf, undone } from './touchedFacts.ts';

interface GateParts {
  readonly db: Db;
  readonly rubrics: RubricMemory;
}

/** @throws Refusal with the first rule that a change breaks; the caller's savepoint takes all of them back */
export function refuseBrokenRules(
  parts: GateParts,
  changes: readonly FactChange[],
  leaves: ReadonlySet<Leave>,
): void {
  if (changes.length === 0) return;
  for (const [eventId, own] of Map.groupBy(changes, eventIdOf)) {
    const problem =
      refuseTransition(own, standingBefore(parts.db, eventId, own), leaves) ??
      (leaves.has('ERASE') ? null : findNewContradiction(parts, eventId, own));
    if (problem) throw new Refusal(problem.code, problem.values, problem.at);
  }
}

/** Rows as they were before the command: as the first change of each says, else as they are. */
function standingBefore(
  db: Db,
  eventId: string,
  changes: readonly FactChange[],
): Parameters<typeof refuseTransition>[1] {
  const before = <Row>(
    table: FactChange['table'],
    id: string,
    stored: () => Row | undefined,
  ): Row | undefined => {
    const change = changes.find((each) => each.table === table && rowOf(each)?.['id'] === id);
    return change ? ((change.before ?? undefined) as Row | undefined) : stored();
  };
  return {
    event: before('event', eventId, () => eventTable.find(db, { id: eventId })) ?? null,
    presentation: (id) =>
      before('presentation', id, () => presentationTable.find(db, { eventId, id })),
  };
}

/**
 * What would make facts contradict each other. What contradicted itself before stays as it is: a day of an older version
 * goes on, and only what would make it worse is refused.
 */
function findNewContradiction(
  { db, rubrics }: GateParts,
  eventId: string,
  changes: readonly FactChange[],
): Problem | null {
  const event = eventTable.find(db, { id: eventId });
  if (!event) return null;
  if (changes.some(({ table, before }) => table === 'event' && before === null)) {
    // A rehearsal is a copy: it may have whatever its event has.
    if (event.rehearsalOfEventId !== null) return null;
    return withColumn(listContradictions(readEventFacts(db, eventId))[0]);
  }
  const plan = readTouchedPlan(db, event, changes);
  const sheets = readTouchedSheets(db, rubrics, event, changes);
  return (
    (plan && firstNew(plan, changes, listPreparedContradictions)) ??
    (sheets && firstNew(sheets, changes, listSheetContradictions))
  );
}

/** The first of a list that was not there before the changes, with its column: its place among the rows that were read says nothing. */
function firstNew<Facts extends object>(
  facts: Facts,
  changes: readonly FactChange[],
  list: (facts: Facts) => Problem[],
): Problem | null {
  const found = list(facts);
  if (found.length === 0) return null;
  const nameOf = ({ code, values }: Problem): string => JSON.stringify([code, values]);
  const known = list(undone(facts, changes)).map(nameOf);
  const problem = found.find((each) => {
    const at = known.indexOf(nameOf(each));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
  return withColumn(problem);
}

function withColumn(problem: Problem | undefined): Problem | null {
  if (!problem) return null;
  const found = /^facts\.\w+(?:\[\d+\])?\.(?<column>.+)$/.exec(problem.at ?? '');
  return { ...problem, at: found?.groups?.['column'] ?? null };
}

/** The event a change belongs to. */
export function eventIdOf(change: FactChange): string {
  const row = rowOf(change);
  return String(row?.['eventId'] ?? row?.['id']);
}
