/** Stands at the head of a printed section only: which event, and its day. */
import type { Setup } from '../../../electron/contract/topics.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import styles from './header.module.css';

export function PrintHead({ event }: Pick<Setup, 'event'>) {
  const language = useLanguage();
  return (
    <p className={styles.printHead}>
      <strong>{event.name}</strong> · {formatDate(event.dateIso, language)}
    </p>
  );
}
