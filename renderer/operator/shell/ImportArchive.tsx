/** Brings an archive file in: the host reads and judges it, the page only hands it over. */
import { Button, FileButton, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { ModalLayer, ProblemAlert } from '../../ui/index.ts';
import { usePending } from '../usePending.ts';
import { UnfinishedNote } from '../unfinished/UnfinishedNote.tsx';
import { useWords } from '../useWords.ts';
import { HttpError, MAX_ARCHIVE_MB, uploadArchive } from './hostDoor.ts';

export function ImportArchive({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const pending = usePending();
  const sizeMb = file ? file.size / 1_000_000 : 0;
  const isTooBig = sizeMb > MAX_ARCHIVE_MB;
  const submit = () =>
    pending.run('import', async () => {
      if (!file) return;
      try {
        await uploadArchive(file);
        notifications.show({
          message: t('shell.import.done', { name: file.name }),
          color: 'lagoon',
        });
        onClose();
      } catch (error) {
        setProblem(
          error instanceof HttpError
            ? new Error(t('shell.import.failed', { status: error.status }))
            : error,
        );
      }
    });
  return (
    <ModalLayer
      opened
      onClose={onClose}
      title={t('shell.import.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <UnfinishedNote />
      <Text mb="md">{t('shell.import.text')}</Text>
      <Group mb="md">
        <FileButton
          accept="application/json,.json"
          onChange={(picked) => {
            setFile(picked);
            setProblem(null);
          }}
        >
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {t('shell.import.pick')}
            </Button>
          )}
        </FileButton>
        {file ? (
          <Text style={{ overflowWrap: 'anywhere' }}>
            {t('shell.import.picked', { name: file.name })}
          </Text>
        ) : null}
      </Group>
      {isTooBig ? (
        <Text c="red" role="alert">
          {t('shell.import.tooBig', { size: Math.round(sizeMb), max: MAX_ARCHIVE_MB })}
        </Text>
      ) : null}
      <ProblemAlert problem={problem} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button onClick={submit} disabled={!file || isTooBig} loading={pending.is('import')}>
          {t('shell.import.submit')}
        </Button>
      </Group>
    </ModalLayer>
  );
}
