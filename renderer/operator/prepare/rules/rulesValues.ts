/** Rules between the contract and the form, and the contradictions the form can see by itself. */
import type { Rules } from '../../../../electron/contract/rules.ts';
import { compare, parseExact } from '../../../../electron/ranking/index.ts';

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

/** The lower line must not stand above the upper one. */
export function thresholdIssues({ recommendation }: RulesValues): ThresholdField[] {
  const issues: ThresholdField[] = [];
  try {
    if (compare(parseExact(recommendation.tMid), parseExact(recommendation.tHigh)) > 0)
      issues.push('recommendation.tMid');
  } catch {
    // The schema names what is no number.
  }
  if (whole(recommendation.readinessPilot) > whole(recommendation.readinessAdopt))
    issues.push('recommendation.readinessPilot');
  return issues;
}
