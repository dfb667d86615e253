/** The rubric of an event, kept until it changes: every tap of every panelist is checked against it. */
import type { FactTableName } from '../../db/facts.ts';
import type { Db } from '../../db/open.ts';
import {
  criterionGroupTable,
  criterionTable,
  type CriterionGroupRow,
  type CriterionRow,
} from '../../db/rubric.ts';

export interface Rubric {
  readonly groups: readonly CriterionGroupRow[];
  readonly criteria: readonly CriterionRow[];
  readonly byId: ReadonlyMap<string, CriterionRow>;
  /** Those that count: a sheet is complete when they are filled. */
  readonly weighted: readonly CriterionRow[];
}

/** A noted change to one of these makes what is kept untrue. */
export const rubricTables: ReadonlySet<FactTableName> = new Set(['criterion', 'criterionGroup']);

const kept = new WeakMap<Db, Map<string, Rubric>>();

/** Rows are shared: nobody may change them. */
export function readRubric(db: Db, eventId: string): Rubric {
  let rubrics = kept.get(db);
  if (!rubrics) kept.set(db, (rubrics = new Map()));
  let rubric = rubrics.get(eventId);
  if (!rubric) {
    const criteria = criterionTable.list(db, eventId);
    rubric = {
      groups: criterionGroupTable.list(db, eventId),
      criteria,
      byId: new Map(criteria.map((criterion) => [criterion.id, criterion])),
      weighted: criteria.filter(({ weight }) => Number(weight) > 0),
    };
    rubrics.set(eventId, rubric);
  }
  return rubric;
}

/** To be called whenever a rubric has changed or a change was taken back. */
export function forgetRubric(db: Db): void {
  kept.delete(db);
}
