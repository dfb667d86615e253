/** The rows of a sheet, grouped, with their keys; the same form for the real sheet and for practice. */
import { type CSSProperties, type ReactNode, useState } from 'react';
import type { SheetContent } from '../../electron/contract/sheets.ts';
import type { Programme } from '../../electron/contract/topics.ts';
import { CriterionRow } from './CriterionRow.tsx';
import { LevelStrip } from './LevelStrip.tsx';
import { listGroups } from './panelistData.ts';
import {
  type Criterion,
  findScore,
  setCriterionNote,
  setScore,
  toggleNotApplicable,
} from './sheetEdits.ts';
import { findNextOpen, focusCriterion } from './sheetFocus.ts';
import { useSheetKeys } from './useSheetKeys.ts';
import css from './form.module.css';

export const SUBMIT_ID = 'submit-sheet';

interface Props {
  readonly rubric: Pick<Programme, 'groups' | 'criteria'>;
  readonly content: SheetContent;
  readonly isDisabled: boolean;
  readonly missedIds: readonly string[];
  readonly message: string | null;
  readonly tone: 'calm' | 'good' | 'bad';
  /** Comes before whatever else the line has to say. */
  readonly banner?: ReactNode;
  readonly onChange: (edit: (content: SheetContent) => SheetContent, kind?: string) => void;
  readonly onUndo: () => void;
}

export function SheetForm(props: Props) {
  const { rubric, content, isDisabled, missedIds, message, tone, banner, onChange, onUndo } = props;
  const groups = listGroups(rubric);
  const criteria = groups.flatMap((group) => group.criteria);
  const [pointed, setPointed] = useState<{ criterion: Criterion; score: number | null }>();
  const hasNotApplicableColumn = criteria.some(({ allowsNotApplicable }) => allowsNotApplicable);

  function advance(criterion: Criterion, next: SheetContent): void {
    const open = findNextOpen(criteria, next, criterion.id);
    if (open) focusCriterion(open, next);
    else document.getElementById(SUBMIT_ID)?.focus();
  }

  /** @param mustAdvance a key moves on, a tap stays where the hand is */
  function score(criterion: Criterion, value: number | null, mustAdvance: boolean): void {
    onChange((old) => setScore(old, criterion.id, value));
    if (mustAdvance) advance(criterion, setScore(content, criterion.id, value));
  }

  useSheetKeys({
    criteria,
    content,
    isDisabled,
    onScore: score,
    onAdvance: advance,
    onUndo,
  });

  // The level just chosen has been read: what the sheet itself has to say comes before it.
  const isSettled =
    pointed !== undefined &&
    pointed.score !== null &&
    pointed.score === findScore(content, pointed.criterion.id).value;
  const explained = message !== null && isSettled ? undefined : pointed;

  return (
    <>
      <div className={css.groups}>
        {groups.map((group) => (
          <section
            key={group.code}
            className={css.group}
            style={{ '--rows': group.criteria.length } as CSSProperties}
            aria-labelledby={`group-${group.code}`}
          >
            <h2 id={`group-${group.code}`} className={css.groupName}>
              {group.name}
            </h2>
            <ul className={css.rows}>
              {group.criteria.map((criterion) => (
                <CriterionRow
                  key={criterion.id}
                  criterion={criterion}
                  score={findScore(content, criterion.id)}
                  isDisabled={isDisabled}
                  isMissed={missedIds.includes(criterion.id)}
                  hasNotApplicableColumn={hasNotApplicableColumn}
                  onScore={(value) => score(criterion, value, false)}
                  onNotApplicable={() => onChange((old) => toggleNotApplicable(old, criterion.id))}
                  onNote={(note) =>
                    onChange(
                      (old) => setCriterionNote(old, criterion.id, note),
                      `note ${criterion.id}`,
                    )
                  }
                  onPoint={(at) => setPointed(at && { criterion, score: at.score })}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {banner ?? (
        <LevelStrip pointed={explained} message={message} tone={tone} first={criteria[0]} />
      )}
    </>
  );
}
