/** How a person brings the day back from a backup, with the command for the newest one. */
import { Button, Code, CopyButton, Text, Title } from '@mantine/core';
import type { BackupState } from '../../../electron/contract/topics.ts';
import { RestoreButton } from '../restore/RestoreDialog.tsx';
import { useRoomWords } from '../room/useRoomWords.ts';
import { restoreCommandOf } from './restoreCommandOf.ts';
import roomStyles from '../room/room.module.css';

export function RestoreSteps({
  backups,
  onRestore,
}: {
  backups: BackupState;
  onRestore: () => void;
}) {
  const t = useRoomWords();
  const command = restoreCommandOf(backups);
  return (
    <section>
      <Title order={3} size="h5">
        {t('backups.restore')}
      </Title>
      <Text mb={6}>{t('backups.restoreText')}</Text>
      <RestoreButton onOpen={onRestore} />
      <Title order={4} size="h6" mt="md">
        {t('backups.restoreByHand')}
      </Title>
      <ol className={roomStyles.backupSteps}>
        <li>{t('backups.restoreSteps.off')}</li>
        <li>{t('backups.restoreSteps.close')}</li>
        <li>
          {t('backups.restoreSteps.preview')}
          <Code block className={roomStyles.roomCode ?? ''}>
            {command}
          </Code>
          <CopyButton value={command}>
            {({ copied, copy }) => (
              <Button variant="default" mt={6} onClick={copy}>
                {copied ? t('backups.copied') : t('backups.copy')}
              </Button>
            )}
          </CopyButton>
        </li>
        <li>{t('backups.restoreSteps.restore')}</li>
        <li>{t('backups.restoreSteps.seats')}</li>
      </ol>
    </section>
  );
}
