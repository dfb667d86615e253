/** A break, or any other point of the agenda that is no presentation. */
import { TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { findTimeProblem } from '../../../../electron/domain/schedule.ts';
import { sendCommand } from '../../../link/index.ts';
import { atField } from '../../form/atField.ts';
import { ClockInput } from '../../form/ClockInput.tsx';
import { DeleteButton } from '../../form/DeleteButton.tsx';
import { EditDrawer } from '../../form/EditDrawer.tsx';
import { leaveForms } from '../../form/unsavedStore.ts';
import { SaveBar } from '../../form/SaveBar.tsx';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { UnfinishedNote } from '../../unfinished/UnfinishedNote.tsx';
import { useWords } from '../../useWords.ts';
import layout from '../../form/form.module.css';

interface Values {
  label: string;
  startTime: string;
  endTime: string;
}

export function IntermissionDrawer({
  setup,
  id,
  onClose,
}: {
  setup: Setup;
  id: string | null;
  onClose: () => void;
}) {
  const t = useWords();
  const row = setup.intermission.find((other) => other.id === id);
  const initial = useMemo<Values>(
    () => ({
      label: row?.label ?? '',
      startTime: row?.startTime ?? '',
      endTime: row?.endTime ?? '',
    }),
    [row],
  );
  const form = useCommandForm({
    name: 'saveIntermission',
    initial,
    toInput: ({ label, startTime, endTime }: Values) => ({
      ...(id ? { id } : {}),
      label,
      startTime: startTime || null,
      endTime: endTime || null,
    }),
    check: ({ startTime, endTime }) =>
      atField(findTimeProblem({ startTime: startTime || null, endTime: endTime || null })),
    onSaved: onClose,
  });
  const { fields } = form;
  return (
    <EditDrawer
      title={row ? t('agenda.editIntermission') : t('agenda.addIntermission')}
      onClose={onClose}
      size={520}
    >
      <TextInput
        label={t('agenda.label')}
        placeholder={t('agenda.labelExample')}
        withAsterisk
        data-autofocus
        {...fields.getInputProps('label')}
      />
      <div className={layout.fieldGrid}>
        <ClockInput
          label={t('agenda.startTime')}
          value={fields.values.startTime}
          onChange={(value) => fields.setFieldValue('startTime', value)}
          error={fields.errors['startTime']}
        />
        <ClockInput
          label={t('agenda.endTime')}
          value={fields.values.endTime}
          onChange={(value) => fields.setFieldValue('endTime', value)}
          error={fields.errors['endTime']}
        />
      </div>
      <SaveBar
        form={form}
        onCancel={() => leaveForms(onClose)}
        hasAgain={!row}
        aside={
          row ? (
            <DeleteButton
              name={row.label}
              onDelete={() => sendCommand('deleteIntermission', { id: row.id })}
              onDone={onClose}
              warning={<UnfinishedNote />}
            />
          ) : null
        }
      />
    </EditDrawer>
  );
}
