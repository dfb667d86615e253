/** Names what of the present talk is not done. */
import { Alert } from '@mantine/core';
import { useTopic } from '../../stores/index.ts';
import { Icon } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';
import { findUnfinished, type Unfinished } from './unfinished.ts';

/** Whom a note has room for. */
const NAMES = 6;

export function UnfinishedWords({ unfinished }: { unfinished: Unfinished }) {
  const t = useWords();
  const { number, title, phase, submitted, expected, waitingFor } = unfinished;
  const names = waitingFor.slice(0, NAMES).join(', ');
  const more = waitingFor.length - NAMES;
  return (
    <>
      <strong>{t('unfinished.talk', { number, title })}</strong>
      <br />
      {t(`unfinished.phase.${phase}`, { submitted, expected })}
      {phase === 'SCORING' && names
        ? ` ${t('unfinished.waitingFor', { names: more > 0 ? t('unfinished.more', { names, count: more }) : names })}`
        : ''}
    </>
  );
}

/** Inside a question that is asked anyway; nothing where nothing is unfinished. */
export function UnfinishedNote() {
  const [setup, live, progress] = [useTopic('setup'), useTopic('live'), useTopic('progress')];
  const unfinished = findUnfinished(setup, live, progress);
  return unfinished ? (
    <Alert color="yellow" icon={<Icon name="alert" />} mb="sm">
      <UnfinishedWords unfinished={unfinished} />
    </Alert>
  ) : null;
}
