/** What a replaced host has and the new one lacks, as a list and as a file, and the way back if it was a mistake. */
import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { HostState } from '../../../electron/contract/takeover.ts';
import { formatInstantWithDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { sendCommand } from '../../link/index.ts';
import { ConfirmButton, Icon, ProblemAlert } from '../../ui/index.ts';
import { ConsoleModal } from '../parts/ConsoleModal.tsx';
import { RestoreButton } from '../restore/RestoreDialog.tsx';
import { useRestoreWords } from '../restore/useRestoreWords.ts';
import { downloadFrom } from '../shell/hostDoor.ts';
import { usePending } from '../usePending.ts';
import { StepList } from './StepList.tsx';
import restoreStyles from '../restore/restore.module.css';

export function ReplacedDialog({ host, onClose }: { host: HostState; onClose: () => void }) {
  const t = useRestoreWords();
  const language = useLanguage();
  const pending = usePending();
  const [saved, setSaved] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { replacedBy, differences } = host;
  if (!replacedBy) return null;
  const save = (): void =>
    pending.run('save', async () => {
      try {
        setSaved(await downloadFrom('differences', {}, 'bantaya-selisih.json'));
      } catch (error) {
        setProblem(error);
      }
    });
  return (
    <ConsoleModal title={t('replaced.title')} onClose={onClose} size={920}>
      <div className={restoreStyles.restoreParts}>
        <Alert color="yellow" icon={<Icon name="alert" />}>
          {t('replaced.text', {
            host: replacedBy.hostName,
            at: formatInstantWithDate(replacedBy.atMs, language),
          })}
        </Alert>
        <section>
          <Title order={3} size="h5">
            {t('replaced.lacks')}
          </Title>
          {differences && differences.stepCount > 0 ? (
            <>
              <Text fw={600}>
                {t('replaced.counts', { steps: differences.stepCount, sheets: differences.sheets })}
              </Text>
              <StepList steps={differences.steps} count={differences.stepCount} />
              <Group mt="sm">
                <Button
                  leftSection={<Icon name="save" size={18} />}
                  loading={pending.is('save')}
                  onClick={save}
                >
                  {t('replaced.save')}
                </Button>
                <Text role="status">
                  {saved === null ? '' : t('replaced.saved', { name: saved })}
                </Text>
              </Group>
              <Text size="sm" c="dimmed" mt={6}>
                {t('replaced.saveHint')}
              </Text>
            </>
          ) : (
            <Text>{t('replaced.nothing')}</Text>
          )}
          <ProblemAlert problem={problem} />
        </section>
        <section>
          <Title order={3} size="h5">
            {t('replaced.mistake')}
          </Title>
          <Text mb="xs">{t('replaced.mistakeText')}</Text>
          <Group>
            <RestoreButton onOpen={onClose} />
            <ConfirmButton
              variant="default"
              question={t('replaced.resume')}
              consequence={t('replaced.resumeText', { host: replacedBy.hostName })}
              confirmLabel={t('replaced.resumeConfirm')}
              isDangerous
              onConfirm={() => sendCommand('resumeHosting', {})}
            >
              {t('replaced.resume')}
            </ConfirmButton>
          </Group>
        </section>
      </div>
    </ConsoleModal>
  );
}
