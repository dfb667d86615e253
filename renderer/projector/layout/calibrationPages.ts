/** Calibration shows one criterion with its levels at a time; one with very many levels takes several pages. */
import type { Programme } from '../../../electron/contract/topics.ts';

export type Criterion = Programme['criteria'][number];
export interface CalibrationPage {
  criterion: Criterion;
  levels: Criterion['levels'];
}

const LEVELS_PER_PAGE = 5;

export function calibrationPages(criteria: readonly Criterion[]): CalibrationPage[] {
  return criteria.flatMap((criterion) => {
    const levels = criterion.levels.filter(
      (level) => level.label !== '' || level.description !== '',
    );
    const count = Math.max(1, Math.ceil(levels.length / LEVELS_PER_PAGE));
    // Even pages: 6 levels are shown as 3 and 3, not as 5 and 1.
    const size = Math.ceil(levels.length / count);
    return Array.from({ length: count }, (_, index) => ({
      criterion,
      levels: levels.slice(index * size, (index + 1) * size),
    }));
  });
}

/** The part of a long list of criteria that holds the one being explained. */
export function criteriaWindow<T>(
  all: readonly T[],
  focus: number,
  capacity: number,
): { first: number; shown: T[] } {
  const first = Math.max(0, Math.min(focus - Math.floor(capacity / 2), all.length - capacity));
  return { first, shown: all.slice(first, first + capacity) };
}
