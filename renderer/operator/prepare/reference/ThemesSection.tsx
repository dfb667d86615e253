/** Themes of the city's guidance that proposals answer to. */
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

export function ThemesSection({ setup }: SectionProps) {
  const t = useWords();
  const [open, setOpen] = useState<{ id: string | null } | null>(null);
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setOpen({ id: null })}>
      {t('reference.addTheme')}
    </Button>
  );
  return (
    <>
      <SectionHead
        title={t('prepare.sections.themes')}
        hint={t('reference.themeHint')}
        actions={add}
      />
      <ReferenceList
        rows={setup.theme
          .toSorted((a, b) => a.position - b.position)
          .map((row) => ({ ...row, note: row.source }))}
        label={t('prepare.sections.themes')}
        onEdit={(id) => setOpen({ id })}
        empty={{ title: t('reference.noTheme'), text: t('reference.noThemeText'), action: add }}
      />
      {open ? <ThemeDrawer setup={setup} id={open.id} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

interface Values {
  code: string;
  name: string;
  source: string;
}

function ThemeDrawer({
  setup,
  id,
  onClose,
}: {
  setup: Setup;
  id: string | null;
  onClose: () => void;
}) {
  const t = useWords();
  const row = setup.theme.find((other) => other.id === id);
  const initial = useMemo<Values>(
    () => ({ code: row?.code ?? '', name: row?.name ?? '', source: row?.source ?? '' }),
    [row],
  );
  const form = useCommandForm({
    name: 'saveTheme',
    initial,
    toInput: (values: Values) => ({ ...values, ...(id ? { id } : {}) }),
    onSaved: onClose,
  });
  return (
    <EditDrawer
      title={row ? t('reference.editTheme') : t('reference.addTheme')}
      onClose={onClose}
      size={560}
    >
      <TextInput
        label={t('reference.name')}
        withAsterisk
        data-autofocus
        {...form.fields.getInputProps('name')}
      />
      <TextInput label={t('reference.code')} {...form.fields.getInputProps('code')} />
      <TextInput label={t('reference.source')} {...form.fields.getInputProps('source')} />
      <SaveBar
        form={form}
        onCancel={() => leaveForms(onClose)}
        hasAgain={!row}
        aside={
          row ? (
            <DeleteButton
              name={row.name}
              onDelete={() => sendCommand('deleteTheme', { id: row.id })}
              onDone={onClose}
            />
          ) : null
        }
      />
    </EditDrawer>
  );
}
