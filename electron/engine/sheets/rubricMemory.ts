/** The rubric of an event, kept until it changes: every tap of every panelist is checked against it. */
import type { FactTableName } from '../../../db/facts.ts';
import type { Db } from '../../../db/open.ts';
import {
  criterionGroupTable,
  criterionTable,
  type CriterionGroupRow,
  type CriterionRow,
} from '../../../db/rubric.ts';

export interface Rubric {
  readonly groups: readonly CriterionGroupRow[];
  readonly criteria: readonly CriterionRow[];
  readonly byId: ReadonlyMap<string, CriterionRow>;
  /** Those that count: a sheet is complete when they are filled. */
  readonly weighted: readonly CriterionRow[];
}

/** A noted change to one of these makes what is kept untrue. */
export const rubricTables: ReadonlySet<FactTableName> = new Set(['criterion', 'criterionGroup']);

export interface RubricMemory {
  /** Rows are shared: nobody may change them. */
  read(eventId: string): Rubric;
  /** To be called whenever a rubric has changed or a change was taken back. */
  forget(): void;
}

export function createRubricMemory(db: Db): RubricMemory {
  const kept = new Map<string, Rubric>();
  return {
    read: (eventId) => {
      const known = kept.get(eventId);
      if (known) return known;
      const criteria = criterionTable.list(db, eventId);
      const rubric = {
        groups: criterionGroupTable.list(db, eventId),
        criteria,
        byId: new Map(criteria.map((criterion) => [criterion.id, criterion])),
        weighted: criteria.filter(({ weight }) => Number(weight) > 0),
      };
      kept.set(eventId, rubric);
      return rubric;
    },
    forget: () => kept.clear(),
  };
}
