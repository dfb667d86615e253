/** Last step: the restored day goes on. The door, its new address, and how the panelists come over. */
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import type { RestoreAnswer } from '../../../electron/contract/backups.ts';
import { useTopic } from '../../stores/index.ts';
import { Icon } from '../../ui/index.ts';
import { RoomAddress } from '../room/RoomAddress.tsx';
import { RoomDoor } from '../room/RoomDoor.tsx';
import { useRoom } from '../room/roomStore.ts';
import { useRestoreWords } from './useRestoreWords.ts';
import roomStyles from '../room/room.module.css';
import styles from './restore.module.css';

export function RestoreDone({ answer, onClose }: { answer: RestoreAnswer; onClose: () => void }) {
  const t = useRestoreWords();
  const setup = useTopic('setup');
  const { room } = useRoom();
  return (
    <div className={styles.restoreParts}>
      <Alert
        color="lagoon"
        role="status"
        icon={<Icon name="checkCircle" />}
        title={t('done.title')}
      >
        {answer.kept === null ? t('done.nothingKept') : t('done.kept', { name: answer.kept })}
      </Alert>
      {answer.unmarked.length > 0 ? (
        <Alert color="yellow" role="alert" icon={<Icon name="alert" />}>
          {t('done.unmarked', { folders: answer.unmarked.join(', ') })}
        </Alert>
      ) : null}
      {setup === null ? <Text>{t('done.noEvent')}</Text> : null}
      {setup ? (
        <section>
          <Title order={3} size="h5">
            {t('done.next')}
          </Title>
          <ol className={roomStyles.backupSteps}>
            <li>{t('done.room')}</li>
            <li>{t('done.seats')}</li>
            <li>{t('done.tray')}</li>
          </ol>
          {room ? (
            <div className={roomStyles.roomColumns}>
              <RoomDoor room={room} />
              <RoomAddress room={room} />
            </div>
          ) : null}
        </section>
      ) : null}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('done.close')}</Button>
      </Group>
    </div>
  );
}
