/** Between two talks: a break by its name, or a moment of waiting; and what comes next. */
import { useTranslation } from 'react-i18next';
import type { AgendaIntermission, AgendaPresentation } from '../../../electron/contract/topics.ts';
import { clockMinutes } from '../../../electron/domain/dayCourse.ts';
import { formatInstantClock } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { FittedTitle } from '../Clamp.tsx';
import { useContentWidth } from '../useView.ts';
import styles from './now.module.css';

interface Props {
  intermission: AgendaIntermission | null;
  next: AgendaPresentation | null;
  /** When the break is over; null where nobody has said. */
  resumesMs: number | null;
  nowMs: number;
}

export function PauseScene({ intermission, next, resumesMs, nowMs }: Props) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const widthVh = useContentWidth();
  const left = resumesMs === null ? 0 : clockMinutes(nowMs, resumesMs);
  return (
    <div className={styles.pause}>
      <div className={styles.pauseTitle}>
        <FittedTitle box={{ widthVh, heightVh: 36, maxVh: 11, minVh: 5, lineHeight: 1.1 }}>
          {intermission ? intermission.label : t('now.waiting')}
        </FittedTitle>
        {intermission && resumesMs !== null && (
          <p className={styles.until}>
            {t('now.resumes', { time: formatInstantClock(resumesMs, language) })}
            <span aria-hidden="true"> · </span>
            <span className={styles.countdown}>
              {left > 0 ? t('now.left', { count: left }) : t('now.soon')}
            </span>
          </p>
        )}
      </div>
      {next && (
        <div className={styles.next}>
          <p className={styles.nextLabel}>{t('now.upNext')}</p>
          <span className={styles.nextNumber}>{next.number}</span>
          <FittedTitle
            as="p"
            className={styles.nextTitle}
            box={{ widthVh: widthVh - 24, heightVh: 14, maxVh: 4, lineHeight: 1.15 }}
          >
            {next.title}
          </FittedTitle>
          {next.agencyName && (
            <p className={styles.nextAgency} data-clamp="">
              {next.agencyName}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
