/** What devices call the network: only the operator knows, and cards and projector say it to the panel. */
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RoomState } from '../../../electron/contract/room.ts';
import { usePending } from '../usePending.ts';
import { chooseRoom } from './roomStore.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function NetworkName({ room }: { room: RoomState }) {
  const t = useRoomWords();
  const pending = usePending();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? room.networkName;
  const save = (): void =>
    pending.run('name', async () => {
      await chooseRoom({ networkName: name.trim() });
      setTyped(null);
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Group align="end" gap="xs" wrap="nowrap">
        <TextInput
          className={styles.networkName ?? ''}
          label={t('networkName.label')}
          description={t('networkName.hint')}
          value={name}
          maxLength={60}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <Button
          type="submit"
          variant="default"
          disabled={name.trim() === room.networkName}
          loading={pending.is('name')}
        >
          {t('networkName.save')}
        </Button>
      </Group>
    </form>
  );
}
