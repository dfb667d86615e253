/** Which dialog of the console is open. */
import { create } from 'zustand';

export type ConsoleDialog =
  | {
      name: 'OPEN_SCORING' | 'LOCK' | 'UNLOCK' | 'SKIP' | 'WITHDRAW' | 'RETURN' | 'PUBLISH_RESULT';
      presentationId: string;
    }
  | { name: 'PERSON'; panelistId: string }
  | { name: 'PROXY'; presentationId: string; panelistId: string | null }
  | {
      name:
        | 'PUBLISH_RANKING'
        | 'PUBLISH_COVERAGE'
        | 'MESSAGE'
        | 'ATTENDANCE'
        | 'TRAY'
        | 'DISPLAYS'
        | 'ROOM'
        | 'HELP';
    };

export const dialogStore = create<{ open: ConsoleDialog | null }>(() => ({ open: null }));

export const openDialog = (open: ConsoleDialog): void => dialogStore.setState({ open });
export const closeDialog = (): void => dialogStore.setState({ open: null });
