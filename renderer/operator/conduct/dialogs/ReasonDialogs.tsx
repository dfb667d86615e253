/** Steps that need a reason or a second look: unlocking, skipping, withdrawing, returning. */
import { Button, Text, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { ask } from '../../ask.ts';
import { SaveBar } from '../../form/SaveBar.tsx';
import { useCommandForm } from '../../form/useCommandForm.ts';
import { UnfinishedNote } from '../../unfinished/UnfinishedNote.tsx';
import { useWords } from '../../useWords.ts';
import { once, useBusy } from '../busyStore.ts';
import { ConsoleModal } from '../../parts/ConsoleModal.tsx';
import dialogs from '../../parts/dialogs.module.css';

interface Props {
  presentation: Setup['presentation'][number];
  onClose: () => void;
}

/** Enter in a line saves, as in any form. */
const onEnter = (submit: () => Promise<unknown>) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  void submit();
};

const nobody = { name: '', reason: '' };
const noReason = { reason: '' };

export function UnlockDialog({ presentation, onClose }: Props) {
  const t = useWords();
  const form = useCommandForm({
    name: 'unlockPresentation',
    initial: nobody,
    toInput: (values: typeof nobody) => ({ ...values, presentationId: presentation.id }),
    onSaved: onClose,
  });
  return (
    <ConsoleModal
      title={t('conduct.unlock.title', { number: presentation.number })}
      onClose={onClose}
    >
      <Text mb="sm">{t('conduct.unlock.text')}</Text>
      <TextInput
        label={t('conduct.unlock.name')}
        withAsterisk
        data-autofocus
        {...form.fields.getInputProps('name')}
        onKeyDown={onEnter(form.submit)}
      />
      <TextInput
        label={t('conduct.reason')}
        withAsterisk
        mt="sm"
        mb="md"
        {...form.fields.getInputProps('reason')}
        onKeyDown={onEnter(form.submit)}
      />
      <SaveBar form={form} onCancel={onClose} saveLabel={t('conduct.unlock.submit')} />
    </ConsoleModal>
  );
}

export function LeaveDialog({
  kind,
  presentation,
  onClose,
}: Props & { kind: 'SKIP' | 'WITHDRAW' }) {
  const t = useWords();
  const form = useCommandForm({
    name: kind === 'SKIP' ? 'skipPresentation' : 'withdrawPresentation',
    initial: noReason,
    toInput: (values: typeof noReason) => ({ ...values, presentationId: presentation.id }),
    onSaved: onClose,
  });
  return (
    <ConsoleModal
      title={t(`conduct.leave.${kind}.title`, { number: presentation.number })}
      onClose={onClose}
    >
      <UnfinishedNote />
      <Text mb="sm">{t(`conduct.leave.${kind}.text`)}</Text>
      <TextInput
        label={t('conduct.reason')}
        withAsterisk={kind === 'WITHDRAW'}
        mb="md"
        data-autofocus
        {...form.fields.getInputProps('reason')}
        onKeyDown={onEnter(form.submit)}
      />
      <SaveBar form={form} onCancel={onClose} saveLabel={t(`conduct.leave.${kind}.submit`)} />
    </ConsoleModal>
  );
}

export function ReturnDialog({ presentation, onClose }: Props) {
  const t = useWords();
  const isBusy = useBusy('return');
  const submit = () =>
    void once('return', async () => {
      if (await ask('returnPresentation', { presentationId: presentation.id })) onClose();
    });
  return (
    <ConsoleModal
      title={t('conduct.leave.RETURN.title', { number: presentation.number })}
      onClose={onClose}
    >
      <Text>{t('conduct.leave.RETURN.text')}</Text>
      <div className={dialogs.foot}>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button onClick={submit} loading={isBusy} data-autofocus>
          {t('conduct.leave.RETURN.submit')}
        </Button>
      </div>
    </ConsoleModal>
  );
}
