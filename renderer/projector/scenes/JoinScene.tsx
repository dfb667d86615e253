/** Bergabung: how a panelist comes in. The address is shown only where another device can use it. */
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import { useContentWidth } from '../useView.ts';
import { findRoomAddress } from './joinAddress.ts';
import styles from './join.module.css';

export function JoinScene({ origin }: { origin: string }) {
  const { t } = useTranslation('projector');
  const address = findRoomAddress(origin);
  const hasRoomForQr = useContentWidth() > 100;
  return (
    <div className={styles.join}>
      <div>
        <p className={styles.lead}>{t('join.lead')}</p>
        <ol className={styles.steps}>
          <li>
            <span>{t('join.network')}</span>
          </li>
          <li>
            <span>
              {address ? t('join.openAddress') : t('join.openCard')}
              {address && <b className={styles.address}>{address}</b>}
            </span>
          </li>
          <li>
            <span>{t('join.code')}</span>
          </li>
        </ol>
        <p className={styles.help}>{t('join.help')}</p>
      </div>
      {address && hasRoomForQr && <QrCode address={address} label={t('join.qr', { address })} />}
    </div>
  );
}

function QrCode({ address, label }: { address: string; label: string }) {
  const { data, size } = encode(address, { border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
