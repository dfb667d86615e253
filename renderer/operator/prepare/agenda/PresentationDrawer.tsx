/** All about one presentation: the proposal, its team, its time, what it serves. */
import { Fieldset, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { sendCommand } from '../../../link/index.ts';
import { AgencyField } from '../../form/AgencyField.tsx';
import { ClockInput } from '../../form/ClockInput.tsx';
import { DeleteButton } from '../../form/DeleteButton.tsx';
import { EditDrawer } from '../../form/EditDrawer.tsx';
import { SaveBar } from '../../form/SaveBar.tsx';
import { leaveForms } from '../../form/unsavedStore.ts';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { UnfinishedNote } from '../../unfinished/UnfinishedNote.tsx';
import { useWords } from '../../useWords.ts';
import { PresenterFields } from './PresenterFields.tsx';
import {
  nipMistakes,
  presentationInput,
  presentationValues,
  type PresentationValues,
} from './presentationValues.ts';
import { ProgrammeLinks } from './ProgrammeLinks.tsx';
import layout from '../../form/form.module.css';

export function PresentationDrawer({
  setup,
  id,
  onClose,
}: {
  setup: Setup;
  id: string | null;
  onClose: () => void;
}) {
  const t = useWords();
  const language = useLanguage();
  const initial = useMemo(() => presentationValues(setup, id), [setup, id]);
  const form = useCommandForm({
    name: 'savePresentation',
    initial,
    toInput: (values: PresentationValues) => presentationInput(values, id),
    check: (values) => nipMistakes(values, setup, id, language),
    onSaved: onClose,
  });
  const { fields } = form;
  const row = setup.presentation.find((other) => other.id === id);
  return (
    <EditDrawer
      title={
        row ? t('agenda.editPresentation', { number: row.number }) : t('agenda.addPresentation')
      }
      onClose={onClose}
      size={860}
    >
      <Textarea
        label={t('agenda.title')}
        withAsterisk
        autosize
        minRows={1}
        maxRows={4}
        data-autofocus
        {...fields.getInputProps('title')}
      />
      <div className={layout.fieldGrid}>
        <AgencyField
          setup={setup}
          label={t('agenda.agency')}
          {...fields.getInputProps('agencyId')}
        />
        <TextInput label={t('agenda.field')} {...fields.getInputProps('field')} />
        <TextInput label={t('agenda.hostCity')} {...fields.getInputProps('hostCity')} />
        <TextInput
          label={t('agenda.hostInstitution')}
          {...fields.getInputProps('hostInstitution')}
        />
      </div>
      <div className={layout.fieldGrid}>
        <ClockInput
          label={t('agenda.plannedStart')}
          value={fields.values.plannedStartTime}
          onChange={(value) => fields.setFieldValue('plannedStartTime', value)}
          error={fields.errors['plannedStartTime']}
        />
        <NumberInput
          hideControls
          label={t('agenda.talkMin')}
          min={1}
          max={600}
          allowDecimal={false}
          withAsterisk
          {...fields.getInputProps('talkMin')}
        />
        <NumberInput
          hideControls
          label={t('agenda.qaMin')}
          min={0}
          max={600}
          allowDecimal={false}
          withAsterisk
          {...fields.getInputProps('qaMin')}
        />
      </div>
      <PresenterFields fields={fields} setup={setup} presentationId={id} />
      <Fieldset legend={t('agenda.claims')}>
        <Textarea
          label={t('agenda.claimedOutput')}
          autosize
          minRows={2}
          maxRows={6}
          {...fields.getInputProps('claimedOutput')}
        />
        <Textarea
          label={t('agenda.claimedOutcome')}
          autosize
          minRows={2}
          maxRows={6}
          mt="sm"
          {...fields.getInputProps('claimedOutcome')}
        />
      </Fieldset>
      <ProgrammeLinks fields={fields} setup={setup} />
      <SaveBar
        form={form}
        onCancel={() => leaveForms(onClose)}
        hasAgain={!row}
        aside={
          row ? (
            <DeleteButton
              name={row.title}
              onDelete={() => sendCommand('deletePresentation', { id: row.id })}
              onDone={onClose}
              warning={<UnfinishedNote />}
            />
          ) : null
        }
      />
    </EditDrawer>
  );
}
