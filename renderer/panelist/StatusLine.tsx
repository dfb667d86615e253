/** Where the open sheet is kept right now, in plain words; it never says more than is true. */
import { useTranslation } from 'react-i18next';
import { isPending } from '../link/index.ts';
import { type Ending, useConnection, useEnding } from '../stores/index.ts';
import { Icon, type IconName } from '../ui/index.ts';
import { useOutbox } from './ownSheets.ts';
import type { SheetView } from './sheetView.ts';
import css from './status.module.css';

type Saying =
  | 'HOST'
  | 'DEVICE_OFFLINE'
  | 'DEVICE_SENDING'
  | 'PAGE_OFFLINE'
  | 'PAGE_SENDING'
  | 'TRAY'
  | 'REFUSED'
  | 'LOCKED'
  | 'NOTHING'
  | 'OFFLINE'
  | 'CLOSED'
  | 'CLOSED_KEPT'
  | 'SHUT'
  | 'SHUT_KEPT'
  | 'CONNECTING';

const looks: Record<Saying, { icon: IconName; tone: 'good' | 'wait' | 'bad' | 'calm' }> = {
  HOST: { icon: 'checkCircle', tone: 'good' },
  DEVICE_OFFLINE: { icon: 'cloudOff', tone: 'wait' },
  DEVICE_SENDING: { icon: 'refresh', tone: 'calm' },
  PAGE_OFFLINE: { icon: 'alert', tone: 'bad' },
  PAGE_SENDING: { icon: 'refresh', tone: 'calm' },
  TRAY: { icon: 'hourglass', tone: 'wait' },
  REFUSED: { icon: 'alert', tone: 'bad' },
  LOCKED: { icon: 'lock', tone: 'calm' },
  NOTHING: { icon: 'check', tone: 'calm' },
  OFFLINE: { icon: 'cloudOff', tone: 'wait' },
  CLOSED: { icon: 'checkCircle', tone: 'calm' },
  CLOSED_KEPT: { icon: 'alert', tone: 'wait' },
  SHUT: { icon: 'lock', tone: 'calm' },
  SHUT_KEPT: { icon: 'alert', tone: 'wait' },
  CONNECTING: { icon: 'refresh', tone: 'calm' },
};

interface Props {
  /** Undefined where no sheet is open. */
  readonly view?: SheetView | undefined;
  readonly isLocked?: boolean;
}

export function StatusLine({ view, isLocked = false }: Props) {
  const { t } = useTranslation('panelist');
  const connection = useConnection();
  const { records, trouble } = useOutbox();
  const count = records.filter(isPending).length;
  const ending = useEnding();
  const saying =
    ending !== null && connection !== 'ONLINE'
      ? sayEnding(ending, view, count)
      : say(view, isLocked, connection, count);
  const { icon, tone } = looks[saying];
  // "Only in this page" says it already, and what to do.
  const more = trouble !== null && saying !== 'PAGE_OFFLINE' ? ` ${t(`storage.${trouble}`)}` : '';
  return (
    <p className={css.status} data-tone={more === '' ? tone : 'wait'} role="status">
      <Icon name={icon} size={18} />
      <span>
        {t(`status.${saying}`, { count })}
        {more && (
          <span className={css.more} data-trouble>
            {more}
          </span>
        )}
      </span>
    </p>
  );
}

/** What only this page holds stays said: it goes with the page. */
const sayEnding = (ending: Ending, view: SheetView | undefined, count: number): Saying =>
  count === 0 ? ending : view?.place === 'PAGE' ? 'PAGE_OFFLINE' : `${ending}_KEPT`;

function say(
  view: SheetView | undefined,
  isLocked: boolean,
  connection: ReturnType<typeof useConnection>,
  count: number,
): Saying {
  const isOnline = connection === 'ONLINE';
  const place = view?.place ?? 'NOTHING';
  if (count > 0) {
    const kept = place === 'PAGE' ? 'PAGE' : 'DEVICE';
    return isOnline ? `${kept}_SENDING` : `${kept}_OFFLINE`;
  }
  if (place === 'TRAY' || place === 'REFUSED') return place;
  if (connection === 'CONNECTING') return 'CONNECTING';
  if (!isOnline) return 'OFFLINE';
  if (isLocked) return 'LOCKED';
  return place === 'HOST' ? 'HOST' : 'NOTHING';
}
