/** Coverage of the priority programmes by the cohort and seats for the next one (SPECIFICATION.md, section 9), exact. */
import { exactRanks } from './ranks.ts';
import {
  ONE,
  ZERO,
  add,
  compare,
  divide,
  isZero,
  multiply,
  parseExact,
  rational,
  subtract,
  toText,
} from './rational.ts';
import type { ExactInput, Rational } from './rational.ts';
import type { RecommendationClass } from './recommendation.ts';

export type CoverageCategory = 'EMPTY' | 'TOUCHED' | 'WORKED' | 'STRONG';
export type ProgrammeId = number | string;

export interface PortfolioInput {
  /** need 0-3, set before the results. */
  programs: readonly { id: ProgrammeId; need: number }[];
  presentations: readonly { id: string; class: RecommendationClass }[];
  /** strength 0 = none, 1 = indirect, 2 = direct. */
  links: readonly { program: ProgrammeId; presentation: string; strength: number }[];
  /** Seats of the next cohort. */
  seats: number;
  classValues?: Partial<Record<RecommendationClass, ExactInput>>;
}

export interface PortfolioRow {
  id: ProgrammeId;
  need: number;
  links: number;
  /** 1 - product of (1 - strength/2 x class value). */
  coverage: string;
  /** need/3 x (1 - coverage). */
  gap: string;
  gapRank: number;
  category: CoverageCategory;
  seats: number;
}

export interface PortfolioResult {
  programs: PortfolioRow[];
  totalGap: string;
  highNeedEmpty: ProgrammeId[];
  /** Share of the direct links that fall on the five programmes with most of them; null without direct links. */
  concentration: string | null;
}

export const DEFAULT_CLASS_VALUES: Record<RecommendationClass, ExactInput> = {
  ADOPT: 1,
  PILOT: '7/10',
  ADAPT: '2/5',
  NOT_NOW: 0,
  PENDING: 0,
};

export function portfolio({
  programs,
  presentations,
  links,
  seats,
  classValues,
}: PortfolioInput): PortfolioResult {
  const classOf = new Map(presentations.map(({ id, class: name }) => [id, name]));
  const valueOf = (name: RecommendationClass | undefined) =>
    name ? parseExact(classValues?.[name] ?? DEFAULT_CLASS_VALUES[name]) : ZERO;
  const rows = programs.map(({ id, need }) => {
    const own = links.filter(({ program, strength }) => program === id && strength > 0);
    const uncovered = own.reduce((rest, { presentation, strength }) => {
      const part = multiply(rational(BigInt(strength), 2n), valueOf(classOf.get(presentation)));
      return multiply(rest, subtract(ONE, part));
    }, ONE);
    const direct = own.flatMap(({ presentation, strength }) =>
      strength === 2 ? [classOf.get(presentation)] : [],
    );
    const gap = multiply(rational(BigInt(need), 3n), uncovered);
    return {
      id,
      need,
      links: own.length,
      direct: direct.length,
      coverage: subtract(ONE, uncovered),
      gap,
      category: categoryOf(own.length, direct),
    };
  });
  const totalGap = rows.map(({ gap }) => gap).reduce(add, ZERO);
  const ranks = exactRanks(rows.map(({ gap }) => gap));
  const given = distribute(rows, totalGap, seats);
  return {
    programs: rows.map(({ id, need, links: count, coverage, gap, category }, at) => ({
      id,
      need,
      links: count,
      coverage: toText(coverage),
      gap: toText(gap),
      gapRank: ranks[at]!,
      category,
      seats: given[at]!,
    })),
    totalGap: toText(totalGap),
    highNeedEmpty: rows
      .filter(({ need, category }) => need === 3 && category === 'EMPTY')
      .map(({ id }) => id),
    concentration: concentrationOf(rows.map(({ direct }) => direct)),
  };
}

function categoryOf(
  links: number,
  direct: readonly (RecommendationClass | undefined)[],
): CoverageCategory {
  if (links === 0) return 'EMPTY';
  const adopted = direct.filter((name) => name === 'ADOPT').length;
  const piloted = direct.filter((name) => name === 'PILOT').length;
  if (adopted > 0 || piloted > 1) return 'STRONG';
  return piloted === 1 ? 'WORKED' : 'TOUCHED';
}

interface SeatClaim {
  id: ProgrammeId;
  need: number;
  coverage: Rational;
  gap: Rational;
}

/** Largest remainder; equal remainders: higher need, lower coverage, lower programme number (an administrative rule). */
function distribute(rows: readonly SeatClaim[], totalGap: Rational, seats: number): number[] {
  if (isZero(totalGap)) return rows.map(() => 0);
  const shares = rows.map((row, at) => {
    const exact = divide(multiply(row.gap, rational(BigInt(seats))), totalGap);
    const whole = exact.n / exact.d;
    return { at, row, whole: Number(whole), rest: subtract(exact, rational(whole)) };
  });
  const result = shares.map(({ whole }) => whole);
  const left = seats - result.reduce((a, b) => a + b, 0);
  const byClaim = [...shares].sort(
    (a, b) =>
      compare(b.rest, a.rest) ||
      b.row.need - a.row.need ||
      compare(a.row.coverage, b.row.coverage) ||
      compareIds(a.row.id, b.row.id),
  );
  for (const { at } of byClaim.slice(0, left)) result[at]!++;
  return result;
}

function compareIds(a: ProgrammeId, b: ProgrammeId): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}

function concentrationOf(direct: readonly number[]): string | null {
  const all = direct.reduce((a, b) => a + b, 0);
  const top = [...direct].sort((a, b) => b - a).slice(0, 5);
  return all === 0 ? null : toText(rational(BigInt(top.reduce((a, b) => a + b, 0)), BigInt(all)));
}
