/** A short count beside a section's name: something there waits for the operator. */
import type { Ranking, Setup } from '../../../electron/contract/topics.ts';
import type { ResultSection } from '../shell/route.ts';
import { decisionProgress, incompleteFollowUps } from './progress.ts';
import { useResultWords, type ResultWords } from './useResultWords.ts';
import parts from '../parts/parts.module.css';
import styles from './navMark.module.css';

interface NavMarkProps {
  section: ResultSection;
  setup: Setup;
  ranking: Ranking | null;
}

function markOf(
  { section, setup, ranking }: NavMarkProps,
  t: ResultWords,
): [string, string] | null {
  if (section === 'deliberation') {
    const { done, count } = decisionProgress(setup);
    return count === 0 ? null : [`${done}/${count}`, t('frame.markDecided', { done, count })];
  }
  if (section === 'followUp') {
    const count = incompleteFollowUps(setup);
    return count === 0 ? null : [String(count), t('frame.markIncomplete', { count })];
  }
  if (section === 'panel') {
    const count = ranking?.analysis.panel.flags.length ?? 0;
    return count === 0 ? null : [String(count), t('frame.markFlags', { count })];
  }
  return null;
}

export function NavMark(props: NavMarkProps) {
  const t = useResultWords();
  const mark = markOf(props, t);
  if (!mark) return null;
  return (
    <span title={mark[1]} className={styles.navMark}>
      <span aria-hidden="true">{mark[0]}</span>
      <span className={parts.visuallyHidden}>{mark[1]}</span>
    </span>
  );
}
