/** The rubric between the host's rows and the editor's values, and what its weights add up to. */
import type { CommandInput } from '../../../../electron/contract/commands.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { weightOrder } from '../../../../electron/domain/rubric.ts';
import { parseExact, toNumber, type Rational } from '../../../../electron/ranking/index.ts';

export interface LevelValues {
  score: number;
  label: string;
  description: string;
}
export interface CriterionValues {
  id: string;
  groupCode: string;
  name: string;
  description: string;
  weight: string;
  min: number | string;
  max: number | string;
  allowsNotApplicable: 0 | 1;
  levels: LevelValues[];
}
export interface RubricValues {
  groups: { code: string; name: string }[];
  criteria: CriterionValues[];
  weightTotal: string;
}

/** Up to this many steps every level has its own line; longer scales have anchors only. */
const MOST_LEVEL_LINES = 10;

export function rubricValues({
  criterionGroup,
  criterion,
  level,
  rules,
}: Pick<Setup, 'criterionGroup' | 'criterion' | 'level' | 'rules'>): RubricValues {
  const byPosition = <T extends { position: number }>(rows: readonly T[]) =>
    rows.toSorted((a, b) => a.position - b.position);
  return {
    groups: byPosition(criterionGroup).map(({ code, name }) => ({ code, name })),
    criteria: byPosition(criterion).map(
      ({ id, groupCode, name, description, weight, min, max, allowsNotApplicable }) => ({
        id,
        groupCode,
        name,
        description,
        weight,
        min,
        max,
        allowsNotApplicable,
        levels: level
          .filter(({ criterionId }) => criterionId === id)
          .map(({ score, label, description: text }) => ({ score, label, description: text }))
          .sort((a, b) => a.score - b.score),
      }),
    ),
    weightTotal: rules.weightTotal,
  };
}

const whole = (value: number | string): number => (value === '' ? Number.NaN : Number(value));

export function rubricInput({
  groups,
  criteria,
  weightTotal,
}: RubricValues): CommandInput<'setRubric'> {
  return {
    groups,
    weightTotal,
    criteria: criteria.map((criterion) => ({
      ...criterion,
      min: whole(criterion.min),
      max: whole(criterion.max),
      levels: criterion.levels.filter(
        ({ label, description }) => label.trim() !== '' || description.trim() !== '',
      ),
    })),
  };
}

const exactOrNull = (text: string): Rational | null => {
  try {
    return parseExact(text);
  } catch {
    return null;
  }
};

/** Exact sum of weights as decimal text; null while one of them is no number. */
export function weightSum(weights: readonly string[]): string | null {
  let total = 0n;
  for (const weight of weights) {
    const exact = exactOrNull(weight);
    // Weights have at most four places, so ten-thousandths are whole.
    if (!exact || (10_000n * exact.n) % exact.d !== 0n) return null;
    total += (10_000n * exact.n) / exact.d;
  }
  const digits = total.toString().padStart(5, '0');
  const places = digits.slice(-4).replace(/0+$/, '');
  return places === '' ? digits.slice(0, -4) : `${digits.slice(0, -4)}.${places}`;
}

export type TotalState =
  | { kind: 'OK' }
  | { kind: 'UNREADABLE' }
  | { kind: 'SHORT' | 'OVER'; by: string; sum: string };

/** How the sum of the weights stands to what it must be. */
export function totalState(
  criteria: readonly { weight: string }[],
  weightTotal: string,
): TotalState {
  const sum = weightSum(criteria.map(({ weight }) => weight));
  const wanted = exactOrNull(weightTotal);
  if (sum === null || !wanted) return { kind: 'UNREADABLE' };
  const exact = parseExact(sum);
  const order = weightOrder(criteria, weightTotal);
  if (order === 0) return { kind: 'OK' };
  const by = Math.abs(toNumber(exact) - toNumber(wanted));
  return { kind: order < 0 ? 'SHORT' : 'OVER', by: String(Math.round(by * 10_000) / 10_000), sum };
}

/** Level lines of a criterion: all steps of a short scale, the anchors of a long one. */
export function levelLines({
  min,
  max,
  levels,
}: Pick<CriterionValues, 'min' | 'max' | 'levels'>): LevelValues[] {
  const [low, high] = [whole(min), whole(max)];
  if (
    !Number.isInteger(low) ||
    !Number.isInteger(high) ||
    high <= low ||
    high - low >= MOST_LEVEL_LINES
  )
    return levels;
  return Array.from(
    { length: high - low + 1 },
    (_, at) =>
      levels.find(({ score }) => score === low + at) ?? {
        score: low + at,
        label: '',
        description: '',
      },
  );
}

/** By chance, not by number: a deleted criterion's id may still stand in a draft, and must name nothing else. */
function newCriterionId(): string {
  const letters = crypto.getRandomValues(new Uint32Array(2));
  return `K-${[...letters].map((part) => part.toString(36).padStart(7, '0')).join('')}`;
}

export function blankCriterion(
  criteria: readonly CriterionValues[],
  groupCode: string,
): CriterionValues {
  const last = criteria.at(-1);
  return {
    id: newCriterionId(),
    groupCode,
    name: '',
    description: '',
    weight: '0',
    min: last?.min ?? 1,
    max: last?.max ?? 5,
    allowsNotApplicable: 0,
    levels: [],
  };
}

/** "Kelompok baru" → a code nobody uses yet. */
export function groupCodeFor(name: string, groups: readonly { code: string }[]): string {
  const base =
    name
      .normalize('NFKD')
      .toUpperCase()
      .replace(/[^A-Z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40) || 'KELOMPOK';
  let code = base;
  for (let number = 2; groups.some((group) => group.code === code); number += 1)
    code = `${base}_${number}`;
  return code;
}
