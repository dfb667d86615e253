/** A single score: on the scale of its criterion, "tidak relevan" only where that is permitted. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';

type Criterion = Pick<
  EventFacts['criterion'][number],
  'name' | 'min' | 'max' | 'allowsNotApplicable'
>;
type Score = Pick<EventFacts['score'][number], 'value' | 'isNotApplicable'>;

export function findScoreProblem(
  { value, isNotApplicable }: Score,
  { name, min, max, allowsNotApplicable }: Criterion,
): Problem | null {
  if (value !== null && (value < min || value > max))
    return { code: 'SCORE_OFF_SCALE', at: 'value', values: { value, criterion: name, min, max } };
  return isNotApplicable === 1 && (allowsNotApplicable === 0 || value !== null)
    ? { code: 'NOT_APPLICABLE_REFUSED', at: 'isNotApplicable', values: { criterion: name } }
    : null;
}

/**
 * What keeps a sheet from being handed in: every criterion that weighs is scored or "tidak relevan", and in no group are
 * all of them "tidak relevan".
 * @param weighted criteria with a weight
 */
export function findCompletenessProblem(
  groups: readonly Pick<EventFacts['criterionGroup'][number], 'code' | 'name'>[],
  weighted: readonly Pick<EventFacts['criterion'][number], 'id' | 'groupCode' | 'name'>[],
  scores: readonly (Score & { readonly criterionId: string })[],
): Problem | null {
  const given = new Map(scores.map((score) => [score.criterionId, score]));
  const missing = weighted.filter(({ id }) => {
    const score = given.get(id);
    return score === undefined || (score.value === null && score.isNotApplicable === 0);
  });
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join('; ');
    return { code: 'SHEET_INCOMPLETE', at: null, values: { missing: names } };
  }
  const group = groups.find(({ code }) => {
    const own = weighted.filter(({ groupCode }) => groupCode === code);
    return own.length > 0 && own.every(({ id }) => given.get(id)?.isNotApplicable === 1);
  });
  return group ? { code: 'GROUP_NOT_APPLICABLE', at: null, values: { group: group.name } } : null;
}
