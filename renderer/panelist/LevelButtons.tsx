/** One criterion's levels as large buttons; arrows move, a tap or a digit chooses. */
import { useTranslation } from 'react-i18next';
import type { Pointed } from './pointed.ts';
import { findLevel, listScores } from './scale.ts';
import type { Criterion } from './sheetEdits.ts';
import { fieldId } from './sheetFocus.ts';
import css from './row.module.css';

interface Props {
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly isDisabled: boolean;
  readonly onChoose: (score: number) => void;
  readonly onPoint: (at: Pointed) => void;
}

export function LevelButtons({ criterion, value, isDisabled, onChoose, onPoint }: Props) {
  const { t } = useTranslation('panelist');
  const scores = listScores(criterion);
  return (
    // Without a choice the row as a whole takes the focus, so that no level looks proposed.
    <div
      id={fieldId(criterion.id, 'row')}
      className={css.levels}
      role="radiogroup"
      aria-label={criterion.name}
      tabIndex={value === null ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && onPoint({ score: null })}
      onBlur={() => onPoint(undefined)}
    >
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
            tabIndex={value === score ? 0 : -1}
            onClick={() => !isDisabled && onChoose(score)}
            onFocus={() => onPoint({ score })}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onPoint({ score })}
            onPointerLeave={() => onPoint(undefined)}
          >
            {score}
          </button>
        );
      })}
    </div>
  );
}
