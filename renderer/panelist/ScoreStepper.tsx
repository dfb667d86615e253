/** A score on a long scale: typed, or stepped with − and +. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/index.ts';
import type { Pointed } from './pointed.ts';
import type { Criterion } from './sheetEdits.ts';
import { fieldId } from './sheetFocus.ts';
import css from './row.module.css';

interface Props {
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly isDisabled: boolean;
  readonly onChoose: (score: number | null) => void;
  readonly onPoint: (at: Pointed) => void;
}

export function ScoreStepper({ criterion, value, isDisabled, onChoose, onPoint }: Props) {
  const { t } = useTranslation('panelist');
  const { id, name, min, max } = criterion;
  // What is being typed, while it is not a score of the scale.
  const [typed, setTyped] = useState<string | null>(null);

  function type(text: string): void {
    const digits = text.replace(/\D/g, '').slice(0, String(max).length);
    const score = Number(digits);
    const isOnScale = digits !== '' && score >= min && score <= max;
    setTyped(isOnScale ? null : digits);
    if (isOnScale || digits === '') onChoose(isOnScale ? score : null);
  }

  function step(by: number): void {
    setTyped(null);
    const from = value ?? (by > 0 ? min - 1 : max + 1);
    onChoose(Math.min(max, Math.max(min, from + by)));
  }

  return (
    <div className={css.stepper}>
      <button
        type="button"
        className={css.step}
        aria-label={t('sheet.less', { criterion: name })}
        disabled={isDisabled || value === min}
        onClick={() => step(-1)}
      >
        <Icon name="minus" />
      </button>
      <input
        id={fieldId(id, 'number')}
        className={css.number}
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('sheet.valueOf', { criterion: name, min, max })}
        aria-invalid={typed !== null && typed !== ''}
        readOnly={isDisabled}
        placeholder={`${min}–${max}`}
        value={typed ?? value ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
        onFocus={(event) => {
          event.currentTarget.select();
          onPoint({ score: value });
        }}
        onBlur={() => {
          setTyped(null);
          onPoint(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          if (!isDisabled) step(event.key === 'ArrowUp' ? 1 : -1);
        }}
      />
      <button
        type="button"
        className={css.step}
        aria-label={t('sheet.moreScore', { criterion: name })}
        disabled={isDisabled || value === max}
        onClick={() => step(1)}
      >
        <Icon name="plus" />
      </button>
    </div>
  );
}
