/** On the printed card: what the browser will say before the first page, what to press, and what to compare. */
import type { SeatLinks } from '../../../../electron/contract/seats.ts';
import { useRoomWords } from '../../room/useRoomWords.ts';
import styles from './links.module.css';

export function CardWarning({ room: { lanJoinUrl, fingerprint } }: { room: SeatLinks }) {
  const t = useRoomWords();
  if (lanJoinUrl === null) return null;
  const host = new URL(lanJoinUrl).hostname;
  return (
    <div className={styles.cardWarning}>
      <strong>{t('warning.card')}</strong>
      {(['chrome', 'firefox', 'safari'] as const).map((browser) => (
        <p key={browser}>{t(`warning.${browser}`, { host })}</p>
      ))}
      <p>
        {t('warning.fingerprint')}: <span className={styles.cardFingerprint}>{fingerprint}</span>
      </p>
    </div>
  );
}
