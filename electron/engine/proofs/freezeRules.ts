/** Freezing: with the first sheet that may be given, rules and rubric stand still, and their hash says which they were. */
import { eventTable, type EventRow } from '../../../db/event.ts';
import { criterionGroupTable, criterionTable, levelTable } from '../../../db/rubric.ts';
import type { Context } from '../context.ts';
import { computeRulesHash } from '../../domain/rulesHash.ts';

/** Makes the event live under the rules it has now; nothing where they are frozen already. */
export function freezeRules({ db }: Pick<Context, 'db'>, event: EventRow, atMs: number): void {
  if (event.frozenAtMs !== null) return;
  eventTable.put(db, {
    ...event,
    status: 'LIVE',
    frozenAtMs: atMs,
    rulesHash: computeRulesHash(
      event.rules,
      criterionGroupTable.list(db, event.id),
      criterionTable.list(db, event.id),
      levelTable.list(db, event.id),
    ),
  });
}
