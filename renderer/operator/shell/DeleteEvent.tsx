/** Deleting an event asks twice: this dialog, and the event's name typed by hand. */
import { Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { EventSummary } from '../../../electron/contract/topics.ts';
import { Icon, ModalLayer } from '../../ui/index.ts';
import { ask } from '../ask.ts';
import { usePending } from '../usePending.ts';
import { useWords } from '../useWords.ts';

export function DeleteEvent({ event, onClose }: { event: EventSummary; onClose: () => void }) {
  const t = useWords();
  const [typed, setTyped] = useState('');
  const pending = usePending();
  const isSame = typed.trim() === event.name.trim();
  const submit = () =>
    pending.run('delete', async () => {
      if (!(await ask('deleteEvent', { eventId: event.id, confirmName: event.name }))) return;
      notifications.show({
        message: t('shell.deletion.done', { name: event.name }),
        color: 'lagoon',
      });
      onClose();
    });
  return (
    <ModalLayer
      opened
      onClose={onClose}
      title={t('shell.deletion.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (isSame) submit();
        }}
      >
        <Alert color="red" icon={<Icon name="alert" />} mb="md">
          {t('shell.deletion.warning')}
        </Alert>
        <Text mb="xs" style={{ userSelect: 'none' }}>
          {t('shell.deletion.nameIs', { name: event.name })}
        </Text>
        <TextInput
          label={t('shell.deletion.typeName')}
          value={typed}
          onChange={(change) => setTyped(change.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!isSame} loading={pending.is('delete')}>
            {t('shell.deletion.submit')}
          </Button>
        </Group>
      </form>
    </ModalLayer>
  );
}
