/** Between two talks: a break by its name, or a moment of waiting; and what comes next. */
import { useTranslation } from 'react-i18next';
import type { AgendaIntermission, AgendaPresentation } from '../../../electron/contract/topics.ts';
import { formatClockWita } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp, FittedTitle } from '../Clamp.tsx';
import { useContentWidth } from '../useView.ts';
import styles from './now.module.css';

interface Props {
  intermission: AgendaIntermission | null;
  next: AgendaPresentation | null;
}

export function PauseScene({ intermission, next }: Props) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const widthVh = useContentWidth();
  return (
    <div className={styles.pause}>
      <div className={styles.pauseTitle}>
        <FittedTitle box={{ widthVh, heightVh: 36, maxVh: 11, minVh: 5, lineHeight: 1.1 }}>
          {intermission ? intermission.label : t('now.waiting')}
        </FittedTitle>
        {intermission?.endTime && (
          <p className={styles.until}>
            {t('now.until', { time: formatClockWita(intermission.endTime, language) })}
          </p>
        )}
      </div>
      {next && (
        <div className={styles.next}>
          <p className={styles.nextLabel}>{t('now.upNext')}</p>
          <span className={styles.nextNumber}>{next.number}</span>
          <Clamp as="p" className={styles.nextTitle} lines={2}>
            {next.title}
          </Clamp>
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
