/** Windows' firewall: whether it lets others in, and the one line the IT staff runs once. */
import { Button, Code, CopyButton, Group, Text, Title } from '@mantine/core';
import type { RoomState } from '../../../electron/contract/room.ts';
import { usePending } from '../usePending.ts';
import { chooseRoom } from './roomStore.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function FirewallRule({ room: { firewall, port } }: { room: RoomState }) {
  const t = useRoomWords();
  const pending = usePending();
  const { isAllowed, rule } = firewall;
  if (rule === null) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t('firewall.title')}
      </Title>
      {isAllowed ? (
        <Text size="sm">{t('firewall.allowed', { port })}</Text>
      ) : (
        <>
          <Text size="sm">{t(isAllowed === null ? 'firewall.unknown' : 'firewall.needed')}</Text>
          <Code block className={styles.roomCode ?? ''}>
            {rule}
          </Code>
          <Group gap="xs" mt={6}>
            <CopyButton value={rule}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {copied ? t('address.copied') : t('firewall.copy')}
                </Button>
              )}
            </CopyButton>
            <Button
              variant="subtle"
              loading={pending.is('again')}
              onClick={() => pending.run('again', () => chooseRoom({}))}
            >
              {t('firewall.again')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}
