/**
 * The exact value of one ballot: S = sum_g W_g (weighted mean of the scored criteria of g) / sum_g W_g.
 * Source: SPECIFICATION.md, section 1 (linear additive value model, DCLG 2009).
 *
 * For each set of scored criteria the formula is one linear form with integer coefficients, built once and kept;
 * a ballot is then a dozen integer products over a denominator that most ballots share.
 */
import {
  ONE,
  ZERO,
  add,
  divide,
  isPositive,
  isZero,
  lcm,
  multiply,
  parseExact,
  rational,
  subtract,
} from './rational.ts';
import type { Rational } from './rational.ts';
import type { PreparedEvent } from './prepareEvent.ts';
import type { RankingBallot } from './types.ts';

/** A fraction that need not be in lowest terms. */
export interface Unreduced {
  n: bigint;
  d: bigint;
}

export interface BallotValue extends Unreduced {
  /** Group means in the order of the groups with positive weight; null for a ready total. */
  groups: Unreduced[] | null;
}

interface LinearForm {
  coefficients: bigint[];
  constant: bigint;
  den: bigint;
  /** The same as doubles when no sum can leave the safe integers. */
  safe: { coefficients: number[]; constant: number } | null;
}

interface BallotPlan {
  total: LinearForm;
  groups: LinearForm[];
}

export interface BallotReader {
  /** Value of a ballot, or null when a missing criterion makes it invalid. */
  read(ballot: RankingBallot): BallotValue | null;
  /** Group ids in the order of `BallotValue.groups`. */
  groupIds: string[];
}

export function createBallotReader(event: PreparedEvent): BallotReader {
  const activeGroups = event.groups
    .map(({ weight }, g) => ({ g, weight }))
    .filter(({ weight }) => isPositive(weight));
  const used = event.criteria.filter(
    ({ group, weight }) => isPositive(weight) && activeGroups.some(({ g }) => g === group),
  );
  const strict = (event.settings.missingCriterion ?? 'STRICT') === 'STRICT';
  const plans = new Map<string, BallotPlan | null>();
  const factor = event.scoreFactor;
  const unitFactor = factor === 1n;
  let fullPlan: BallotPlan | null | undefined;

  const planFor = (scores: (number | bigint | null)[], missing: number): BallotPlan | null => {
    if (missing > 0 && strict) return null;
    if (missing === 0 && fullPlan !== undefined) return fullPlan;
    const key = scores.map((score) => (score === null ? '0' : '1')).join('');
    let plan = plans.get(key);
    if (plan === undefined) {
      plan = buildPlan(
        event,
        activeGroups,
        used.map((criterion, at) => ({ ...criterion, scored: scores[at] !== null })),
      );
      plans.set(key, plan);
    }
    if (missing === 0) fullPlan = plan;
    return plan;
  };

  const read = (ballot: RankingBallot): BallotValue | null => {
    if (ballot.scores === undefined) {
      const total = parseExact(ballot.total);
      return { n: total.n, d: total.d, groups: null };
    }
    let missing = 0;
    let allNumbers = true;
    const scores: (number | bigint | null)[] = [];
    for (const { id } of used) {
      const given = ballot.scores[id];
      if (given === undefined || given === null) {
        missing++;
        scores.push(null);
      } else if (unitFactor && Number.isSafeInteger(given)) scores.push(given as number);
      else {
        const exact = parseExact(given);
        allNumbers = false;
        scores.push(exact.n * (factor / exact.d));
      }
    }
    const plan = planFor(scores, missing);
    if (!plan) return null;
    return {
      n: evaluate(plan.total, scores, allNumbers),
      d: plan.total.den,
      groups: plan.groups.map((form) => ({ n: evaluate(form, scores, allNumbers), d: form.den })),
    };
  };
  return { read, groupIds: activeGroups.map(({ g }) => event.groups[g]!.id) };
}

function evaluate(
  form: LinearForm,
  scores: readonly (number | bigint | null)[],
  allNumbers: boolean,
): bigint {
  if (form.safe && allNumbers) {
    let value = form.safe.constant;
    for (let k = 0; k < scores.length; k++) {
      const score = scores[k];
      if (score !== null && score !== undefined)
        value += form.safe.coefficients[k]! * (score as number);
    }
    return BigInt(value);
  }
  let value = form.constant;
  for (let k = 0; k < scores.length; k++) {
    const score = scores[k];
    if (score !== null && score !== undefined) value += form.coefficients[k]! * BigInt(score);
  }
  return value;
}

interface UsedCriterion {
  group: number;
  weight: Rational;
  min: Rational;
  max: Rational;
  scored: boolean;
}

/** Null when there is no group with weight, or one of them has nothing scored. */
function buildPlan(
  event: PreparedEvent,
  activeGroups: readonly { g: number; weight: Rational }[],
  used: readonly UsedCriterion[],
): BallotPlan | null {
  if (activeGroups.length === 0) return null;
  const hundred = rational(100n);
  const factor = rational(event.scoreFactor);
  const totalWeight = activeGroups.reduce((total, { weight }) => add(total, weight), ZERO);
  let bound = 1n;
  for (const { min, max } of used) {
    for (const end of [min, max]) {
      const size = (end.n < 0n ? -end.n : end.n) / end.d + 1n;
      if (size > bound) bound = size;
    }
  }
  const coefficientsOf = used.map(() => ZERO);
  let constant = ZERO;
  const groupForms: LinearForm[] = [];
  for (const { g, weight } of activeGroups) {
    const inGroup = used.map((criterion) => criterion.group === g && criterion.scored);
    const groupWeight = used.reduce(
      (total, criterion, at) => (inGroup[at] ? add(total, criterion.weight) : total),
      ZERO,
    );
    if (isZero(groupWeight)) return null;
    const share = divide(weight, totalWeight);
    let groupConstant = ZERO;
    const groupCoefficients = used.map((criterion, at) => {
      if (!inGroup[at]) return ZERO;
      const portion = divide(criterion.weight, groupWeight);
      if (event.commonScale) return divide(portion, factor);
      const slope = divide(multiply(portion, hundred), subtract(criterion.max, criterion.min));
      groupConstant = subtract(groupConstant, multiply(slope, criterion.min));
      return divide(slope, factor);
    });
    groupForms.push(toIntegers(groupCoefficients, groupConstant, bound));
    groupCoefficients.forEach((coefficient, at) => {
      if (inGroup[at]) coefficientsOf[at] = multiply(coefficient, share);
    });
    constant = add(constant, multiply(groupConstant, share));
  }
  return { total: toIntegers(coefficientsOf, constant, bound), groups: groupForms };
}

function toIntegers(
  coefficients: readonly Rational[],
  constant: Rational,
  bound: bigint,
): LinearForm {
  let den = constant.d;
  for (const { d } of coefficients) den = lcm(den, d);
  const whole = coefficients.map(({ n, d }) => n * (den / d));
  const wholeConstant = constant.n * (den / constant.d);
  const size = (x: bigint) => (x < 0n ? -x : x);
  const largest = whole.reduce((total, c) => total + size(c) * bound, size(wholeConstant));
  const safe =
    largest < BigInt(Number.MAX_SAFE_INTEGER)
      ? { coefficients: whole.map(Number), constant: Number(wholeConstant) }
      : null;
  return { coefficients: whole, constant: wholeConstant, den, safe };
}

/** Lowest terms of an unreduced fraction. */
export const reduce = ({ n, d }: Unreduced): Rational => (n === d ? ONE : rational(n, d));
