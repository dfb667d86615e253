/** The host no longer knows this session: says why, what to do, and that nothing written here is lost. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useEffect, useState } from 'react';
import type { SessionEnd } from '../../electron/contract/seats.ts';
import { findSeatPlace, seatPath } from '../../electron/contract/paths.ts';
import { findSessionEnd, isPending, isTakingTurns, nextTurnPath } from '../link/index.ts';
import { EmptyState } from '../ui/index.ts';
import { useOutbox } from './ownSheets.ts';
import css from './scene.module.css';

export function EndedScene() {
  const { t } = useTranslation('panelist');
  const count = useOutbox().records.filter(isPending).length;
  const cause = useSessionEnd();
  return (
    <main className={css.scene}>
      <EmptyState
        icon="stop"
        order={1}
        title={t('ended.title')}
        action={
          <Button component="a" href={isTakingTurns() ? nextTurnPath() : '/join/'}>
            {t(cause === 'TAKEN_OVER' ? 'ended.here' : 'ended.action')}
          </Button>
        }
      >
        {cause && <p>{t(`ended.why.${cause}`)}</p>}
        {count > 0 && <p>{t('ended.kept', { count })}</p>}
      </EmptyState>
    </main>
  );
}

function useSessionEnd(): SessionEnd | undefined {
  const [cause, setCause] = useState<SessionEnd>();
  useEffect(() => {
    const place = findSeatPlace(window.location.pathname);
    if (place?.role !== 'PANELIST') return;
    void findSessionEnd(seatPath(place.role, place.panelistId)).then(setCause);
  }, []);
  return cause;
}
