/** Rules between the contract and the form, and the contradictions the form can see by itself. */
import type { Rules } from '../../../../electron/contract/rules.ts';
import { listThresholdProblems } from '../../../../electron/domain/rubric.ts';

type NumberField = number | string;

/** Number fields may be empty while they are typed. */
export type RulesValues = Omit<Rules, 'trimDrop' | 'minSheets' | 'recommendation'> & {
  trimDrop: NumberField;
  minSheets: NumberField;
  recommendation: Omit<Rules['recommendation'], 'readinessAdopt' | 'readinessPilot'> & {
    readinessAdopt: NumberField;
    readinessPilot: NumberField;
  };
};

export const rulesValues = (rules: Rules): RulesValues => rules;

const whole = (value: NumberField): number => (value === '' ? Number.NaN : Number(value));

export function rulesInput(values: RulesValues): Rules {
  const { recommendation } = values;
  return {
    ...values,
    trimDrop: whole(values.trimDrop),
    minSheets: whole(values.minSheets),
    recommendation: {
      ...recommendation,
      readinessAdopt: whole(recommendation.readinessAdopt),
      readinessPilot: whole(recommendation.readinessPilot),
    },
  };
}

export type ThresholdField = 'recommendation.tMid' | 'recommendation.readinessPilot';

/** Lower lines that stand above their upper ones. */
export function thresholdIssues(values: RulesValues): ThresholdField[] {
  try {
    const problems = listThresholdProblems(rulesInput(values).recommendation);
    return problems.map(({ at }) => at as ThresholdField);
  } catch {
    // The schema names what is no number.
    return [];
  }
}
