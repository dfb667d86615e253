/** The panel's decision as a form: which fields a code demands, what is missing, when a reason is owed. */
import type { CommandInput } from '../../../../electron/contract/commands.ts';
import type { RecommendationClass } from '../../../../electron/contract/codes.ts';
import {
  emptyFields,
  isReasonShort,
  requiredDecisionFields,
} from '../../../../electron/domain/decisions.ts';
import type { Decision } from '../resultRows.ts';

export type DecisionValues = Omit<CommandInput<'saveDecision'>, 'presentationId'>;
/** Every field a person fills in beside the code. */
export type DecisionField = Exclude<keyof DecisionValues, 'code'>;

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

const isFilled = (value: string | null): boolean => value !== null && value.trim() !== '';

/** Filled earlier although this code does not ask for them: shown, so that nothing is kept unseen. */
export function otherFilledFields(values: DecisionValues): DetailField[] {
  const needed: readonly DetailField[] = requiredDecisionFields[values.code];
  return detailFields.filter((field) => !needed.includes(field) && isFilled(values[field]));
}

/** What keeps the chair from confirming. */
export function missingFields(
  values: DecisionValues,
  suggested: RecommendationClass,
): DecisionField[] {
  const missing = emptyFields(values);
  return isReasonShort(values, suggested) ? [...missing, 'departureReason'] : missing;
}
