/** Draft or sent, at a glance, always in the foot of the sheet. */
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../i18n/format.ts';
import { useLanguage } from '../i18n/useLanguage.ts';
import { useConnection } from '../stores/index.ts';
import { Icon, type IconName } from '../ui/index.ts';
import { type Standing, standingOf } from './sheetStanding.ts';
import type { Sheet } from './useSheet.ts';
import css from './standing.module.css';

const looks: Record<Standing, { icon: IconName; tone: 'good' | 'wait' | 'bad' | 'calm' }> = {
  EMPTY: { icon: 'note', tone: 'calm' },
  DRAFT: { icon: 'note', tone: 'wait' },
  SENDING: { icon: 'refresh', tone: 'calm' },
  QUEUED: { icon: 'cloudOff', tone: 'wait' },
  SENT: { icon: 'checkCircle', tone: 'good' },
  TRAY: { icon: 'hourglass', tone: 'wait' },
  REFUSED: { icon: 'alert', tone: 'bad' },
  NOT_COUNTED: { icon: 'alert', tone: 'bad' },
  NO_SHEET: { icon: 'info', tone: 'calm' },
  CHANGE_WAITING: { icon: 'refresh', tone: 'wait' },
};

/** One word says all. */
const wordless: ReadonlySet<Standing> = new Set(['EMPTY', 'SENDING', 'SENT']);

export function StandingChip({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useTranslation('panelist');
  const language = useLanguage();
  const isOnline = useConnection() === 'ONLINE';
  const { view, bar } = sheet;
  const standing = standingOf({ view, bar, isOnline });
  const { icon, tone } = looks[standing];
  return (
    <p className={css.standing} data-tone={tone} data-standing={standing} role="status">
      <Icon name={icon} size={18} />
      <span>
        <strong>{t(`standing.${standing}`)}</strong>
        {standing === 'SENT' && view.submittedAtMs !== null ? (
          <span>{formatInstant(view.submittedAtMs, language)}</span>
        ) : (
          !wordless.has(standing) && <span>{t(`standingMore.${standing}`)}</span>
        )}
      </span>
    </p>
  );
}
