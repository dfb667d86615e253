/** Standing lines of the room: plain http today, a missing stick, a backup that failed. */
import { Button } from '@mantine/core';
import { useTopic } from '../../stores/index.ts';
import { BackupsDialog } from '../backups/BackupsDialog.tsx';
import { useDisclosure } from '@mantine/hooks';
import { usePending } from '../usePending.ts';
import { chooseRoom, useRoom } from './roomStore.ts';
import { useRoomWords } from './useRoomWords.ts';
import banners from '../shell/banners.module.css';
import styles from './room.module.css';

export function RoomBanners() {
  const t = useRoomWords();
  const { room } = useRoom();
  const pending = usePending();
  const backups = useTopic('backups');
  const [isLooking, looking] = useDisclosure();
  const second = backups?.second;
  const warning = backups?.problem
    ? t('backups.banner.problem')
    : second?.state === 'MISSING' || second?.state === 'FAILED'
      ? t(`backups.banner.${second.state}`, { folder: second.folder })
      : null;
  return (
    <>
      {room?.plainJoinUrl ? (
        <div
          className={`${banners.operatorBanner} ${styles.roomBanner}`}
          data-kind="risk"
          role="status"
        >
          <span>{t('plain.banner')}</span>
          <Button
            variant="default"
            loading={pending.is('plain')}
            onClick={() => pending.run('plain', () => chooseRoom({ isPlainAllowed: false }))}
          >
            {t('plain.stop')}
          </Button>
        </div>
      ) : null}
      {warning ? (
        <div
          className={`${banners.operatorBanner} ${styles.roomBanner}`}
          data-kind="backup"
          role="status"
        >
          <span>{warning}</span>
          <Button variant="default" onClick={looking.open}>
            {t('backups.banner.look')}
          </Button>
        </div>
      ) : null}
      {isLooking ? <BackupsDialog onClose={looking.close} /> : null}
    </>
  );
}
