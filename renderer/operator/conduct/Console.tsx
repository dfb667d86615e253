/** Langsung: agenda, the talk now and the room on one screen that never scrolls as a whole. */
import type { Setup } from '../../../electron/contract/topics.ts';
import { AgendaPane } from './AgendaPane.tsx';
import { CurrentPane } from './CurrentPane.tsx';
import { Dialogs } from './dialogs/Dialogs.tsx';
import { RoomPane } from './RoomPane.tsx';
import { useShortcuts } from './useShortcuts.ts';
import styles from './console.module.css';

export function Console({ setup }: { setup: Setup }) {
  useShortcuts();
  return (
    <div className={styles.console} data-place="conduct">
      <AgendaPane setup={setup} />
      <CurrentPane setup={setup} />
      <RoomPane />
      <Dialogs setup={setup} />
    </div>
  );
}
