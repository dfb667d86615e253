/** One panelist: name, post, role, weight, and whom they replace. */
import { Select, Switch, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { panelistRoles, type PanelistRole } from '../../../../electron/contract/codes.ts';
import type { CommandInput } from '../../../../electron/contract/commands.ts';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { nipToStore, printNip } from '../../../../electron/domain/nip.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { sendCommand } from '../../../link/index.ts';
import { AgencyField } from '../../form/AgencyField.tsx';
import { DecimalInput } from '../../form/DecimalInput.tsx';
import { DeleteButton } from '../../form/DeleteButton.tsx';
import { EditDrawer } from '../../form/EditDrawer.tsx';
import { NipInput } from '../../form/NipInput.tsx';
import { SearchSelect } from '../../form/SearchSelect.tsx';
import { SaveBar } from '../../form/SaveBar.tsx';
import { leaveForms } from '../../form/unsavedStore.ts';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { useWords } from '../../useWords.ts';
import { cityToday } from '../../cityToday.ts';
import { otherNips } from '../otherNips.ts';
import layout from '../../form/form.module.css';

interface Values {
  name: string;
  title: string;
  element: string;
  role: PanelistRole;
  agencyId: string | null;
  rankTitle: string;
  rankGrade: string;
  nip: string;
  weight: string;
  isScoring: 0 | 1;
  substituteForId: string | null;
}

function valuesOf(row: Setup['panelist'][number] | undefined): Values {
  return {
    name: row?.name ?? '',
    title: row?.title ?? '',
    element: row?.element ?? '',
    role: row?.role ?? 'MEMBER',
    agencyId: row?.agencyId ?? null,
    rankTitle: row?.rankTitle ?? '',
    rankGrade: row?.rankGrade ?? '',
    nip: printNip(row?.nip ?? null),
    weight: row?.weight ?? '1',
    isScoring: row?.isScoring ?? 1,
    substituteForId: row?.substituteForId ?? null,
  };
}

export function PanelistDrawer({
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
  const row = setup.panelist.find((other) => other.id === id);
  const initial = useMemo(() => valuesOf(row), [row]);
  const form = useCommandForm({
    name: 'savePanelist',
    initial,
    toInput: (values: Values): CommandInput<'savePanelist'> => ({
      ...values,
      ...(id ? { id } : {}),
    }),
    check: ({ nip }): Record<string, string> => {
      const [error] = nipToStore(nip, '', row ? [row] : []).errors;
      return error ? { nip: error.words[language] } : {};
    },
    onSaved: onClose,
  });
  const { fields } = form;
  const isAdviser = fields.values.role === 'ADVISER';
  return (
    <EditDrawer title={row ? t('panel.edit') : t('panel.add')} onClose={onClose} size={720}>
      <TextInput
        label={t('panel.name')}
        description={t('panel.nameHint')}
        withAsterisk
        data-autofocus
        {...fields.getInputProps('name')}
      />
      <div className={layout.fieldGrid}>
        <TextInput label={t('panel.title')} {...fields.getInputProps('title')} />
        <TextInput label={t('panel.element')} {...fields.getInputProps('element')} />
        <Select
          label={t('panel.roleLabel')}
          data={panelistRoles.map((role) => ({ value: role, label: t(`panel.role.${role}`) }))}
          allowDeselect={false}
          {...fields.getInputProps('role')}
        />
        <AgencyField
          setup={setup}
          label={t('panel.agency')}
          {...fields.getInputProps('agencyId')}
        />
        <TextInput
          label={t('panel.rankTitle')}
          placeholder="Pembina Utama Muda"
          {...fields.getInputProps('rankTitle')}
        />
        <TextInput
          label={t('panel.rankGrade')}
          placeholder="IV/c"
          {...fields.getInputProps('rankGrade')}
        />
        <NipInput
          value={fields.values.nip}
          onChange={(value) => fields.setFieldValue('nip', value)}
          error={fields.errors['nip']}
          context={{
            employeeStatus: '',
            todayIso: cityToday(),
            others: otherNips(setup, { panelistId: id }),
          }}
        />
        <SearchSelect
          label={t('panel.substitute')}
          description={t('panel.substituteHint')}
          data={setup.panelist
            .filter((other) => other.id !== id)
            .map((other) => ({ value: other.id, label: other.name }))}
          clearable
          {...fields.getInputProps('substituteForId')}
        />
        <Switch
          label={t('panel.isScoring')}
          description={isAdviser ? t('panel.adviserHint') : t('panel.isScoringHint')}
          checked={!isAdviser && fields.values.isScoring === 1}
          disabled={isAdviser}
          onChange={(event) =>
            fields.setFieldValue('isScoring', event.currentTarget.checked ? 1 : 0)
          }
        />
        <DecimalInput
          label={t('panel.weight')}
          description={setup.isFrozen && row ? t('panel.weightFrozen') : t('panel.weightHint')}
          value={fields.values.weight}
          onChange={(value) => fields.setFieldValue('weight', value)}
          error={fields.errors['weight']}
          disabled={setup.isFrozen && row !== undefined}
        />
      </div>
      <SaveBar
        form={form}
        onCancel={() => leaveForms(onClose)}
        hasAgain={!row}
        aside={
          row ? (
            <DeleteButton
              name={row.name}
              onDelete={() => sendCommand('deletePanelist', { id: row.id })}
              onDone={onClose}
            />
          ) : null
        }
      />
    </EditDrawer>
  );
}
