/** What the browser will say before the first page, what to press, and the fingerprint to compare. */
import { Text, Title } from '@mantine/core';
import type { RoomState } from '../../../electron/contract/room.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function BrowserWarning({ room }: { room: RoomState }) {
  const t = useRoomWords();
  const host = room.joinUrl === null ? '' : new URL(room.joinUrl).hostname;
  return (
    <section>
      <Title order={3} size="h5">
        {t('warning.title')}
      </Title>
      <Text size="sm">{t('warning.text')}</Text>
      <figure className={styles.warningPicture} aria-label={t('warning.picture')}>
        <span className={styles.warningSign} aria-hidden="true">
          ⚠
        </span>
        <strong>{t('warning.pictureTitle')}</strong>
        <code>{t('warning.pictureCode')}</code>
        <span className={styles.warningStep}>1. {t('warning.pictureMore')}</span>
        <span className={styles.warningStep}>2. {t('warning.pictureGo', { host })}</span>
      </figure>
      <ul className={styles.warningWays}>
        {(['chrome', 'firefox', 'safari'] as const).map((browser) => (
          <li key={browser}>{t(`warning.${browser}`, { host })}</li>
        ))}
      </ul>
      <Text size="sm" fw={600} mt={6}>
        {t('warning.fingerprint')}
      </Text>
      <Text component="p" className={styles.fingerprint ?? ''}>
        {room.fingerprint}
      </Text>
      <Text size="sm" c="dimmed">
        {t('warning.fingerprintText')}
      </Text>
    </section>
  );
}
