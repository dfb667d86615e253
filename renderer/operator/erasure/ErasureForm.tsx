/** What an erasure takes and what it leaves, and the event's name typed by hand before it is done. */
import { Alert, Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ErasureState } from '../../../electron/contract/erasure.ts';
import { sendCommand } from '../../link/index.ts';
import { Icon, ProblemAlert } from '../../ui/index.ts';
import { usePending } from '../usePending.ts';
import { useErasureWords } from './useErasureWords.ts';
import styles from './erasure.module.css';

interface Props {
  state: ErasureState;
  onErased: () => void;
  onClose: () => void;
}

export function ErasureForm({ state, onErased, onClose }: Props) {
  const t = useErasureWords();
  const { preview, held } = state;
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const pending = usePending();
  const isReady =
    typed.trim() === preview.eventName.trim() && name.trim() !== '' && reason.trim() !== '';
  const submit = (submitted: FormEvent): void => {
    submitted.preventDefault();
    if (!isReady) return;
    pending.run('erase', async () => {
      setProblem(null);
      try {
        await sendCommand('erasePersonalData', {
          eventId: preview.eventId,
          confirmName: typed.trim(),
          name: name.trim(),
          reason: reason.trim(),
        });
        onErased();
      } catch (error) {
        setProblem(error);
      }
    });
  };
  return (
    <form onSubmit={submit} className={styles.erasureParts}>
      <Alert color="red" icon={<Icon name="alert" />}>
        {t('warning')}
      </Alert>
      <div className={styles.erasureColumns}>
        <section>
          <Title order={3} size="h5">
            {t('goes.title')}
          </Title>
          <ul>
            <li>{t('goes.panelists', { count: preview.panelists })}</li>
            <li>{t('goes.presenters', { count: preview.presenters })}</li>
            <li>{t('goes.notes')}</li>
            <li>{t('goes.entries', { count: preview.entries })}</li>
            {preview.rehearsals > 0 ? (
              <li>{t('goes.rehearsals', { count: preview.rehearsals })}</li>
            ) : null}
          </ul>
        </section>
        <section>
          <Title order={3} size="h5">
            {t('stays.title')}
          </Title>
          <ul>
            <li>{t('stays.scores')}</li>
            <li>{t('stays.chain')}</li>
            <li>{t('stays.elsewhere')}</li>
          </ul>
        </section>
      </div>
      {held.length > 0 ? <Text>{t('held.before', { count: held.length })}</Text> : null}
      <div className={styles.erasureColumns}>
        <TextInput
          label={t('name')}
          value={name}
          onChange={(change) => setName(change.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
          withAsterisk
          data-autofocus
        />
        <TextInput
          label={t('reason')}
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
          maxLength={300}
          autoComplete="off"
          withAsterisk
        />
      </div>
      <TextInput
        label={t('typeName')}
        description={t('nameIs', { name: preview.eventName })}
        value={typed}
        onChange={(change) => setTyped(change.currentTarget.value)}
        autoComplete="off"
        withAsterisk
      />
      <ProblemAlert problem={problem} />
      <Group justify="flex-end">
        <Text role="status" c="dimmed">
          {pending.is('erase') ? t('working') : ''}
        </Text>
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button type="submit" color="red" disabled={!isReady} loading={pending.is('erase')}>
          {t('submit')}
        </Button>
      </Group>
    </form>
  );
}
