/** Bergabung: how a panelist comes in. The address is shown only where another device can use it. */
import { useTranslation } from 'react-i18next';
import encodeQR from 'qr';
import { FittedTitle } from '../Clamp.tsx';
import { useRoomNotice } from '../useRoomNotice.ts';
import { useContentWidth } from '../useView.ts';
import { BrowserWarning } from './BrowserWarning.tsx';
import { findRoomAddress } from './joinAddress.ts';
import styles from './join.module.css';

export function JoinScene({ origin }: { origin: string }) {
  const { t } = useTranslation('projector');
  const widthVh = useContentWidth();
  const notice = useRoomNotice();
  const address = notice?.isOpen ? notice.joinUrl : findRoomAddress(origin);
  const isWarned = notice !== null && address !== null && address.startsWith('https:');
  const steps = [
    notice?.networkName ? t('join.networkNamed', { name: notice.networkName }) : t('join.network'),
    address ? t('join.openAddress') : t('join.openCard'),
    ...(isWarned ? [t('join.pass')] : []),
    t('join.code'),
  ];
  return (
    // Drawn anew where the host has answered: the steps change their size with what they say.
    <div
      key={String(isWarned)}
      className={styles.join}
      data-address={address ? '' : undefined}
      data-warned={isWarned ? '' : undefined}
    >
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
        <FittedTitle
          as="p"
          className={styles.address}
          box={{ widthVh, heightVh: isWarned ? 6.6 : 8.6, maxVh: isWarned ? 5.4 : 7.2 }}
        >
          {address}
        </FittedTitle>
      ) : (
        <p className={styles.help}>{t('join.help')}</p>
      )}
      {isWarned && <BrowserWarning address={address} notice={notice} />}
    </div>
  );
}

function QrCode({ address, label }: { address: string; label: string }) {
  const rows = encodeQR(address, 'raw', { ecc: 'low', border: 2 });
  const size = rows.length;
  const path = rows
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
