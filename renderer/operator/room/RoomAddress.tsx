/** Where panelists go: large enough to read aloud, with its QR and the check page's address. */
import { Button, CopyButton, Text, Title } from '@mantine/core';
import type { RoomState } from '../../../electron/contract/room.ts';
import { QrCode } from '../parts/QrCode.tsx';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function RoomAddress({ room }: { room: RoomState }) {
  const t = useRoomWords();
  const { joinUrl } = room;
  if (joinUrl === null) return null;
  return (
    <section>
      <Title order={3} size="h5">
        {t('address.title')}
      </Title>
      <div className={styles.roomAddress}>
        <QrCode text={joinUrl} label={t('address.qr', { address: joinUrl })} />
        <div>
          <Text className={styles.roomUrl ?? ''}>{joinUrl}</Text>
          {room.isOpen ? null : (
            <Text size="sm" c="dimmed">
              {t('address.closed')}
            </Text>
          )}
          <Text size="sm">
            {t('address.check')} <span className={styles.roomUrl}>{checkUrl(joinUrl)}</span>
          </Text>
          <CopyButton value={joinUrl}>
            {({ copied, copy }) => (
              <Button variant="default" mt={6} onClick={copy}>
                {copied ? t('address.copied') : t('address.copy')}
              </Button>
            )}
          </CopyButton>
        </div>
      </div>
    </section>
  );
}

const checkUrl = (joinUrl: string): string => joinUrl.replace(/\/join\/$/, '/check/');
