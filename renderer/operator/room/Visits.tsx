/** Which devices reached the door, and what they measured; before the first one, why it may be. */
import { Text, Title } from '@mantine/core';
import type { RoomState, RoomVisit } from '../../../electron/contract/room.ts';
import { formatDecimal } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

const SHOWN = 6;

export function Visits({ room }: { room: RoomState }) {
  const t = useRoomWords();
  if (!room.isOpen) return null;
  const newest = room.visits.toReversed().slice(0, SHOWN);
  return (
    <section>
      <Title order={3} size="h5">
        {t('visits.title')}
      </Title>
      {room.hasVisitors || newest.length > 0 ? (
        <Text size="sm">{t('visits.some')}</Text>
      ) : (
        <>
          <Text size="sm" fw={600}>
            {t('visits.none')}
          </Text>
          <Text size="sm">{t('visits.noneText')}</Text>
        </>
      )}
      {newest.length === 0 ? null : (
        <ul className={styles.warningWays}>
          {newest.map((visit) => (
            <li key={visit.address}>
              <Visit visit={visit} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Visit({ visit: { address, roundTripMs, hasWebsocket } }: { visit: RoomVisit }) {
  const t = useRoomWords();
  const language = useLanguage();
  if (roundTripMs === null) return t('visits.checking', { address });
  const ms = formatDecimal(roundTripMs, language, roundTripMs < 10 ? 1 : 0);
  return t('visits.checked', {
    address,
    ms,
    way: t(hasWebsocket === true ? 'visits.socket' : 'visits.stream'),
  });
}
