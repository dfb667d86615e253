/** One follow-up as a form with every column of the plan. */
import { Fieldset, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { followUpStatuses } from '../../../../electron/contract/codes.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { neededFollowUpFields } from '../../../../electron/domain/followUps.ts';
import { findPlanProblem } from '../../../../electron/domain/schedule.ts';
import { sendCommand } from '../../../link/index.ts';
import { AgenciesField } from '../../form/AgenciesField.tsx';
import { AgencyField } from '../../form/AgencyField.tsx';
import { atField } from '../../form/atField.ts';
import { DayInput } from '../../form/DayInput.tsx';
import { DeleteButton } from '../../form/DeleteButton.tsx';
import { EditDrawer } from '../../form/EditDrawer.tsx';
import { exactFirst } from '../../form/optionsFor.ts';
import { SaveBar } from '../../form/SaveBar.tsx';
import { SearchSelect } from '../../form/SearchSelect.tsx';
import { leaveForms } from '../../form/unsavedStore.ts';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { shortTitle } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import { followUpInput, followUpValues, type FollowUpValues } from './followUpValues.ts';
import { localityGroups } from './localityGroups.ts';
import { OriginNote } from './OriginNote.tsx';
import { StatusHistory } from './StatusHistory.tsx';
import layout from '../../form/form.module.css';

export interface FollowUpDrawerProps {
  setup: Setup;
  /** Null for a new one. */
  id: string | null;
  /** Of a new one. */
  presentationId: string;
  onClose: () => void;
}

const needed: ReadonlySet<string> = new Set(neededFollowUpFields);

export function FollowUpDrawer({ setup, id, presentationId, onClose }: FollowUpDrawerProps) {
  const t = useResultWords();
  const row = setup.followUp.find((other) => other.id === id);
  const initial = useMemo(() => followUpValues(row, presentationId), [row, presentationId]);
  const form = useCommandForm({
    name: 'saveFollowUp',
    initial,
    toInput: (values: FollowUpValues) => followUpInput(values, row?.id ?? null),
    check: (values) => atField(findPlanProblem(values)),
    onSaved: onClose,
  });
  const { fields } = form;
  const origin = setup.followUpOrigin.find(({ followUpId }) => followUpId === row?.id);
  const number =
    setup.presentation.find((each) => each.id === fields.values.presentationId)?.number ?? '';
  const localities = useMemo(
    () => localityGroups(setup.locality, (name) => t('followUp.kecamatan', { name })),
    [setup.locality, t],
  );
  const none = { nothingFoundMessage: t('operator:list.noMatch') };
  const label = (name: keyof FollowUpValues) => ({
    label: t(`followUp.${name as 'activity'}`),
    withAsterisk: needed.has(name),
    ...fields.getInputProps(name),
  });
  const paragraph = (name: 'activity' | 'outputIndicator' | 'outcomeIndicator' | 'note') => (
    <Textarea
      className={layout.fieldWide ?? ''}
      autosize
      minRows={1}
      maxRows={5}
      {...label(name)}
    />
  );
  const line = (name: 'outputTarget' | 'outcomeBaseline' | 'outcomeTarget' | 'fundingSource') => (
    <TextInput {...label(name)} />
  );
  const day = (name: 'startDate' | 'targetDate') => (
    <DayInput
      clearable
      clearButtonProps={{ 'aria-label': t('frame.clear', { name: t(`followUp.${name}`) }) }}
      placeholder={t('deliberation.datePlaceholder')}
      {...label(name)}
      value={fields.values[name]}
    />
  );
  return (
    <EditDrawer
      title={
        origin
          ? t('followUp.carriedTitle')
          : row
            ? t('followUp.editTitle', { number })
            : t('followUp.newTitle')
      }
      onClose={onClose}
      size={860}
    >
      {origin ? (
        <OriginNote origin={origin} />
      ) : (
        <SearchSelect
          label={t('followUp.presentation')}
          withAsterisk
          data={setup.presentation.map((each) => ({
            value: each.id,
            label: shortTitle(each, 100),
          }))}
          {...fields.getInputProps('presentationId')}
        />
      )}
      {paragraph('activity')}
      <Fieldset legend={t('followUp.who')} className={layout.fieldGrid ?? ''}>
        <AgencyField setup={setup} {...label('agencyId')} />
        <AgenciesField setup={setup} {...label('supportingAgencyIds')} />
      </Fieldset>
      <Fieldset legend={t('followUp.when')} className={layout.fieldGrid ?? ''}>
        {day('startDate')}
        {day('targetDate')}
        <div className={layout.fieldWide}>
          <MultiSelect
            data={localities}
            searchable
            hidePickedOptions
            filter={exactFirst}
            {...none}
            {...label('localityIds')}
          />
        </div>
      </Fieldset>
      <Fieldset legend={t('followUp.output')} className={layout.fieldGrid ?? ''}>
        {paragraph('outputIndicator')}
        {line('outputTarget')}
      </Fieldset>
      <Fieldset legend={t('followUp.outcome')} className={layout.fieldGrid ?? ''}>
        {paragraph('outcomeIndicator')}
        {line('outcomeBaseline')}
        {line('outcomeTarget')}
      </Fieldset>
      <Fieldset legend={t('followUp.rest')} className={layout.fieldGrid ?? ''}>
        {line('fundingSource')}
        <Select
          allowDeselect={false}
          data={followUpStatuses.map((value) => ({
            value,
            label: t(`followUp.statusOf.${value}`),
          }))}
          {...label('status')}
        />
        {paragraph('note')}
      </Fieldset>
      {row ? <StatusHistory setup={setup} followUp={row} /> : null}
      <SaveBar
        form={form}
        onCancel={() => leaveForms(onClose)}
        aside={
          row && setup.event.status !== 'CLOSED' ? (
            <DeleteButton
              name={row.activity || t('followUp.nameless')}
              onDelete={() => sendCommand('deleteFollowUp', { id: row.id })}
              onDone={onClose}
            />
          ) : null
        }
      />
    </EditDrawer>
  );
}
