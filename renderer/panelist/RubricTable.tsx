/** The rubric to read: a criterion on the left, its level texts on the right. */
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../electron/contract/topics.ts';
import { formatDecimalText } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { listGroups } from './panelistData.ts';
import css from './calibration.module.css';

export function RubricTable({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('panelist');
  const language = useLanguage();
  const groups = listGroups(programme);
  const criteria = groups.flatMap((group) => group.criteria);
  const [openId, setOpenId] = useState(criteria[0]?.id);
  const open = criteria.find(({ id }) => id === openId);
  return (
    <div className={css.rubric}>
      <nav className={css.criteria} aria-label={t('calibration.criterion')}>
        {groups.map((group) => (
          <div key={group.code} className={css.group}>
            <h2>{group.name}</h2>
            {group.criteria.map(({ id, name, weight }) => (
              <UnstyledButton
                key={id}
                className={css.criterion ?? ''}
                aria-current={id === openId}
                onClick={() => setOpenId(id)}
              >
                <span>{name}</span>
                <span className={css.weight}>{formatDecimalText(weight, language)}</span>
              </UnstyledButton>
            ))}
          </div>
        ))}
      </nav>
      {open && (
        <section className={css.levels} aria-labelledby="open-criterion">
          <h2 id="open-criterion">{open.name}</h2>
          <p>
            {open.description} {t('calibration.scale', { min: open.min, max: open.max })}.{' '}
            {open.allowsNotApplicable && t('calibration.allowsNotApplicable')}
          </p>
          {open.levels.length === 0 && <p>{t('calibration.noLevels')}</p>}
          <ol className={css.levelList}>
            {open.levels.toReversed().map(({ score, label, description }) => (
              <li key={score}>
                <span className={css.levelScore}>{score}</span>
                <div>
                  <strong>{label}</strong>
                  <p>{description}</p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
