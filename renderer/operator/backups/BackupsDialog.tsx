/** Backups: how the last ones went, the second place, what is there, and how to restore. */
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import type { BackupState } from '../../../electron/contract/topics.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useTopic } from '../../stores/index.ts';
import { Icon, Loading } from '../../ui/index.ts';
import { ask } from '../ask.ts';
import { ConsoleModal } from '../parts/ConsoleModal.tsx';
import { useRoomWords } from '../room/useRoomWords.ts';
import { usePending } from '../usePending.ts';
import { BackupFiles } from './BackupFiles.tsx';
import { RestoreSteps } from './RestoreSteps.tsx';
import { SecondPlace } from './SecondPlace.tsx';
import { useBackupWords } from './useBackupWords.ts';
import roomStyles from '../room/room.module.css';

export function BackupsDialog({ onClose }: { onClose: () => void }) {
  const t = useRoomWords();
  const backups = useTopic('backups');
  return (
    <ConsoleModal title={t('backups.title')} onClose={onClose} size={920}>
      {backups ? (
        <div className={roomStyles.backupParts}>
          <LastBackup backups={backups} />
          <SecondPlace backups={backups} />
          <BackupFiles files={backups.files} folder={backups.folder} />
          <RestoreSteps backups={backups} onRestore={onClose} />
        </div>
      ) : (
        <Loading />
      )}
    </ConsoleModal>
  );
}

function LastBackup({ backups: { last, problem, isRunning } }: { backups: BackupState }) {
  const t = useRoomWords();
  const { reasonText, sizeText } = useBackupWords();
  const language = useLanguage();
  const pending = usePending();
  return (
    <section>
      <Title order={3} size="h5">
        {t('backups.state')}
      </Title>
      {problem ? (
        <Alert color="red" role="alert" icon={<Icon name="alert" />} my={6}>
          {t('backups.failed', { detail: problem })}
        </Alert>
      ) : null}
      <Group justify="space-between">
        <Text role="status" fw={600}>
          {isRunning
            ? t('backups.running')
            : last
              ? t('backups.last', {
                  at: formatInstantWithDate(last.atMs, language),
                  reason: reasonText(last.reason),
                  size: sizeText(last.bytes),
                })
              : t('backups.never')}
        </Text>
        <Button
          loading={isRunning || pending.is('now')}
          onClick={() => pending.run('now', () => ask('backUpNow', {}))}
        >
          {t('backups.now')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('backups.rule')}
      </Text>
    </section>
  );
}

/** Opens the dialog from wherever it stands. */
export function BackupsButton({ onOpen }: { onOpen: () => void }) {
  const t = useRoomWords();
  return (
    <Button
      variant="default"
      onClick={onOpen}
      leftSection={<Icon name="save" size={18} />}
      justify="flex-start"
    >
      {t('backups.open')}
    </Button>
  );
}
