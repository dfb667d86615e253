/** A new event from one of the two rubric templates. */
import { Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { EventDetails } from '../../../electron/contract/commands.ts';
import { findTimeProblem } from '../../../electron/domain/schedule.ts';
import { atField } from '../form/atField.ts';
import { SaveBar } from '../form/SaveBar.tsx';
import { useCommandForm } from '../form/useCommandForm.ts';
import { useWords } from '../useWords.ts';
import { cityToday } from '../cityToday.ts';
import { EventFields } from './EventFields.tsx';

interface NewEvent extends EventDetails {
  template: 'PALU' | 'METRO';
}

function blankEvent(): NewEvent {
  return {
    name: '',
    cohort: '',
    dateIso: cityToday(),
    startTime: '08:30',
    endTime: '15:00',
    place: 'Ruang Rapat Bantaya',
    city: 'Palu',
    organizer: '',
    minutesNumber: null,
    template: 'PALU',
  };
}

export function CreateEvent({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [initial] = useState(blankEvent);
  const form = useCommandForm({
    name: 'createEvent',
    initial,
    toInput: (values) => values,
    check: (values) => atField(findTimeProblem(values)),
    onSaved: onClose,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shell.create.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        <EventFields fields={form.fields} />
        <Radio.Group
          label={t('shell.create.template')}
          description={t('shell.create.templateHint')}
          {...form.fields.getInputProps('template')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="PALU" label={t('shell.create.PALU')} />
            <Radio value="METRO" label={t('shell.create.METRO')} />
          </Stack>
        </Radio.Group>
        <SaveBar form={form} onCancel={onClose} saveLabel={t('shell.create.submit')} />
      </Stack>
    </Modal>
  );
}
