/** One criterion's levels as large buttons; arrows move, a tap or a digit chooses. */
import { useTranslation } from 'react-i18next';
import { findLevel, listScores } from './scale.ts';
import type { Criterion } from './sheetEdits.ts';
import { fieldId } from './sheetFocus.ts';
import css from './row.module.css';

interface Props {
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly isDisabled: boolean;
  readonly onChoose: (score: number) => void;
  /** The level that has focus or pointer; null when neither is here. */
  readonly onPoint: (score: number | null) => void;
}

export function LevelButtons({ criterion, value, isDisabled, onChoose, onPoint }: Props) {
  const { t } = useTranslation('panelist');
  const scores = listScores(criterion);
  const entry = value ?? criterion.min;
  return (
    <div className={css.levels} role="radiogroup" aria-label={criterion.name}>
      {scores.map((score) => {
        const level = findLevel(criterion, score);
        return (
          <button
            key={score}
            type="button"
            id={fieldId(criterion.id, score)}
            className={css.level}
            role="radio"
            aria-checked={value === score}
            aria-disabled={isDisabled}
            aria-label={t('sheet.level', {
              score,
              label: level?.label ?? '',
              description: level?.description ?? '',
            })}
            tabIndex={score === entry ? 0 : -1}
            onClick={() => !isDisabled && onChoose(score)}
            onFocus={() => onPoint(score)}
            onBlur={() => onPoint(null)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onPoint(score)}
            onPointerLeave={() => onPoint(null)}
          >
            {score}
          </button>
        );
      })}
    </div>
  );
}
