/** The open event's name; pressing it shows all events. */
import { Badge, Button, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTopic } from '../../stores/index.ts';
import { Icon } from '../../ui/index.ts';
import { leaveForms } from '../form/unsavedStore.ts';
import { useWords } from '../useWords.ts';
import { EventsDialog } from './EventsDialog.tsx';
import styles from './header.module.css';

export function EventSwitcher() {
  const t = useWords();
  const open = useTopic('events')?.find((event) => event.isOpen);
  const [isShown, dialog] = useDisclosure();
  const name = open?.name ?? t('shell.events.open');
  return (
    <>
      <Button
        variant="default"
        onClick={() => leaveForms(dialog.open)}
        rightSection={<Icon name="chevronDown" size={16} />}
        title={name}
        px="sm"
      >
        <span className={styles.operatorEventName}>{name}</span>
        {open ? (
          <Badge
            ml={8}
            className={styles.eventStatus ?? ''}
            variant="light"
            color={open.isRehearsal ? 'yellow' : open.status === 'CLOSED' ? 'gray' : 'lagoon'}
          >
            {open.isRehearsal ? t('shell.events.rehearsal') : t(`shell.status.${open.status}`)}
          </Badge>
        ) : null}
        {open ? <VisuallyHidden> {t('shell.events.switch')}</VisuallyHidden> : null}
      </Button>
      {isShown ? <EventsDialog onClose={dialog.close} /> : null}
    </>
  );
}
