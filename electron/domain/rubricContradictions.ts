/** Rules and rubric that cannot be scored by, or are not those that were frozen. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import type { Rules } from '../contract/rules.ts';
import { inPlace } from './factPlaces.ts';
import { isLocked } from './phases.ts';
import {
  findGroupProblem,
  findLevelProblem,
  findScaleProblem,
  findTieBreakProblem,
  listThresholdProblems,
  listWeightProblems,
} from './rubric.ts';
import { computeRulesHash } from './rulesHash.ts';

export function listRubricContradictions(facts: EventFacts, rules: Rules): Problem[] {
  const { event, criterionGroup, criterion, level } = facts;
  const byId = new Map(criterion.map((row) => [row.id, row]));
  const group = findGroupProblem(criterionGroup);
  const isFrozen = event.frozenAtMs !== null;
  const hash = computeRulesHash(event.rules, criterionGroup, criterion, level);
  return [
    ...(group ? [{ ...group, at: 'facts.criterionGroup' }] : []),
    ...inPlace(findTieBreakProblem(rules.tieBreaks, criterionGroup), 'facts.event.rules'),
    ...listThresholdProblems(rules.recommendation).flatMap((each) =>
      inPlace(each, 'facts.event.rules'),
    ),
    ...criterion.flatMap((row, index) =>
      inPlace(findScaleProblem(row), `facts.criterion[${index}]`),
    ),
    ...level.flatMap(({ criterionId, score }, index) => {
      const own = byId.get(criterionId);
      return own ? inPlace(findLevelProblem(score, own), `facts.level[${index}].score`) : [];
    }),
    // Weights may be unfinished until they freeze.
    ...(isFrozen
      ? listWeightProblems(criterion, rules.weightTotal).map((each) => ({
          ...each,
          at: 'facts.criterion',
        }))
      : []),
    ...(!isFrozen &&
    (event.status === 'LIVE' || facts.presentation.some(({ phase }) => isLocked(phase)))
      ? [{ code: 'NOT_FROZEN' as const, at: 'facts.event.frozenAtMs', values: {} }]
      : []),
    ...((isFrozen || event.rulesHash !== null) && event.rulesHash !== hash
      ? [{ code: 'RULES_HASH_DIFFERS' as const, at: 'facts.event.rulesHash', values: {} }]
      : []),
  ];
}
