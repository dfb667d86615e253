/** The switch of the network door. */
import { Group, Loader, Switch, Text } from '@mantine/core';
import type { RoomState } from '../../../electron/contract/room.ts';
import { useTopic } from '../../stores/index.ts';
import { ask } from '../ask.ts';
import { usePending } from '../usePending.ts';
import { useRoomWords } from './useRoomWords.ts';

export function RoomDoor({ room }: { room: RoomState }) {
  const t = useRoomWords();
  const pending = usePending();
  const live = useTopic('live');
  const isWanted = live?.isRoomOpen ?? false;
  return (
    <section>
      <Switch
        size="lg"
        label={t('door')}
        description={t('doorHint')}
        checked={isWanted}
        disabled={!live || pending.is('room')}
        onChange={(event) => {
          const isRoomOpen = event.currentTarget.checked ? 1 : 0;
          pending.run('room', () => ask('setRoomOpen', { isRoomOpen }));
        }}
      />
      {isWanted && !room.isOpen && !room.problem ? (
        <Group gap="xs" mt={6}>
          <Loader size="xs" />
          <Text size="sm">{t('doorFailed')}</Text>
        </Group>
      ) : null}
    </section>
  );
}
