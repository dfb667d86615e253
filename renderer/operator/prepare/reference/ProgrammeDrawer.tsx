/** One priority programme; "Simpan, lalu berikutnya" walks through all the slots. */
import { Button, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { sendCommand } from '../../../link/index.ts';
import { DeleteButton } from '../../form/DeleteButton.tsx';
import { EditDrawer } from '../../form/EditDrawer.tsx';
import { SaveBar } from '../../form/SaveBar.tsx';
import { leaveForms } from '../../form/unsavedStore.ts';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { useWords } from '../../useWords.ts';
import layout from '../../form/form.module.css';

interface Values {
  code: string;
  name: string;
  agenda: string;
  source: string;
  isVerified: 0 | 1;
  need: number | null;
}

export interface ProgrammeDrawerProps {
  setup: Setup;
  id: string | null;
  onClose: () => void;
  onNext: () => void;
}

export function ProgrammeDrawer({ setup, id, onClose, onNext }: ProgrammeDrawerProps) {
  const t = useWords();
  const row = setup.programme.find((other) => other.id === id);
  const initial = useMemo<Values>(
    () => ({
      code: row?.code ?? '',
      name: row?.name ?? '',
      agenda: row?.agenda ?? '',
      source: row?.source ?? '',
      isVerified: row?.isVerified ?? 0,
      need: row?.need ?? null,
    }),
    [row],
  );
  const form = useCommandForm({
    name: 'saveProgramme',
    initial,
    toInput: (values: Values) => ({ ...values, ...(id ? { id } : {}) }),
  });
  const { fields } = form;
  const saveThen = async (go: () => void): Promise<boolean> => {
    const isSaved = await form.submit();
    if (isSaved) go();
    return isSaved;
  };
  return (
    <EditDrawer
      title={row ? t('reference.editProgramme') : t('reference.addProgramme')}
      onClose={onClose}
      size={620}
    >
      <TextInput
        label={t('reference.name')}
        description={t('reference.programmeNameHint')}
        withAsterisk
        data-autofocus
        {...fields.getInputProps('name')}
      />
      <div className={layout.fieldGrid}>
        <TextInput label={t('reference.code')} {...fields.getInputProps('code')} />
        <TextInput label={t('reference.agenda')} {...fields.getInputProps('agenda')} />
        <TextInput
          className={layout.fieldWide ?? ''}
          label={t('reference.source')}
          {...fields.getInputProps('source')}
        />
      </div>
      <Switch
        label={t('reference.verified')}
        description={t('reference.verifiedHint')}
        checked={fields.values.isVerified === 1}
        onChange={(event) =>
          fields.setFieldValue('isVerified', event.currentTarget.checked ? 1 : 0)
        }
      />
      <Stack gap={4}>
        <Text fw={500} id="programme-need">
          {t('reference.needLong')}
        </Text>
        <SegmentedControl
          aria-labelledby="programme-need"
          data={[
            { value: '', label: t('reference.needUnset') },
            ...(['0', '1', '2', '3'] as const).map((value) => ({
              value,
              label: t(`reference.needLevel.${value}`),
            })),
          ]}
          value={fields.values.need === null ? '' : String(fields.values.need)}
          onChange={(value) => fields.setFieldValue('need', value === '' ? null : Number(value))}
        />
      </Stack>
      <SaveBar
        form={{ ...form, submit: () => saveThen(onClose) }}
        onCancel={() => leaveForms(onClose)}
        hasAgain={!row}
        aside={
          row ? (
            <>
              <DeleteButton
                name={row.name}
                onDelete={() => sendCommand('deleteProgramme', { id: row.id })}
                onDone={onClose}
              />
              <Button
                variant="default"
                onClick={() => void saveThen(onNext)}
                disabled={form.isSaving}
              >
                {t('form.saveAndNext')}
              </Button>
            </>
          ) : null
        }
      />
    </EditDrawer>
  );
}
