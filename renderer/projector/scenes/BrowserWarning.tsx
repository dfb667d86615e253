/** What a browser will say before the first page and what to press, where the panel reads it before it is met. */
import { useTranslation } from 'react-i18next';
import type { RoomNotice } from '../../../electron/contract/room.ts';
import styles from './browserWarning.module.css';

interface Props {
  readonly address: string;
  readonly notice: RoomNotice;
}

export function BrowserWarning({ address, notice: { fingerprint, plainJoinUrl } }: Props) {
  const { t } = useTranslation('projector');
  const host = new URL(address).hostname;
  return (
    <div className={styles.warning}>
      <p className={styles.head}>
        <span className={styles.quote}>⚠ {t('join.warning')}</span>
        <span>{t('join.warningHint')}</span>
      </p>
      <dl className={styles.ways}>
        {(['chrome', 'firefox', 'safari'] as const).map((browser) => (
          <div key={browser}>
            <dt>{t(`join.${browser}`)}</dt>
            <dd>{t(`join.${browser}Way`, { host })}</dd>
          </div>
        ))}
      </dl>
      {plainJoinUrl === null ? null : (
        <p className={styles.plain}>{t('join.plain', { address: plainJoinUrl })}</p>
      )}
      <p className={styles.fingerprint}>
        {t('join.fingerprint')}: {inWords(fingerprint)}
      </p>
    </div>
  );
}

/** In words of four bytes, so that lines break between them and people can compare aloud. */
const inWords = (fingerprint: string): string =>
  (fingerprint.replaceAll(':', '').match(/.{1,8}/g) ?? []).join(' ');
