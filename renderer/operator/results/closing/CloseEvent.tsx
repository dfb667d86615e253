/** Closing the event after one question; reopening it with a name and a reason. */
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { sendCommand } from '../../../link/index.ts';
import { ConfirmButton, Icon, ModalLayer } from '../../../ui/index.ts';
import { SaveBar } from '../../form/SaveBar.tsx';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { useResultWords } from '../useResultWords.ts';
import { useClosingChecks } from './useClosingChecks.ts';

export function CloseEvent({ setup, ranking }: { setup: Setup; ranking: Ranking }) {
  const t = useResultWords();
  const [isReopening, setReopening] = useState(false);
  const left = useClosingChecks(setup, ranking).reduce((sum, check) => sum + check.left, 0);
  const { status, rehearsalOfEventId } = setup.event;
  if (rehearsalOfEventId !== null) return <Text>{t('closing.rehearsal')}</Text>;
  if (status === 'PREPARING') return <Text>{t('closing.notStarted')}</Text>;
  if (status === 'CLOSED')
    return (
      <>
        <Group>
          <Button
            variant="default"
            leftSection={<Icon name="undo" size={18} />}
            onClick={() => setReopening(true)}
          >
            {t('closing.reopen')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('closing.reopenText')}
          </Text>
        </Group>
        {isReopening ? <ReopenDialog onClose={() => setReopening(false)} /> : null}
      </>
    );
  return (
    <Group>
      <ConfirmButton
        leftSection={<Icon name="lock" size={18} />}
        question={t('closing.close')}
        consequence={
          <>
            <Text>{t('closing.closeText')}</Text>
            {left > 0 ? (
              <Text mt="sm" fw={600}>
                {t('closing.closeAnyway', { count: left })}
              </Text>
            ) : null}
          </>
        }
        confirmLabel={t('closing.close')}
        onConfirm={() => sendCommand('closeEvent', {})}
      >
        {t('closing.close')}
      </ConfirmButton>
      <Text size="sm" c="dimmed">
        {t('closing.draft')}
      </Text>
    </Group>
  );
}

const nobody = { name: '', reason: '' };

function ReopenDialog({ onClose }: { onClose: () => void }) {
  const t = useResultWords();
  const form = useCommandForm({
    name: 'reopenEvent',
    initial: nobody,
    toInput: (values) => values,
    onSaved: onClose,
  });
  return (
    <ModalLayer
      opened
      onClose={onClose}
      title={t('closing.reopenTitle')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Text mb="sm">{t('closing.reopenText')}</Text>
      <TextInput
        label={t('closing.name')}
        {...form.fields.getInputProps('name')}
        withAsterisk
        data-autofocus
        mb="sm"
      />
      <TextInput
        label={t('closing.reason')}
        {...form.fields.getInputProps('reason')}
        withAsterisk
        mb="md"
      />
      <SaveBar form={form} onCancel={onClose} saveLabel={t('closing.reopen')} />
    </ModalLayer>
  );
}
