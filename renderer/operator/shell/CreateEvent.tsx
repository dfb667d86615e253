/** A new event: empty with one of the two rubric templates, or with what an earlier event was prepared with. */
import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { EventDetails } from '../../../electron/contract/commands.ts';
import type { EventSummary } from '../../../electron/contract/topics.ts';
import { findTimeProblem } from '../../../electron/domain/schedule.ts';
import { useTopic } from '../../stores/index.ts';
import { atField } from '../form/atField.ts';
import { SaveBar } from '../form/SaveBar.tsx';
import { useCommandForm } from '../form/useCommandForm.ts';
import { UnfinishedNote } from '../unfinished/UnfinishedNote.tsx';
import { useWords } from '../useWords.ts';
import { cityToday } from '../cityToday.ts';
import { ModalLayer } from '../../ui/index.ts';
import { EarlierEvent } from './EarlierEvent.tsx';
import { EventFields } from './EventFields.tsx';

interface NewEvent extends EventDetails {
  start: 'BLANK' | 'EARLIER';
  template: 'PALU' | 'METRO';
  fromEventId: string | null;
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
    start: 'BLANK',
    template: 'PALU',
    fromEventId: null,
  };
}

/** The same house holds the next day most times: what nobody has typed yet is taken over. */
function detailsFrom(
  { place, city, organizer }: EventSummary,
  typed: NewEvent,
  blank: NewEvent,
): Partial<NewEvent> {
  const earlier = { place, city, organizer };
  const names = ['place', 'city', 'organizer'] as const;
  return Object.fromEntries(
    names.filter((name) => typed[name] === blank[name]).map((name) => [name, earlier[name]]),
  );
}

export function CreateEvent({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [initial] = useState(blankEvent);
  const events = (useTopic('events') ?? [])
    .filter(({ isRehearsal }) => !isRehearsal)
    .toSorted((a, b) => (a.dateIso < b.dateIso ? 1 : -1));
  const form = useCommandForm({
    name: 'createEvent',
    initial,
    toInput: ({ start, fromEventId, ...values }: NewEvent) => ({
      ...values,
      ...(start === 'EARLIER' && fromEventId !== null ? { fromEventId } : {}),
    }),
    check: (values): Record<string, string> => ({
      ...atField(findTimeProblem(values)),
      ...(values.start === 'EARLIER' && values.fromEventId === null
        ? { fromEventId: t('shell.create.earlierNeeded') }
        : {}),
    }),
    onSaved: onClose,
  });
  const { fields } = form;
  const takeEarlier = (fromEventId: string | null) => {
    const chosen = events.find(({ id }) => id === fromEventId);
    fields.setValues({
      fromEventId,
      ...(chosen ? detailsFrom(chosen, fields.getValues(), initial) : {}),
    });
    fields.clearFieldError('fromEventId');
  };
  const isEarlier = fields.values.start === 'EARLIER';
  return (
    <ModalLayer
      opened
      onClose={onClose}
      title={t('shell.create.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Stack>
        <UnfinishedNote />
        <Radio.Group label={t('shell.create.start')} {...fields.getInputProps('start')}>
          <Stack gap="xs" mt="xs">
            <Radio value="BLANK" label={t('shell.create.BLANK')} />
            <Radio
              value="EARLIER"
              label={t('shell.create.EARLIER')}
              description={events.length === 0 ? t('shell.create.noEarlier') : undefined}
              disabled={events.length === 0}
            />
          </Stack>
        </Radio.Group>
        {isEarlier ? (
          <EarlierEvent
            events={events}
            value={fields.values.fromEventId}
            onChange={takeEarlier}
            error={fields.errors['fromEventId']}
          />
        ) : null}
        <EventFields fields={fields} />
        {isEarlier ? null : (
          <Radio.Group
            label={t('shell.create.template')}
            description={t('shell.create.templateHint')}
            {...fields.getInputProps('template')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="PALU" label={t('shell.create.PALU')} />
              <Radio value="METRO" label={t('shell.create.METRO')} />
            </Stack>
          </Radio.Group>
        )}
        <SaveBar form={form} onCancel={onClose} saveLabel={t('shell.create.submit')} />
      </Stack>
    </ModalLayer>
  );
}
