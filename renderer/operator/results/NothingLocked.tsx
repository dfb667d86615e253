/** What stands in place of results before the first lock. */
import { Button } from '@mantine/core';
import { EmptyState } from '../../ui/index.ts';
import { goTo } from '../shell/route.ts';
import { useResultWords } from './useResultWords.ts';

export function NothingLocked() {
  const t = useResultWords();
  return (
    <EmptyState
      title={t('frame.nothingTitle')}
      icon="lock"
      action={<Button onClick={() => goTo({ tab: 'conduct' })}>{t('frame.toConsole')}</Button>}
    >
      {t('frame.nothingText')}
    </EmptyState>
  );
}
