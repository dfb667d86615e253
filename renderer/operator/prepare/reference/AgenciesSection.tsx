/** Agencies (OPD) of the city; the starter list is editable because agencies change. */
import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { sendCommand } from '../../../link/index.ts';
import { Icon } from '../../../ui/index.ts';
import { DeleteButton } from '../../form/DeleteButton.tsx';
import { EditDrawer } from '../../form/EditDrawer.tsx';
import { SaveBar } from '../../form/SaveBar.tsx';
import { leaveForms } from '../../form/unsavedStore.ts';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { SectionHead } from '../../list/SectionHead.tsx';
import { useWords } from '../../useWords.ts';
import type { SectionProps } from '../sectionProps.ts';
import { ReferenceList } from './ReferenceList.tsx';

export function AgenciesSection({ setup }: SectionProps) {
  const t = useWords();
  const [open, setOpen] = useState<{ id: string | null } | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen({ id: null })}>
      {t('reference.addAgency')}
    </Button>
  );
  return (
    <>
      <SectionHead
        title={t('prepare.sections.agencies')}
        hint={t('reference.agencyHint')}
        actions={add}
      />
      <ReferenceList
        rows={setup.agency.toSorted((a, b) => a.position - b.position)}
        label={t('prepare.sections.agencies')}
        onEdit={(id) => setOpen({ id })}
        empty={{ title: t('reference.noAgency'), text: t('reference.noAgencyText'), action: add }}
      />
      {open ? <AgencyDrawer setup={setup} id={open.id} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

interface Values {
  code: string;
  name: string;
  note: string;
}

function AgencyDrawer({
  setup,
  id,
  onClose,
}: {
  setup: Setup;
  id: string | null;
  onClose: () => void;
}) {
  const t = useWords();
  const row = setup.agency.find((other) => other.id === id);
  const initial = useMemo<Values>(
    () => ({ code: row?.code ?? '', name: row?.name ?? '', note: row?.note ?? '' }),
    [row],
  );
  const form = useCommandForm({
    name: 'saveAgency',
    initial,
    toInput: (values: Values) => ({ ...values, ...(id ? { id } : {}) }),
    onSaved: onClose,
  });
  return (
    <EditDrawer
      title={row ? t('reference.editAgency') : t('reference.addAgency')}
      onClose={onClose}
      size={560}
    >
      <TextInput
        label={t('reference.name')}
        withAsterisk
        data-autofocus
        {...form.fields.getInputProps('name')}
      />
      <TextInput
        label={t('reference.code')}
        description={t('reference.codeHint')}
        {...form.fields.getInputProps('code')}
      />
      <TextInput label={t('reference.note')} {...form.fields.getInputProps('note')} />
      <SaveBar
        form={form}
        onCancel={() => leaveForms(onClose)}
        hasAgain={!row}
        aside={
          row ? (
            <DeleteButton
              name={row.name}
              onDelete={() => sendCommand('deleteAgency', { id: row.id })}
              onDone={onClose}
            />
          ) : null
        }
      />
    </EditDrawer>
  );
}
