/** Says that a seat was opened on another device while one held it. Draws nothing itself. */
import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTopic } from '../../stores/index.ts';
import { Icon } from '../../ui/index.ts';
import { useWords } from '../useWords.ts';

/** Older ones were said to whoever sat here then, and stand in the trail. */
const TOLD_MS = 60_000;
const SHOWN_MS = 30_000;

export function SeatTakeovers() {
  const t = useWords();
  const takeovers = useTopic('joinRequests')?.takeovers;
  useEffect(() => {
    for (const { id, panelistName, door, atMs } of takeovers ?? []) {
      if (told.has(id)) continue;
      told.add(id);
      if (Date.now() - atMs > TOLD_MS) continue;
      notifications.show({
        id,
        color: 'yellow',
        icon: <Icon name="shield" />,
        autoClose: SHOWN_MS,
        title: t('conduct.seatTakenOver', { name: panelistName }),
        message: t('conduct.seatTakenOverText', { door: t(`log.detail.door.${door}`) }),
        closeButtonProps: { 'aria-label': t('ui:close') },
      });
    }
  }, [takeovers, t]);
  return null;
}

/** By id, for as long as the page lives: a topic comes again with every change. */
const told = new Set<string>();
