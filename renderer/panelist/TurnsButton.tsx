/** Bergiliran: ends this person's session and clears the screen for the next one. */
import { useTranslation } from 'react-i18next';
import { seatPath } from '../../electron/contract/paths.ts';
import {
  endSession,
  HostAwayError,
  isPending,
  isTakingTurns,
  nextTurnPath,
} from '../link/index.ts';
import { useConnection, useSeat } from '../stores/index.ts';
import { ConfirmButton } from '../ui/index.ts';
import { ownSheets, useOutbox } from './ownSheets.ts';
import { forgetSteps } from './undoStore.ts';

export function TurnsButton() {
  const { t } = useTranslation('panelist');
  const seat = useSeat();
  const connection = useConnection();
  const count = useOutbox().records.filter(isPending).length;
  if (!isTakingTurns() || !seat) return null;

  async function handOver(): Promise<void> {
    if (!seat || connection !== 'ONLINE' || count > 0) throw new HostAwayError();
    await endSession(seatPath('PANELIST', seat.panelistId));
    await ownSheets.forget();
    forgetSteps();
    window.location.replace(nextTurnPath());
  }

  return (
    <ConfirmButton
      variant="light"
      fullWidth
      question={t('turns.question')}
      consequence={count > 0 ? t('turns.unsent', { count }) : t('turns.consequence')}
      confirmLabel={t('turns.done')}
      onConfirm={handOver}
    >
      {t('turns.done')}
    </ConfirmButton>
  );
}
