/** A stick or network folder that gets a copy of every backup; away, it warns and stops nothing. */
import { Button, Group, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { BackupState } from '../../../electron/contract/topics.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { ask } from '../ask.ts';
import { useRoomWords } from '../room/useRoomWords.ts';
import { usePending } from '../usePending.ts';

export function SecondPlace({ backups: { second } }: { backups: BackupState }) {
  const t = useRoomWords();
  const language = useLanguage();
  const pending = usePending();
  const [folder, setFolder] = useState(second?.folder ?? '');
  const bridge = window.desktop?.kind === 'HOST' ? window.desktop : null;

  const save = (chosen: string | null): void =>
    pending.run('folder', async () => {
      if (!(await ask('setBackupFolder', { folder: chosen }))) return;
      setFolder(chosen ?? '');
      // At once, so that the operator sees whether the place works while the stick is in their hand.
      if (chosen !== null) await ask('backUpNow', {});
    });
  const isBad = second?.state === 'MISSING' || second?.state === 'FAILED';
  return (
    <section>
      <Title order={3} size="h5">
        {t('backups.second')}
      </Title>
      <Text
        role="status"
        size="sm"
        mb={6}
        fw={isBad ? 700 : 400}
        {...(isBad ? { c: 'var(--mantine-color-error)' } : {})}
      >
        {second === null
          ? t('backups.secondNone')
          : `${second.folder}: ${t(`backups.secondState.${second.state}`, {
              detail: second.detail,
              at: second.atMs === null ? '' : formatInstant(second.atMs, language),
            })}`}
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (folder.trim() !== '') save(folder.trim());
        }}
      >
        <TextInput
          label={t('backups.folderPath')}
          description={t('backups.secondHint')}
          value={folder}
          onChange={(event) => setFolder(event.currentTarget.value)}
          spellCheck={false}
          autoComplete="off"
        />
        <Group gap="xs" mt={6}>
          {bridge ? (
            <Button
              variant="default"
              onClick={() =>
                pending.run('choose', async () => {
                  const chosen = await bridge.chooseFolder();
                  if (chosen !== null) save(chosen);
                })
              }
            >
              {t('backups.choose')}
            </Button>
          ) : null}
          <Button
            type="submit"
            variant="default"
            loading={pending.is('folder')}
            disabled={folder.trim() === ''}
          >
            {t('backups.save')}
          </Button>
          {second === null ? null : (
            <Button variant="subtle" disabled={pending.is('folder')} onClick={() => save(null)}>
              {t('backups.forget')}
            </Button>
          )}
        </Group>
      </form>
    </section>
  );
}
