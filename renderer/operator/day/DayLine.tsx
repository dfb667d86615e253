/** The time now, how late the day is, and when it will end. */
import { isOnTime } from '../../../electron/domain/dayCourse.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { Icon } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import { useDayCourse } from './useDayCourse.ts';
import { useDayWords } from './useDayWords.ts';
import styles from './day.module.css';

export function DayLine({ setup }: { setup: Setup }) {
  const t = useWords();
  const words = useDayWords();
  const language = useLanguage();
  const { course, nowMs } = useDayCourse(setup);
  const { delayMin, expectedEndMs, plannedEndMs } = course;
  return (
    <div className={styles.line} role="group" aria-label={t('day.label')}>
      <strong className={styles.clock}>
        <Icon name="clock" size={18} /> {formatInstant(nowMs, language)}
      </strong>
      {delayMin === null ? null : (
        <span
          className={styles.delay}
          data-state={isOnTime(delayMin) ? 'ON_TIME' : delayMin > 0 ? 'LATE' : 'EARLY'}
        >
          {words.delay(delayMin)}
        </span>
      )}
      <span className={styles.end}>
        {expectedEndMs === null
          ? t('day.plannedEnd', { time: words.clock(plannedEndMs) })
          : t('day.expectedEnd', { time: words.clock(expectedEndMs) })}
      </span>
    </div>
  );
}
