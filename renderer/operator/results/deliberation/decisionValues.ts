/** The panel's decision as a form: which fields a code demands, what is missing, when a reason is owed. */
import type { CommandInput } from '../../../../electron/contract/commands.ts';
import {
  requiredDecisionFields,
  suggestedDecision,
  type DecisionCode,
  type RecommendationClass,
} from '../../../../electron/contract/codes.ts';
import type { Decision } from '../resultRows.ts';

export type DecisionValues = Omit<CommandInput<'saveDecision'>, 'presentationId'>;
/** Every field a person fills in beside the code. */
export type DecisionField = Exclude<keyof DecisionValues, 'code'>;

/** The host refuses shorter reasons (electron/ranking/SPECIFICATION.md, section 8, "Override"). */
export const MIN_DEPARTURE_REASON = 20;

export const detailFields = [
  'adaptation',
  'place',
  'duration',
  'successMeasure',
  'condition',
  'agencyId',
  'targetDate',
  'reviewDate',
  'reason',
] as const satisfies readonly DecisionField[];
export type DetailField = (typeof detailFields)[number];

export function decisionValues(decision: Decision | undefined): DecisionValues {
  return {
    code: decision?.code ?? 'BELUM_DIPUTUSKAN',
    agencyId: decision?.agencyId ?? null,
    targetDate: decision?.targetDate ?? null,
    adaptation: decision?.adaptation ?? '',
    place: decision?.place ?? '',
    duration: decision?.duration ?? '',
    successMeasure: decision?.successMeasure ?? '',
    condition: decision?.condition ?? '',
    reviewDate: decision?.reviewDate ?? null,
    reason: decision?.reason ?? '',
    departureReason: decision?.departureReason ?? '',
  };
}

/** In the order of the form. */
export function neededFields(code: DecisionCode): DetailField[] {
  const needed: readonly string[] = requiredDecisionFields[code];
  return detailFields.filter((field) => needed.includes(field));
}

const isFilled = (value: string | null): boolean => value !== null && value.trim() !== '';

/** Filled earlier although this code does not ask for them: shown, so that nothing is kept unseen. */
export function otherFilledFields(values: DecisionValues): DetailField[] {
  const needed = neededFields(values.code);
  return detailFields.filter((field) => !needed.includes(field) && isFilled(values[field]));
}

/** No reason is owed where nothing was suggested, nor where nothing is decided. */
export const isDeparture = (code: DecisionCode, suggested: RecommendationClass): boolean =>
  code !== 'BELUM_DIPUTUSKAN' && suggested !== 'PENDING' && suggestedDecision[suggested] !== code;

/** What keeps the chair from confirming. */
export function missingFields(
  values: DecisionValues,
  suggested: RecommendationClass,
): DecisionField[] {
  const missing: DecisionField[] = neededFields(values.code).filter(
    (field) => !isFilled(values[field]),
  );
  const isReasonShort =
    isDeparture(values.code, suggested) &&
    values.departureReason.trim().length < MIN_DEPARTURE_REASON;
  return isReasonShort ? [...missing, 'departureReason'] : missing;
}
