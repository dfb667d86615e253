/** The panel's decisions: what each must fill, when a reason is owed, when a proposal counts as decided. */
import type { DecisionCode, RecommendationClass } from '../contract/codes.ts';
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import { suggestedDecision } from '../ranking/suggestedDecision.ts';

type Decision = EventFacts['decision'][number];

/** In the order of the form (RULES.md, "Decisions"). */
export const requiredDecisionFields = {
  DIREPLIKASI: ['agencyId', 'targetDate'],
  DIADAPTASI: ['adaptation', 'agencyId', 'targetDate'],
  DIUJI_COBA: ['place', 'duration', 'successMeasure'],
  DITUNDA: ['condition', 'reviewDate'],
  TIDAK_DIREKOMENDASIKAN: ['reason'],
  BELUM_DIPUTUSKAN: [],
} as const satisfies Readonly<Record<DecisionCode, readonly (keyof Decision)[]>>;
type RequiredField = (typeof requiredDecisionFields)[DecisionCode][number];

/** Letters of the reason for departing from the suggestion (ranking/SPECIFICATION.md, section 8, "Override"). */
export const minDepartureReason = 20;

export type DecisionContent = Pick<Decision, 'code' | 'departureReason' | RequiredField>;

/** Required ones that are empty; blanks fill nothing. */
export const emptyFields = (decision: Omit<DecisionContent, 'departureReason'>): RequiredField[] =>
  requiredDecisionFields[decision.code].filter((field) => (decision[field] ?? '').trim() === '');

/** Whether a reason is owed: not where nothing was suggested, nor where nothing is decided. */
export const isDeparture = (code: DecisionCode, suggested: RecommendationClass): boolean =>
  code !== 'BELUM_DIPUTUSKAN' && suggested !== 'PENDING' && suggestedDecision[suggested] !== code;

export const isReasonShort = (
  { code, departureReason }: Pick<DecisionContent, 'code' | 'departureReason'>,
  suggested: RecommendationClass,
): boolean => isDeparture(code, suggested) && departureReason.trim().length < minDepartureReason;

/** What keeps the chair from confirming; the talk's own state first. */
export function findConfirmationProblem(
  decision: DecisionContent,
  suggested: RecommendationClass,
  talk: { readonly number: number; readonly isLocked: boolean },
): Problem | null {
  if (!talk.isLocked) return { code: 'NOT_LOCKED', at: null, values: { number: talk.number } };
  const [field] = emptyFields(decision);
  if (field !== undefined)
    return { code: 'FIELD_NEEDED', at: field, values: { code: decision.code, field } };
  return isReasonShort(decision, suggested)
    ? { code: 'REASON_TOO_SHORT', at: 'departureReason', values: { min: minDepartureReason } }
    : null;
}

/** Confirmed, and something other than "not decided yet". */
export const isDecided = (
  decision: Pick<Decision, 'code' | 'isConfirmed'> | null | undefined,
): boolean => decision?.isConfirmed === 1 && decision.code !== 'BELUM_DIPUTUSKAN';

/** What counts as decided: a draft that nobody confirmed, or whose confirmation an unlock took back, is none. */
export const decidedCode = (
  decision: Pick<Decision, 'code' | 'isConfirmed'> | null | undefined,
): DecisionCode => (decision && isDecided(decision) ? decision.code : 'BELUM_DIPUTUSKAN');

/** Decided otherwise than what was suggested when it was confirmed. */
export const isChangedByPanel = (
  decision: Pick<Decision, 'code' | 'isConfirmed' | 'suggestedClass'> | null | undefined,
): boolean =>
  isDecided(decision) &&
  typeof decision?.suggestedClass === 'string' &&
  suggestedDecision[decision.suggestedClass as RecommendationClass] !== decision.code;
