/** The host no longer knows this session: says so, and that nothing written here is lost. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPending, isTakingTurns, nextTurnPath } from '../link/index.ts';
import { EmptyState } from '../ui/index.ts';
import { useOutbox } from './ownSheets.ts';
import css from './scene.module.css';

export function EndedScene() {
  const { t } = useTranslation('panelist');
  const count = useOutbox().records.filter(isPending).length;
  return (
    <main className={css.scene}>
      <EmptyState
        icon="stop"
        order={1}
        title={t('ended.title')}
        action={
          <Button component="a" href={isTakingTurns() ? nextTurnPath() : '/join/'}>
            {t('ended.action')}
          </Button>
        }
      >
        <p>{t('ended.text')}</p>
        {count > 0 && <p>{t('ended.kept', { count })}</p>}
      </EmptyState>
    </main>
  );
}
