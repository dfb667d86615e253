/** What the operator sees before any event is open. */
import { Button, Group, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { EmptyState } from '../../ui/index.ts';
import { RestoreButton } from '../restore/RestoreDialog.tsx';
import { useWords } from '../useWords.ts';
import { CreateEvent } from './CreateEvent.tsx';
import { EventsDialog } from './EventsDialog.tsx';
import { ImportArchive } from './ImportArchive.tsx';

export function NoEvent() {
  const t = useWords();
  const [isCreating, creating] = useDisclosure();
  const [isImporting, importing] = useDisclosure();
  const [isChoosing, choosing] = useDisclosure();
  return (
    <>
      <VisuallyHidden component="h1">{t('shell.brand')}</VisuallyHidden>
      <EmptyState
        title={t('shell.noEvent.title')}
        icon="list"
        action={
          <Group mt="sm">
            <Button onClick={creating.open}>{t('shell.events.create')}</Button>
            <Button variant="default" onClick={importing.open}>
              {t('shell.events.import')}
            </Button>
            <Button variant="default" onClick={choosing.open}>
              {t('shell.events.title')}
            </Button>
            <RestoreButton />
          </Group>
        }
      >
        {t('shell.noEvent.text')}
      </EmptyState>
      {isCreating ? <CreateEvent onClose={creating.close} /> : null}
      {isImporting ? <ImportArchive onClose={importing.close} /> : null}
      {isChoosing ? <EventsDialog onClose={choosing.close} /> : null}
    </>
  );
}
