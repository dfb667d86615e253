/** The foot of the centre: undo, and the dialogs one needs now and then. */
import { Badge, Button } from '@mantine/core';
import { useTopic } from '../../stores/index.ts';
import { Icon } from '../../ui/index.ts';
import { RoomButton } from '../room/RoomDialog.tsx';
import { useStepWords } from '../log/useStepWords.ts';
import { useWords } from '../useWords.ts';
import { undo } from './acts.ts';
import { useBusy } from './busyStore.ts';
import { openDialog } from './dialogStore.ts';
import { KeyCap } from './KeyCap.tsx';
import { capOf } from './shortcuts.ts';
import parts from '../parts/parts.module.css';
import styles from './consoleTools.module.css';

export function ConsoleTools({ undo: undoable }: { undo: string | null }) {
  const t = useWords();
  const waiting = useTopic('tray')?.waiting.length ?? 0;
  const displays = useTopic('displays') ?? [];
  const connected = displays.filter(({ isConnected }) => isConnected).length;
  const isBusy = useBusy('undo');
  const words = useStepWords();
  const undoWords = undoable === null ? '' : words.command(undoable);
  return (
    <div className={styles.tools}>
      <Button
        variant="default"
        leftSection={<Icon name="undo" size={18} />}
        rightSection={<KeyCap cap={capOf('undo')} />}
        disabled={undoable === null}
        loading={isBusy}
        onClick={() => void undo()}
        title={undoWords ? t('conduct.undoOf', { step: undoWords }) : t('conduct.nothingToUndo')}
        aria-keyshortcuts="Z"
        className={styles.undo}
      >
        <span className={styles.words}>
          <span>
            {t('conduct.undo')}
            {undoWords ? <span className={parts.visuallyHidden}>: </span> : null}
          </span>
          {undoWords ? <small>{undoWords}</small> : null}
        </span>
      </Button>
      <Button
        variant="subtle"
        onClick={() => openDialog({ name: 'ATTENDANCE' })}
        aria-keyshortcuts={capOf('attendance')}
      >
        {t('conduct.attendanceTitle')}
      </Button>
      <Button
        variant={waiting > 0 ? 'light' : 'subtle'}
        color={waiting > 0 ? 'yellow' : 'lagoon'}
        onClick={() => openDialog({ name: 'TRAY' })}
        aria-keyshortcuts={capOf('tray')}
      >
        {t('conduct.tray')} <Count count={waiting} />
      </Button>
      <RoomButton onOpen={() => openDialog({ name: 'ROOM' })} />
      <Button
        variant="subtle"
        onClick={() => openDialog({ name: 'DISPLAYS' })}
        aria-keyshortcuts={capOf('displays')}
      >
        {t('conduct.displays')} <Count count={connected} />
      </Button>
      <Button
        variant="subtle"
        onClick={() => openDialog({ name: 'HELP' })}
        title={t('conduct.help')}
        aria-label={t('conduct.help')}
        aria-keyshortcuts="?"
      >
        <span aria-hidden="true">?</span>
      </Button>
    </div>
  );
}

function Count({ count }: { count: number }) {
  return (
    <Badge ml={6} variant="default" size="lg">
      {count}
    </Badge>
  );
}
