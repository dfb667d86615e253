/** One criterion: its name and weight, its levels, "tidak relevan" where permitted, its note. */
import { useTranslation } from 'react-i18next';
import type { SheetScore } from '../../electron/contract/sheets.ts';
import { formatDecimalText } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { LevelButtons } from './LevelButtons.tsx';
import { NoteButton } from './NoteButton.tsx';
import { findLevelBelow, hasButtons } from './scale.ts';
import type { Pointed } from './pointed.ts';
import { ScoreStepper } from './ScoreStepper.tsx';
import { type Criterion, isFilled } from './sheetEdits.ts';
import css from './row.module.css';

interface Props {
  readonly criterion: Criterion;
  readonly score: SheetScore;
  readonly isDisabled: boolean;
  /** Marked after an attempt to submit. */
  readonly isMissed: boolean;
  /** Some criterion of the sheet permits "tidak relevan": the column is kept free in every row. */
  readonly hasNotApplicableColumn: boolean;
  readonly onScore: (score: number | null) => void;
  readonly onNotApplicable: () => void;
  readonly onNote: (note: string) => void;
  readonly onPoint: (at: Pointed) => void;
}

export function CriterionRow(props: Props) {
  const { criterion, score, isDisabled, isMissed, onScore, onNotApplicable, onNote, onPoint } =
    props;
  const { t } = useTranslation('panelist');
  const language = useLanguage();
  const isNotApplicable = score.isNotApplicable === 1;
  const level = findLevelBelow(criterion, score.value);
  const chosen = isNotApplicable ? t('sheet.notApplicable') : level?.label;
  const Field = hasButtons(criterion) ? LevelButtons : ScoreStepper;
  return (
    <li
      className={css.row}
      data-criterion={criterion.id}
      data-missed={isMissed}
      data-filled={isFilled(score)}
    >
      <div className={css.words}>
        <span className={css.name} title={criterion.name}>
          {criterion.name}
        </span>
        <span className={css.under}>
          {isMissed ? (
            <strong className={css.missed}>{t('sheet.missed')}</strong>
          ) : (
            <span className={css.weight}>
              {t('sheet.weight', { weight: formatDecimalText(criterion.weight, language) })}
            </span>
          )}
          {chosen && <strong className={css.chosen}>{chosen}</strong>}
        </span>
      </div>
      <Field
        criterion={criterion}
        value={score.value}
        isDisabled={isDisabled}
        onChoose={onScore}
        onPoint={onPoint}
      />
      {props.hasNotApplicableColumn &&
        (criterion.allowsNotApplicable ? (
          <button
            type="button"
            className={css.notApplicable}
            aria-pressed={isNotApplicable}
            aria-disabled={isDisabled}
            aria-label={`${t('sheet.notApplicable')}: ${criterion.name}`}
            title={t('sheet.notApplicableText')}
            onClick={() => !isDisabled && onNotApplicable()}
          >
            {t('sheet.notApplicable')}
          </button>
        ) : (
          <span className={css.noNotApplicable} />
        ))}
      {(!isDisabled || score.note !== '') && (
        <NoteButton
          label={t(score.note === '' ? 'sheet.note' : 'sheet.noteFilled', {
            criterion: criterion.name,
          })}
          fieldLabel={t('sheet.note', { criterion: criterion.name })}
          note={score.note}
          isReadOnly={isDisabled}
          onSave={onNote}
        />
      )}
      <p className={css.phoneLevel}>
        {isNotApplicable ? t('sheet.notApplicableText') : level?.description}
      </p>
    </li>
  );
}
