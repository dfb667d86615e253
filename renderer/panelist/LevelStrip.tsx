/** The line under the rows: what the level under the finger means, or what to do. */
import { useTranslation } from 'react-i18next';
import { findLevelBelow, hasButtons } from './scale.ts';
import type { Criterion } from './sheetEdits.ts';
import css from './form.module.css';

interface Props {
  readonly pointed: { criterion: Criterion; score: number | null } | undefined;
  /** What the sheet has to say when nothing is pointed at. */
  readonly message: string | null;
  readonly tone: 'calm' | 'good' | 'bad';
  readonly first: Criterion | undefined;
}

export function LevelStrip({ pointed, message, tone, first }: Props) {
  const { t } = useTranslation('panelist');
  if (tone === 'bad' && message)
    return (
      <p className={css.strip} data-tone="bad" role="alert">
        {message}
      </p>
    );
  if (pointed) {
    const { criterion, score } = pointed;
    const level = findLevelBelow(criterion, score);
    // Readers hear the same from the button itself.
    return (
      <p className={css.strip} aria-hidden="true">
        <strong>{level ? `${score} · ${level.label}` : criterion.name}</strong>
        {' — '}
        {level?.description || criterion.description || t('calibration.noLevels')}
      </p>
    );
  }
  const keys =
    first &&
    (hasButtons(first)
      ? t('sheet.keys', { min: first.min, max: first.max })
      : t('sheet.keysStepper'));
  return (
    <p className={css.strip} data-tone={tone} role={message ? 'status' : undefined}>
      {message ?? (
        <>
          <span className={css.forTouch}>{t('sheet.pick')}</span>
          <span className={css.forKeys}>{keys}</span>
        </>
      )}
    </p>
  );
}
