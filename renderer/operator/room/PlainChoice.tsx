/** Plain http for the day: the operator's own risk, said where it is chosen. */
import { Switch, Text } from '@mantine/core';
import type { RoomState } from '../../../electron/contract/room.ts';
import { usePending } from '../usePending.ts';
import { chooseRoom } from './roomStore.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function PlainChoice({ room }: { room: RoomState }) {
  const t = useRoomWords();
  const pending = usePending();
  return (
    <section>
      <Switch
        color="red"
        label={t('plain.label')}
        description={t('plain.hint')}
        checked={room.plainJoinUrl !== null}
        disabled={room.joinUrl === null || pending.is('plain')}
        onChange={(event) => {
          const isPlainAllowed = event.currentTarget.checked;
          pending.run('plain', () => chooseRoom({ isPlainAllowed }));
        }}
      />
      {room.plainJoinUrl === null ? null : (
        <Text className={styles.roomUrl ?? ''} mt={4}>
          {t('plain.at', { address: room.plainJoinUrl })}
        </Text>
      )}
    </section>
  );
}
