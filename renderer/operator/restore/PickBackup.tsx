/** First step: the backups of this laptop, of the second place, of sticks, and of what the person names. */
import { Button, FileButton, Group, Loader, Text, TextInput, Title } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { BackupPlace } from '../../../electron/contract/backups.ts';
import { Icon, ProblemAlert } from '../../ui/index.ts';
import { usePending } from '../usePending.ts';
import { BackupRows } from './BackupRows.tsx';
import { fetchPlaces, uploadBackup } from './restoreDoor.ts';
import { useRestoreWords } from './useRestoreWords.ts';
import styles from './restore.module.css';

export function PickBackup({ onPick }: { onPick: (path: string) => void }) {
  const t = useRestoreWords();
  const [places, setPlaces] = useState<BackupPlace[] | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [named, setNamed] = useState('');
  const pending = usePending();
  const bridge = window.desktop?.kind === 'HOST' ? window.desktop : null;

  const look = useCallback(async (folder: string | null): Promise<void> => {
    try {
      setPlaces(await fetchPlaces(folder));
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
  }, []);
  useEffect(() => void look(null), [look]);

  const find = (folder: string): void => {
    setNamed(folder);
    pending.run('find', () => look(folder === '' ? null : folder));
  };
  const upload = (file: File | null): void => {
    if (!file) return;
    pending.run('upload', async () => {
      try {
        onPick(await uploadBackup(file));
      } catch (error) {
        setProblem(error);
      }
    });
  };
  return (
    <div className={styles.restoreParts}>
      <Group justify="space-between" wrap="nowrap">
        <Text>{t('pick.lead')}</Text>
        <Button
          variant="default"
          leftSection={<Icon name="refresh" size={18} />}
          loading={pending.is('find')}
          onClick={() => find(named.trim())}
        >
          {t('pick.again')}
        </Button>
      </Group>
      <ProblemAlert problem={problem} />
      {places === null ? (
        problem ? null : (
          <Loader />
        )
      ) : (
        sorted(places).map((place) => (
          <BackupRows key={`${place.kind} ${place.folder}`} place={place} onPick={onPick} />
        ))
      )}
      <section>
        <Title order={3} size="h5">
          {t('pick.elsewhere')}
        </Title>
        <form
          className={styles.restoreElsewhere}
          onSubmit={(event) => {
            event.preventDefault();
            find(named.trim());
          }}
        >
          <TextInput
            label={t('pick.address')}
            description={t('pick.addressHint')}
            value={named}
            onChange={(event) => setNamed(event.currentTarget.value)}
            spellCheck={false}
            autoComplete="off"
          />
          <Group gap="xs">
            <Button type="submit" variant="default" disabled={named.trim() === ''}>
              {t('pick.find')}
            </Button>
            {bridge ? (
              <Button
                variant="default"
                onClick={() =>
                  pending.run('choose', async () => {
                    const folder = await bridge.chooseFolder();
                    if (folder !== null) find(folder);
                  })
                }
              >
                {t('pick.folder')}
              </Button>
            ) : null}
            <FileButton onChange={upload} accept=".sqlite">
              {(props) => (
                <Button {...props} variant="default" loading={pending.is('upload')}>
                  {t('pick.file')}
                </Button>
              )}
            </FileButton>
          </Group>
        </form>
      </section>
    </div>
  );
}

/** What a person asked for or plugged in stands first. */
const order: Record<BackupPlace['kind'], number> = { NAMED: 0, STICK: 1, SECOND: 2, LAPTOP: 3 };
const sorted = (places: readonly BackupPlace[]): BackupPlace[] =>
  places.toSorted((a, b) => order[a.kind] - order[b.kind]);
