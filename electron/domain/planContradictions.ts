/** Decisions that could not have been confirmed, and follow-ups due before they start. */
import type { RecommendationClass } from '../contract/codes.ts';
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import { findConfirmationProblem } from './decisions.ts';
import { inPlace, isErased } from './factPlaces.ts';
import { isLocked } from './phases.ts';
import { findPlanProblem } from './schedule.ts';

export const listPlanContradictions = (facts: EventFacts): Problem[] => [
  ...facts.decision.flatMap((row, index) =>
    row.isConfirmed === 1 ? listInDecision(facts, row, `facts.decision[${index}]`) : [],
  ),
  ...facts.followUp.flatMap((row, index) =>
    inPlace(findPlanProblem(row), `facts.followUp[${index}]`),
  ),
];

function listInDecision(
  facts: EventFacts,
  row: EventFacts['decision'][number],
  place: string,
): Problem[] {
  const talk = facts.presentation.find(({ id }) => id === row.presentationId);
  if (!talk) return [];
  const suggested = (row.suggestedClass ?? 'PENDING') as RecommendationClass;
  const problem = findConfirmationProblem(row, suggested, {
    number: talk.number,
    isLocked: isLocked(talk.phase),
  });
  // Names taken out of a reason may leave it shorter than it was.
  return problem?.code === 'REASON_TOO_SHORT' && isErased(facts) ? [] : inPlace(problem, place);
}
