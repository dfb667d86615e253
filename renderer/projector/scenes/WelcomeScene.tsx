/** Sambutan: the cover of the day. */
import { useTranslation } from 'react-i18next';
import type { Programme } from '../../../electron/contract/topics.ts';
import { formatClock, formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Clamp, FittedTitle } from '../Clamp.tsx';
import { Icon } from '../Icon.tsx';
import { useContentWidth } from '../useView.ts';
import styles from './welcome.module.css';

export function WelcomeScene({ event }: { event: Programme['event'] }) {
  const { t } = useTranslation('projector');
  const language = useLanguage();
  const widthVh = useContentWidth();
  return (
    <div className={styles.cover}>
      <div className={styles.title}>
        <p className={styles.greeting}>{t('welcome.greeting')}</p>
        <FittedTitle
          as="h1"
          box={{ widthVh: widthVh * 0.94, heightVh: 34, maxVh: 11, minVh: 4, lineHeight: 1.1 }}
        >
          {event.name}
        </FittedTitle>
        {event.cohort && (
          <Clamp as="p" className={styles.cohort} lines={2}>
            {event.cohort}
          </Clamp>
        )}
      </div>
      <svg className={styles.border} aria-hidden="true">
        <defs>
          <pattern
            id="border"
            width="0.26em"
            height="0.3em"
            patternUnits="userSpaceOnUse"
            viewBox="0 0 24 24"
            preserveAspectRatio="none"
          >
            <path d="M0 24 12 2l12 22z" />
          </pattern>
        </defs>
        <rect width="100%" height="100%" fill="url(#border)" />
      </svg>
      <div className={styles.facts}>
        <p className={styles.when}>
          <Icon name="clock" />
          <span>
            <b>{formatDate(event.dateIso, language)}</b>
            <br />
            {t('welcome.hours', {
              start: formatClock(event.startTime, language),
              end: formatClock(event.endTime, language),
            })}
          </span>
        </p>
        <Clamp as="p" className={styles.place} lines={2}>
          {event.place}
        </Clamp>
      </div>
    </div>
  );
}
