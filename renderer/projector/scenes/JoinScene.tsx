/** Bergabung: how a panelist comes in. The address is shown only where another device can use it. */
import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import { FittedTitle } from '../Clamp.tsx';
import { useContentWidth } from '../useView.ts';
import { findRoomAddress } from './joinAddress.ts';
import styles from './join.module.css';

export function JoinScene({ origin }: { origin: string }) {
  const { t } = useTranslation('projector');
  const widthVh = useContentWidth();
  const address = findRoomAddress(origin);
  const steps = [
    t('join.network'),
    address ? t('join.openAddress') : t('join.openCard'),
    t('join.code'),
  ];
  return (
    <div className={styles.join} data-address={address ? '' : undefined}>
      <p className={styles.lead}>{t('join.lead')}</p>
      <div className={styles.middle}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
        {address && <QrCode address={address} label={t('join.qr', { address })} />}
      </div>
      {address ? (
        <FittedTitle as="p" className={styles.address} box={{ widthVh, heightVh: 8.6, maxVh: 7.2 }}>
          {address}
        </FittedTitle>
      ) : (
        <p className={styles.help}>{t('join.help')}</p>
      )}
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
