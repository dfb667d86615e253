/** Who may score: a panelist at all, and one presentation; which sheets count then (rules 1 to 3). */
import type { EventFacts } from '../contract/facts.ts';
import { isPositive, parseExact } from '../ranking/rational.ts';
import { isLocked } from './phases.ts';

type Row<T extends 'panelist' | 'presentation' | 'conflict' | 'sheet' | 'roll'> =
  EventFacts[T][number];
export type Scorer = Pick<Row<'panelist'>, 'id' | 'isScoring' | 'role' | 'weight' | 'attendance'>;
type Conflict = Pick<Row<'conflict'>, 'presentationId' | 'panelistId' | 'isAllowed'>;
type RollEntry = Pick<Row<'roll'>, 'presentationId' | 'panelistId'>;
type Sheet = Pick<Row<'sheet'>, 'presentationId' | 'panelistId' | 'state'>;

/** What who may score is read from; rows of other presentations do no harm. */
export interface PanelFacts<P extends Scorer = Scorer, S extends Sheet = Sheet> {
  readonly panelist: readonly P[];
  readonly conflict: readonly Conflict[];
  readonly roll: readonly RollEntry[];
  readonly sheet: readonly S[];
}

/** An observer, an adviser and a panelist of weight 0 do not score, whatever else is said of them. */
export function mayScore({
  isScoring,
  role,
  weight,
}: Pick<Scorer, 'isScoring' | 'role' | 'weight'>): boolean {
  return isScoring === 1 && role !== 'ADVISER' && isPositive(parseExact(weight));
}

/**
 * Who scores a presentation, recused or not: while it is locked those of its roll, whatever became of the panel since;
 * else the panel of now. Days locked before there were rolls have none, their panel speaks for them.
 */
export function scorersOf<P extends Pick<Scorer, 'id' | 'isScoring' | 'role' | 'weight'>>(
  { panelist, roll }: { readonly panelist: readonly P[]; readonly roll: readonly RollEntry[] },
  presentationId: string,
): P[] {
  const enrolled = new Set(
    roll.filter((row) => row.presentationId === presentationId).map((row) => row.panelistId),
  );
  return panelist.filter(enrolled.size === 0 ? mayScore : ({ id }) => enrolled.has(id));
}

/** Everybody whose sheets the day's papers have a place for: who may score now, and who could at some lock. */
export function listScorers<P extends Pick<Scorer, 'id' | 'isScoring' | 'role' | 'weight'>>({
  panelist,
  roll,
}: {
  readonly panelist: readonly P[];
  readonly roll: readonly RollEntry[];
}): P[] {
  const enrolled = new Set(roll.map(({ panelistId }) => panelistId));
  return panelist.filter((row) => mayScore(row) || enrolled.has(row.id));
}

/** An adviser is kept as somebody who does not score, whatever the form or the file says. */
export const storedScoring = ({ isScoring, role }: Pick<Scorer, 'isScoring' | 'role'>): 0 | 1 =>
  role === 'ADVISER' ? 0 : isScoring;

/** A conflict of interest keeps from scoring until the chair allows it. */
export const isBarring = (conflict: { isAllowed: 0 | 1 | boolean } | null | undefined): boolean =>
  conflict !== null && conflict !== undefined && !conflict.isAllowed;

/** Whether a sheet of this panelist for this presentation may be taken. */
export function mayScorePresentation(
  panelist: Pick<Scorer, 'id' | 'isScoring' | 'role' | 'weight'>,
  presentationId: string,
  conflicts: readonly Conflict[],
): boolean {
  return (
    mayScore(panelist) &&
    !conflicts.some(
      (row) =>
        row.presentationId === presentationId && row.panelistId === panelist.id && isBarring(row),
    )
  );
}

/** Who abstained from a presentation or is barred from it. */
export function listRecused(
  { conflict, sheet }: Pick<PanelFacts, 'conflict' | 'sheet'>,
  presentationId: string,
): string[] {
  const abstained = sheet.filter(
    (row) => row.presentationId === presentationId && row.state === 'ABSTAINED',
  );
  const barred = conflict.filter((row) => row.presentationId === presentationId && isBarring(row));
  return [...new Set([...abstained, ...barred].map(({ panelistId }) => panelistId))];
}

export const isAway = ({ attendance }: Pick<Scorer, 'attendance'>): boolean =>
  attendance === 'ABSENT' || attendance === 'LEFT';

/**
 * Whose sheets the quorum of a presentation is counted from. Before the lock whoever is away without a sheet is left
 * out; the lock keeps them as abstained, so that a later change of attendance moves nothing.
 */
export function eligiblePanelists<P extends Scorer>(
  facts: PanelFacts<P>,
  { id, phase }: Pick<Row<'presentation'>, 'id' | 'phase'>,
): P[] {
  const recused = new Set(listRecused(facts, id));
  const there = new Set(
    facts.sheet
      .filter(({ presentationId }) => presentationId === id)
      .map(({ panelistId }) => panelistId),
  );
  return scorersOf(facts, id).filter(
    (panelist) =>
      !recused.has(panelist.id) && (isLocked(phase) || !isAway(panelist) || there.has(panelist.id)),
  );
}

/** The locked sheets of a presentation that count: whoever does not score it adds no value, no vote and no note. */
export function countedSheets<S extends Sheet>(
  facts: Omit<PanelFacts<Scorer, S>, 'panelist'> & {
    readonly panelist: readonly Pick<Scorer, 'id' | 'isScoring' | 'role' | 'weight'>[];
  },
  presentationId: string,
): S[] {
  const recused = new Set(listRecused(facts, presentationId));
  const scoring = new Set(scorersOf(facts, presentationId).map(({ id }) => id));
  return facts.sheet.filter(
    (row) =>
      row.presentationId === presentationId &&
      row.state === 'LOCKED' &&
      scoring.has(row.panelistId) &&
      !recused.has(row.panelistId),
  );
}
