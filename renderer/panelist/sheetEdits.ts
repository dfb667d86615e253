/** A sheet's content changed by one tap at a time; every function gives a new content. */
import type { DecisionCode } from '../../electron/contract/codes.ts';
import type { SheetContent, SheetScore } from '../../electron/contract/sheets.ts';
import type { Programme } from '../../electron/contract/topics.ts';

export type Criterion = Programme['criteria'][number];

export const emptyContent: SheetContent = { scores: [], note: '', vote: null, abstainReason: '' };

export function findScore(content: SheetContent, criterionId: string): SheetScore {
  return (
    content.scores.find((score) => score.criterionId === criterionId) ?? {
      criterionId,
      value: null,
      isNotApplicable: 0,
      note: '',
    }
  );
}

function putScore(content: SheetContent, score: SheetScore): SheetContent {
  const others = content.scores.filter(({ criterionId }) => criterionId !== score.criterionId);
  const isEmpty = score.value === null && score.isNotApplicable === 0 && score.note === '';
  return { ...content, scores: isEmpty ? others : [...others, score] };
}

/** Null takes the score away. */
export function setScore(
  content: SheetContent,
  criterionId: string,
  value: number | null,
): SheetContent {
  return putScore(content, { ...findScore(content, criterionId), value, isNotApplicable: 0 });
}

/** "Tidak relevan" is a stored value (electron/domain/RULES.md, rule 9); a second time takes it away. */
export function toggleNotApplicable(content: SheetContent, criterionId: string): SheetContent {
  const score = findScore(content, criterionId);
  return putScore(content, {
    ...score,
    value: null,
    isNotApplicable: score.isNotApplicable === 1 ? 0 : 1,
  });
}

export function setCriterionNote(
  content: SheetContent,
  criterionId: string,
  note: string,
): SheetContent {
  return putScore(content, { ...findScore(content, criterionId), note: note.trim() });
}

export function setNote(content: SheetContent, note: string): SheetContent {
  return { ...content, note: note.trim() };
}

export function setVote(content: SheetContent, vote: DecisionCode | null): SheetContent {
  return { ...content, vote };
}

export function isFilled({ value, isNotApplicable }: SheetScore): boolean {
  return value !== null || isNotApplicable === 1;
}

/** Criteria with weight that are still open: what the host would refuse the sheet for. */
export function listMissing(criteria: readonly Criterion[], content: SheetContent): Criterion[] {
  return criteria.filter(
    ({ id, weight }) => Number(weight) > 0 && !isFilled(findScore(content, id)),
  );
}

/** Code of a group in which everything is marked not relevant; at least one of its criteria must be scored. */
export function findEmptyGroup(
  criteria: readonly Criterion[],
  content: SheetContent,
): string | undefined {
  const weighted = criteria.filter(({ weight }) => Number(weight) > 0);
  return weighted.find(({ groupCode }) =>
    weighted
      .filter((criterion) => criterion.groupCode === groupCode)
      .every(({ id }) => findScore(content, id).isNotApplicable === 1),
  )?.groupCode;
}

export function isSameContent(a: SheetContent, b: SheetContent): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder({ scores, note, vote, abstainReason }: SheetContent): unknown {
  const sorted = scores
    .map(({ criterionId, value, isNotApplicable, note: own }) => [
      criterionId,
      value,
      isNotApplicable,
      own,
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return [sorted, note, vote, abstainReason];
}
