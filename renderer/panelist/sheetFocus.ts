/** Moving through the sheet by keyboard: which field of which criterion has the focus, and where it goes next. */
import { listScores } from './scale.ts';
import { type Criterion, findScore, isFilled } from './sheetEdits.ts';
import type { SheetContent } from '../../electron/contract/sheets.ts';

export const fieldId = (criterionId: string, score: number | 'number' | 'row'): string =>
  `field-${criterionId}-${score}`;

/** Focuses a criterion's row: its number, its chosen level, or the row as a whole. */
export function focusCriterion(criterion: Criterion, content: SheetContent): void {
  const { value } = findScore(content, criterion.id);
  const target =
    document.getElementById(fieldId(criterion.id, 'number')) ??
    document.getElementById(fieldId(criterion.id, value ?? 'row'));
  target?.focus();
}

/** After a score: the next open criterion below, else the first open one, else none (the sheet is complete). */
export function findNextOpen(
  criteria: readonly Criterion[],
  content: SheetContent,
  afterId: string,
): Criterion | undefined {
  const at = criteria.findIndex(({ id }) => id === afterId);
  const isOpen = ({ id }: Criterion): boolean => !isFilled(findScore(content, id));
  return criteria.slice(at + 1).find(isOpen) ?? criteria.find(isOpen);
}

export type Move = 'ROW_UP' | 'ROW_DOWN' | 'LEVEL_LEFT' | 'LEVEL_RIGHT';

export const moveOfKey: Readonly<Record<string, Move>> = {
  ArrowUp: 'ROW_UP',
  ArrowDown: 'ROW_DOWN',
  ArrowLeft: 'LEVEL_LEFT',
  ArrowRight: 'LEVEL_RIGHT',
};

/** Moves the focus without choosing anything. */
export function moveFocus(
  criteria: readonly Criterion[],
  content: SheetContent,
  from: { criterionId: string; score: number | null },
  move: Move,
): void {
  const at = criteria.findIndex(({ id }) => id === from.criterionId);
  const criterion = criteria[at];
  if (move === 'ROW_UP' || move === 'ROW_DOWN') {
    const next = criteria[move === 'ROW_UP' ? Math.max(0, at - 1) : at + 1];
    if (next) focusCriterion(next, content);
    return;
  }
  if (!criterion) return;
  const scores = listScores(criterion);
  const here = from.score === null ? -1 : scores.indexOf(from.score);
  const next =
    scores[Math.min(scores.length - 1, Math.max(0, here + (move === 'LEVEL_LEFT' ? -1 : 1)))];
  if (next !== undefined) document.getElementById(fieldId(criterion.id, next))?.focus();
}
