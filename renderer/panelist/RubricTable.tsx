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
      {criteria.map((criterion) => (
        <Levels key={criterion.id} criterion={criterion} isOpen={criterion.id === openId} />
      ))}
    </div>
  );
}

interface LevelsProps {
  readonly criterion: Programme['criteria'][number];
  readonly isOpen: boolean;
}

/** On a phone all criteria stand below each other; on a laptop the open one alone. */
function Levels({ criterion, isOpen }: LevelsProps) {
  const { t } = useTranslation('panelist');
  const { id, name, description, min, max, levels, allowsNotApplicable } = criterion;
  return (
    <section className={css.levels} data-open={isOpen} aria-labelledby={`levels-${id}`}>
      <h2 id={`levels-${id}`}>{name}</h2>
      <p>
        {description} {t('calibration.scale', { min, max })}.{' '}
        {allowsNotApplicable && t('calibration.allowsNotApplicable')}
      </p>
      {levels.length === 0 && <p>{t('calibration.noLevels')}</p>}
      <ol className={css.levelList}>
        {levels.toReversed().map((level) => (
          <li key={level.score}>
            <span className={css.levelScore}>{level.score}</span>
            <div>
              <strong>{level.label}</strong>
              <p>{level.description}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
