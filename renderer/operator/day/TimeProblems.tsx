/** What does not fit in the planned times, each with what to do. */
import { agendaRows, planItems } from '../../../electron/contract/agendaOrder.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import { listDayTimeProblems } from '../../../electron/domain/dayTimeProblems.ts';
import { formatClock } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useWords } from '../useWords.ts';
import styles from './day.module.css';

export function TimeProblems({ setup }: { setup: Setup }) {
  const t = useWords();
  const language = useLanguage();
  const problems = listDayTimeProblems(planItems(setup), setup.event);
  if (problems.length === 0) return null;
  const names = new Map(
    agendaRows(setup).map(({ id, kind, row }) => [
      id,
      kind === 'PRESENTATION'
        ? t('day.talkName', { number: row.number })
        : t('day.breakName', { name: row.label }),
    ]),
  );
  const nameOf = (id: string | null): string => names.get(id ?? '') ?? '';
  return (
    <ul className={styles.problems} aria-label={t('day.problems')}>
      {problems.map(({ code, id, otherId, time, limit, minutes }) => (
        <li key={`${code} ${id} ${otherId}`}>
          {t(`day.problem.${code}`, {
            name: nameOf(id),
            other: nameOf(otherId),
            time: formatClock(time, language),
            limit: formatClock(limit, language),
            minutes,
          })}
        </li>
      ))}
    </ul>
  );
}
