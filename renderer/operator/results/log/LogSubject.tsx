/** What an entry was about: the talk, the person, and the words that came with it. */
import { shortTitle } from '../resultRows.ts';
import type { LogLine } from '../../log/logEntries.ts';
import styles from './log.module.css';

interface LogSubjectProps {
  line: LogLine;
  /** In the reader's language. */
  details: readonly string[];
}

export function LogSubject({ line: { presentation, panelistName }, details }: LogSubjectProps) {
  const parts = [
    presentation ? shortTitle(presentation, 60) : '',
    panelistName ?? '',
    ...details,
  ].filter(Boolean);
  return <span className={styles.logSubject}>{parts.length > 0 ? parts.join(' · ') : '–'}</span>;
}
