/** The commit as the gate: whatever changed, through whatever door, is held against the rules before it is written down. */
import { Refusal } from '../contract/problems.ts';
import { refuseTransition, type Leave } from '../domain/transitions.ts';
import type { FactChange, FactRow } from '../../db/capture.ts';
import { eventTable } from '../../db/event.ts';
import type { Db } from '../../db/open.ts';
import { presentationTable } from '../../db/presentation.ts';

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
  }
}

const rowOf = ({ before, after }: FactChange): FactRow | null => after ?? before;

/** The event a change belongs to. */
export function eventIdOf(change: FactChange): string {
  const row = rowOf(change);
  return String(row?.['eventId'] ?? row?.['id']);
}
