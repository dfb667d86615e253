/** The rubric and the lines of the recommendation: what must hold before anybody is scored by them. */
import type { EventFacts } from '../contract/facts.ts';
import type { Problem } from '../contract/problems.ts';
import type { Rules } from '../contract/rules.ts';
import { compare, parseExact, sum, toNumber, type Rational } from '../ranking/rational.ts';

/** Groups that always exist. */
export const fixedGroups: readonly string[] = ['OUTPUT', 'OUTCOME'];

type Weighted = Pick<EventFacts['criterion'][number], 'groupCode' | 'weight'>;
type Scale = Pick<EventFacts['criterion'][number], 'name' | 'min' | 'max'>;

/** @throws where a weight is no decimal */
export const weightSum = (criteria: readonly Pick<Weighted, 'weight'>[]): Rational =>
  sum(criteria.map(({ weight }) => parseExact(weight)));

/** How the sum of the weights stands to what it must be: below 0 short, 0 right, above 0 over. */
export const weightOrder = (
  criteria: readonly Pick<Weighted, 'weight'>[],
  weightTotal: string,
): number => compare(weightSum(criteria), parseExact(weightTotal));

/** Weights that miss their total, and fixed groups in which nothing weighs. */
export function listWeightProblems(
  criteria: readonly Weighted[],
  weightTotal: string,
): (Problem & { code: 'WEIGHTS_NOT_TOTAL' | 'GROUP_EMPTY' })[] {
  const empty = fixedGroups.filter(
    (group) =>
      !criteria.some(
        ({ groupCode, weight }) =>
          groupCode === group && compare(parseExact(weight), parseExact('0')) > 0,
      ),
  );
  const values = { sum: toNumber(weightSum(criteria)), total: weightTotal };
  return [
    ...(weightOrder(criteria, weightTotal) === 0
      ? []
      : [{ code: 'WEIGHTS_NOT_TOTAL' as const, at: 'criteria', values }]),
    ...empty.map((group) => ({ code: 'GROUP_EMPTY' as const, at: 'criteria', values: { group } })),
  ];
}

export function findGroupProblem(groups: readonly { readonly code: string }[]): Problem | null {
  const missing = fixedGroups.find((group) => !groups.some(({ code }) => code === group));
  return missing === undefined
    ? null
    : { code: 'GROUP_MISSING', at: 'groups', values: { group: missing } };
}

/** A scale must rise. */
export const findScaleProblem = ({ name, min, max }: Scale): Problem | null =>
  max > min
    ? null
    : { code: 'BAD_RULE', at: 'max', values: { rule: name, detail: `${min}–${max}` } };

/** Each level stands on the scale of its criterion. */
export const findLevelProblem = (score: number, { name, min, max }: Scale): Problem | null =>
  score >= min && score <= max
    ? null
    : { code: 'SCORE_OFF_SCALE', at: null, values: { value: score, criterion: name, min, max } };

/** A tie is broken by MEDIAN, PREFERENCE or a group of the rubric, by each of them once. */
export function findTieBreakProblem(
  tieBreaks: readonly string[],
  groups: readonly { readonly code: string }[],
): Problem | null {
  const again = tieBreaks.findIndex((code, index) => tieBreaks.indexOf(code) !== index);
  if (again !== -1)
    return {
      code: 'DUPLICATE',
      at: `tieBreaks[${again}]`,
      values: { kind: 'pemisah', value: tieBreaks[again] ?? '' },
    };
  const at = tieBreaks.findIndex((code) => !isTieBreak(code, groups));
  return at < 0
    ? null
    : {
        code: 'UNKNOWN_ID',
        at: `tieBreaks[${at}]`,
        values: { kind: 'pemisah', id: tieBreaks[at] ?? '' },
      };
}

export const isTieBreak = (code: string, groups: readonly { readonly code: string }[]): boolean =>
  code === 'MEDIAN' || code === 'PREFERENCE' || groups.some((group) => group.code === code);

/** The lower line of each pair must not stand above the upper one. */
export function listThresholdProblems({
  tHigh,
  tMid,
  readinessAdopt,
  readinessPilot,
}: Pick<
  Rules['recommendation'],
  'tHigh' | 'tMid' | 'readinessAdopt' | 'readinessPilot'
>): Problem[] {
  return [
    ...(compare(parseExact(tHigh), parseExact(tMid)) < 0
      ? [threshold('tMid', 'tHigh', tHigh, tMid)]
      : []),
    ...(readinessAdopt < readinessPilot
      ? [threshold('readinessPilot', 'readinessAdopt', readinessAdopt, readinessPilot)]
      : []),
  ];
}

const threshold = (
  lower: string,
  upper: string,
  upperValue: string | number,
  lowerValue: string | number,
): Problem => ({
  code: 'LINES_REVERSED',
  at: `recommendation.${lower}`,
  values: { lower, upper, lowerValue, upperValue },
});
