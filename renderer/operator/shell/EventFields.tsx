/** The fields of an event's details, for a new event and for changing one. */
import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { EventDetails } from '../../../electron/contract/commands.ts';
import { ClockInput } from '../form/ClockInput.tsx';
import { DayInput } from '../form/DayInput.tsx';
import { useWords } from '../useWords.ts';
import layout from '../form/form.module.css';

export function EventFields<V extends EventDetails>({
  fields,
  disabled = false,
}: {
  fields: UseFormReturnType<V>;
  disabled?: boolean;
}) {
  const t = useWords();
  // The form may hold more than the details; these fields touch only them.
  const form = fields as unknown as UseFormReturnType<EventDetails>;
  const line = (name: 'name' | 'place' | 'city' | 'organizer', isWide = false) => (
    <TextInput
      className={isWide ? layout.fieldWide : ''}
      label={t(`event.${name}`)}
      withAsterisk
      disabled={disabled}
      {...form.getInputProps(name)}
    />
  );
  return (
    <div className={layout.fieldGrid}>
      {line('name', true)}
      {line('organizer')}
      <TextInput label={t('event.cohort')} disabled={disabled} {...form.getInputProps('cohort')} />
      <DayInput
        label={t('event.dateIso')}
        withAsterisk
        disabled={disabled}
        {...form.getInputProps('dateIso')}
        value={form.values.dateIso}
        onChange={(value) => form.setFieldValue('dateIso', value ?? '')}
      />
      <ClockInput
        label={t('event.startTime')}
        value={form.values.startTime}
        onChange={(value) => form.setFieldValue('startTime', value)}
        error={form.errors['startTime']}
        isRequired
        disabled={disabled}
      />
      <ClockInput
        label={t('event.endTime')}
        value={form.values.endTime}
        onChange={(value) => form.setFieldValue('endTime', value)}
        error={form.errors['endTime']}
        isRequired
        disabled={disabled}
      />
      {line('place')}
      {line('city')}
      <TextInput
        label={t('event.minutesNumber')}
        description={t('event.minutesNumberHint')}
        disabled={disabled}
        {...form.getInputProps('minutesNumber')}
        value={form.values.minutesNumber ?? ''}
        onChange={(change) =>
          form.setFieldValue('minutesNumber', change.currentTarget.value || null)
        }
      />
    </div>
  );
}
