/** How a criterion's scale is entered, and what its levels are called. */
import type { Criterion } from './sheetEdits.ts';

const MOST_BUTTONS = 7;

/** Every score of the scale, lowest first. */
export function listScores({ min, max }: Pick<Criterion, 'min' | 'max'>): number[] {
  return Array.from({ length: max - min + 1 }, (_, at) => min + at);
}

/** Short scales are rows of buttons; longer ones a number with − and +. */
export function hasButtons({ min, max }: Pick<Criterion, 'min' | 'max'>): boolean {
  return max - min < MOST_BUTTONS;
}

export function findLevel(
  criterion: Criterion,
  score: number | null,
): Criterion['levels'][number] | undefined {
  return criterion.levels.find((level) => level.score === score);
}

/** The level a score falls under where a long scale names only some of its scores. */
export function findLevelBelow(
  criterion: Criterion,
  score: number | null,
): Criterion['levels'][number] | undefined {
  if (score === null) return undefined;
  return criterion.levels
    .filter((level) => level.score <= score)
    .reduce<Criterion['levels'][number] | undefined>(
      (best, level) => (best && best.score >= level.score ? best : level),
      undefined,
    );
}
