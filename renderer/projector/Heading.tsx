/** The heading of every scene: whose event this is, what is shown, rehearsal mark and clock. */
import { useTranslation } from 'react-i18next';
import type { Live, Programme } from '../../electron/contract/topics.ts';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useHostNow } from '../ui/index.ts';
import styles from './frame.module.css';

interface Props {
  event: Programme['event'] | null;
  /** Empty on the welcome scene, whose own title is the event's name. */
  title: string;
  hasClock: boolean;
  live: Live | null;
}

export function Heading({ event, title, hasClock, live }: Props) {
  const { t } = useTranslation('projector');
  return (
    <header className={styles.heading}>
      {event?.logo && <img className={styles.logo} src={event.logo} alt="" />}
      <div className={styles.names}>
        {event && (
          <p className={`${styles.event} ${styles.oneLine}`} data-clamp="">
            <b>{event.city}</b>
            {title === '' ? event.organizer && ` · ${event.organizer}` : ` · ${event.name}`}
          </p>
        )}
        {title !== '' && (
          <h1 className={`${styles.sceneTitle} ${styles.oneLine}`} data-clamp="">
            {title}
          </h1>
        )}
      </div>
      <div className={styles.marks}>
        {event?.isRehearsal && <span className={styles.rehearsal}>{t('rehearsal')}</span>}
        {hasClock && <Clock live={live} />}
      </div>
    </header>
  );
}

function Clock({ live }: Pick<Props, 'live'>) {
  return <span className={styles.clock}>{formatInstant(useHostNow(live), useLanguage())}</span>;
}
