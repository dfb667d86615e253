/** The words for the times of the day. */
import { clockMinutes, isOnTime, type DaySlot } from '../../../electron/domain/dayCourse.ts';
import { formatInstantClock } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useWords } from '../useWords.ts';

export interface DayWords {
  clock: (ms: number) => string;
  /** "12 menit", "1 jam 5 menit" */
  minutes: (count: number) => string;
  /** "terlambat 12 menit", "tepat waktu" */
  delay: (delayMin: number) => string;
  /** What took place, or what is to be expected where that is not what was planned; empty where the plan holds. */
  slot: (slot: DaySlot | undefined) => string;
}

export function useDayWords(): DayWords {
  const t = useWords();
  const language = useLanguage();
  const clock = (ms: number): string => formatInstantClock(ms, language);
  const minutes = (count: number): string => {
    const hours = Math.floor(count / 60);
    const rest = count % 60;
    if (hours === 0) return t('day.minutes', { count });
    if (rest === 0) return t('day.hours', { count: hours });
    return t('day.hoursMinutes', { hours, minutes: rest });
  };
  return {
    clock,
    minutes,
    delay: (delayMin) =>
      isOnTime(delayMin)
        ? t('day.onTime')
        : t(delayMin > 0 ? 'day.late' : 'day.early', { time: minutes(Math.abs(delayMin)) }),
    slot(slot) {
      if (!slot) return '';
      const { planned, held, expected } = slot;
      if (held?.endMs) return t('day.held', { start: clock(held.startMs), end: clock(held.endMs) });
      if (held) return t('day.begun', { start: clock(held.startMs) });
      return planned && expected && !isOnTime(clockMinutes(planned.startMs, expected.startMs))
        ? t('day.expected', { time: clock(expected.startMs) })
        : '';
    },
  };
}
