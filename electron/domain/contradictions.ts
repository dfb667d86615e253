/** Facts of an event that fit their schemas but not each other: one list for the file and for the command. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import type { Rules } from '../contract/rules.ts';
import { listDayContradictions } from './dayContradictions.ts';
import { listPlanContradictions } from './planContradictions.ts';
import { listReferenceContradictions } from './referenceContradictions.ts';
import { listRubricContradictions } from './rubricContradictions.ts';
import { listSheetContradictions } from './sheetContradictions.ts';

/** @returns all that contradicts itself, each with its place, such as `facts.sheet[3]`; later ones may follow from earlier ones */
export const listContradictions = (facts: EventFacts): Problem[] => [
  ...listBeforeSheets(facts),
  ...listSheetContradictions(facts),
  ...listPlanContradictions(facts),
];

/** The same without a look into sheets: what is prepared, published and decided. */
export const listPreparedContradictions = (facts: EventFacts): Problem[] => [
  ...listBeforeSheets(facts),
  ...listPlanContradictions(facts),
];

function listBeforeSheets(facts: EventFacts): Problem[] {
  const rules = JSON.parse(facts.event.rules) as Rules;
  return [
    ...listReferenceContradictions(facts),
    ...listRubricContradictions(facts, rules),
    ...listDayContradictions(facts),
  ];
}
