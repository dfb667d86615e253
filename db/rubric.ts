/** The rubric of an event: groups, criteria with weights and scales, level texts. */
import type { Flag } from './event.ts';
import { defineTable } from './table.ts';

export interface CriterionGroupRow {
  eventId: string;
  code: string;
  position: number;
  name: string;
}

export interface CriterionRow {
  eventId: string;
  id: string;
  groupCode: string;
  position: number;
  name: string;
  description: string;
  /** Exact decimal text such as "15" or "12.5". */
  weight: string;
  min: number;
  max: number;
  allowsNotApplicable: Flag;
}

export interface LevelRow {
  eventId: string;
  criterionId: string;
  score: number;
  label: string;
  description: string;
}

export const criterionGroupTable = defineTable<CriterionGroupRow, 'eventId' | 'code'>(
  'criterionGroup',
  ['eventId', 'code'],
);
export const criterionTable = defineTable<CriterionRow, 'eventId' | 'id'>('criterion', [
  'eventId',
  'id',
]);
export const levelTable = defineTable<LevelRow, 'eventId' | 'criterionId' | 'score'>('level', [
  'eventId',
  'criterionId',
  'score',
]);
