/** One panelist's card, on screen and on paper. */
import { Button, CopyButton, Group, Text } from '@mantine/core';
import type { PanelistRole } from '../../../../electron/contract/codes.ts';
import type { PanelistLink, SeatLinks } from '../../../../electron/contract/seats.ts';
import { ConfirmButton } from '../../../ui/index.ts';
import { sendCommand } from '../../../link/index.ts';
import { useRoomWords } from '../../room/useRoomWords.ts';
import { useWords } from '../../useWords.ts';
import { CardWarning } from './CardWarning.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import styles from './links.module.css';

export interface PanelistCardProps {
  link: PanelistLink;
  room: SeatLinks;
  eventName: string;
  role: PanelistRole | undefined;
  onRevoked: () => void;
}

export function PanelistCard({ link, room, eventName, role, onRevoked }: PanelistCardProps) {
  const t = useWords();
  const roomWords = useRoomWords();
  const { networkName } = room;
  // The host's own address leads nowhere from another device.
  const address = link.lanUrl ?? link.url;
  return (
    <li className={styles.card}>
      <QrCode text={address} label={t('links.qrOf', { name: link.name })} />
      <div className={styles.cardText}>
        <Text size="xs" c="dimmed" lineClamp={2}>
          {eventName}
        </Text>
        <Text fw={700} size="lg" lineClamp={3}>
          {link.name}
        </Text>
        {role ? <Text size="sm">{t(`panel.role.${role}`)}</Text> : null}
        {networkName ? (
          <Text size="sm" mt={4}>
            {roomWords('networkName.on', { name: networkName })}
          </Text>
        ) : null}
        <Text size="sm" mt={4}>
          {t('links.codeAt', { address: room.lanJoinUrl ?? room.joinUrl })}
        </Text>
        <Text className={styles.cardCode ?? ''} aria-label={link.code.split('').join(' ')}>
          {link.code.slice(0, 3)} {link.code.slice(3)}
        </Text>
        <Group gap="xs" className={styles.cardButtons ?? ''}>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                px="xs"
                onClick={copy}
                aria-label={t('links.copyOf', { name: link.name })}
              >
                {copied ? t('links.copied') : t('links.copyLink')}
              </Button>
            )}
          </CopyButton>
          <ConfirmButton
            variant="subtle"
            color="red"
            px="xs"
            isDangerous
            aria-label={t('links.revokeOf', { name: link.name })}
            question={t('links.revoke')}
            consequence={t('links.revokeText', { name: link.name })}
            confirmLabel={t('links.revoke')}
            onConfirm={async () => {
              await sendCommand('revokePanelist', { panelistId: link.id });
              onRevoked();
            }}
          >
            {t('links.revoke')}
          </ConfirmButton>
        </Group>
      </div>
      <CardWarning room={room} />
    </li>
  );
}
