/** Reads an event or a matrix into one checked form with exact numbers; observers are gone after this. */
import { compare, isNegative, isZero, lcm, parseExact, toCommonDenominator } from './rational.ts';
import type { ExactInput, Rational } from './rational.ts';
import { RankingError } from './rankingError.ts';
import type {
  RankingBallot,
  RankingEvent,
  RankingInput,
  RankingPresentation,
  RankingSettings,
} from './types.ts';

export interface PreparedCriterion {
  id: string;
  /** Index into `groups`. */
  group: number;
  weight: Rational;
  min: Rational;
  max: Rational;
}

export interface PreparedEvent {
  criteria: PreparedCriterion[];
  groups: { id: string; weight: Rational }[];
  /** The scale all criteria share, or null when they differ or there are none. */
  commonScale: { min: Rational; max: Rational } | null;
  /** Panelists with positive weight; `weight` is an integer proportional to the declared one. */
  panelists: { id: string; weight: bigint }[];
  settings: RankingSettings;
  presentations: readonly RankingPresentation[];
  /** Common denominator of all scores by criterion: score x scoreFactor is an integer. */
  scoreFactor: bigint;
}

/** The event form of either input form. */
export function toRankingEvent(input: RankingInput): RankingEvent {
  if (!('matrix' in input)) return input;
  const columns = Math.max(
    input.panelistWeights?.length ?? 0,
    ...input.matrix.map((row) => row.length),
  );
  const panelists = Array.from({ length: columns }, (_, j) => ({
    id: `j${j + 1}`,
    weight: input.panelistWeights?.[j] ?? 1,
  }));
  const presentations = input.matrix.map((row, i) => ({
    id: `p${i + 1}`,
    ballots: Object.fromEntries(
      row.flatMap((total, j) => (total === null ? [] : [[`j${j + 1}`, { total }]])),
    ),
  }));
  return { criteria: [], panelists, settings: input.settings ?? {}, presentations };
}

/** Throws a RankingError (INVALID_WEIGHT, ALL_WEIGHTS_ZERO, OUT_OF_RANGE, in this order over all data). */
export function prepareEvent(input: RankingInput): PreparedEvent {
  const event = toRankingEvent(input);
  const groupIds = [...new Set(event.criteria.map((criterion) => criterion.group))];
  const criteria = event.criteria.map((criterion) => ({
    id: criterion.id,
    group: groupIds.indexOf(criterion.group),
    weight: parseWeight(criterion.weight, criterion.id),
    min: parseExact(criterion.min),
    max: parseExact(criterion.max),
  }));
  const everyone = event.panelists.map(({ id, weight }) => ({
    id,
    weight: parseWeight(weight ?? 1, id),
  }));
  const declared = Object.entries(event.settings.groupWeights ?? {});
  const groupWeights = new Map(declared.map(([id, weight]) => [id, parseWeight(weight, id)]));
  const groups = groupIds.map((id, g) => ({
    id,
    weight: groupWeights.get(id) ?? sumOfGroup(criteria, g),
  }));

  const allZero = (list: { weight: Rational }[]) =>
    list.length > 0 && list.every(({ weight }) => isZero(weight));
  if (allZero(criteria)) throw new RankingError('ALL_WEIGHTS_ZERO', 'criteria');
  if (allZero(everyone)) throw new RankingError('ALL_WEIGHTS_ZERO', 'panelists');
  if (allZero(groups)) throw new RankingError('ALL_WEIGHTS_ZERO', 'groups');

  const scoreFactor = checkScores(event, criteria);
  const active = everyone.filter(({ weight }) => !isZero(weight));
  const { ints } = toCommonDenominator(active.map(({ weight }) => weight));
  return {
    criteria,
    groups,
    commonScale: findCommonScale(criteria),
    panelists: active.map(({ id }, j) => ({ id, weight: ints[j]! })),
    settings: event.settings,
    presentations: event.presentations,
    scoreFactor,
  };
}

function parseWeight(input: ExactInput, owner: string): Rational {
  const weight = parseExact(input);
  if (isNegative(weight)) throw new RankingError('INVALID_WEIGHT', owner);
  return weight;
}

/** Weights without an event: not negative, not all 0. */
export function parseWeights(list: readonly ExactInput[]): Rational[] {
  const weights = list.map((weight, k) => parseWeight(weight, `weight ${k + 1}`));
  if (weights.length > 0 && weights.every(isZero))
    throw new RankingError('ALL_WEIGHTS_ZERO', 'weights');
  return weights;
}

function sumOfGroup(criteria: readonly PreparedCriterion[], group: number): Rational {
  const { ints, den } = toCommonDenominator(
    criteria.filter((criterion) => criterion.group === group).map(({ weight }) => weight),
  );
  return divideInts(
    ints.reduce((a, b) => a + b, 0n),
    den,
  );
}
const divideInts = (n: bigint, d: bigint): Rational => parseExact(`${n}/${d}`);

function findCommonScale(
  criteria: readonly PreparedCriterion[],
): { min: Rational; max: Rational } | null {
  const first = criteria[0];
  if (!first) return null;
  const shared = criteria.every(
    ({ min, max }) => compare(min, first.min) === 0 && compare(max, first.max) === 0,
  );
  return shared ? { min: first.min, max: first.max } : null;
}

/** Checks every score against its declared scale and returns the common denominator of all of them. */
function checkScores(event: RankingEvent, criteria: readonly PreparedCriterion[]): bigint {
  const check = createScoreCheck(criteria);
  let factor = 1n;
  for (const presentation of event.presentations) {
    for (const panelist of Object.keys(presentation.ballots)) {
      factor = lcm(
        factor,
        check(presentation.ballots[panelist]!, `${presentation.id}, ${panelist}`),
      );
    }
  }
  return factor;
}

/** A check of one ballot that throws OUT_OF_RANGE and returns the common denominator of its scores. */
function createScoreCheck(
  criteria: readonly PreparedCriterion[],
): (ballot: RankingBallot, where: string) => bigint {
  // Whole scores on whole scales, by far the usual case, are compared as plain integers.
  const scales = criteria.map(({ id, min, max }) => ({
    id,
    min,
    max,
    low: min.d === 1n ? Number(min.n) : Number.NaN,
    high: max.d === 1n ? Number(max.n) : Number.NaN,
  }));
  return ({ scores }, where) => {
    let factor = 1n;
    if (!scores) return factor;
    for (const scale of scales) {
      const given = scores[scale.id];
      if (given === undefined || given === null) continue;
      if (
        Number.isSafeInteger(given) &&
        (given as number) >= scale.low &&
        (given as number) <= scale.high
      )
        continue;
      const score = parseExact(given);
      if (compare(score, scale.min) < 0 || compare(score, scale.max) > 0)
        throw new RankingError('OUT_OF_RANGE', `${where}, ${scale.id}: ${given}`);
      factor = lcm(factor, score.d);
    }
    return factor;
  };
}
