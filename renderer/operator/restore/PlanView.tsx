/** Second step: what the chosen backup is, what the restore would take away, and the person's word on the old host. */
import { Alert, Button, Checkbox, Group, Loader, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { BackupPlan, RestoreAnswer } from '../../../electron/contract/backups.ts';
import { Icon, ProblemAlert } from '../../ui/index.ts';
import { usePending } from '../usePending.ts';
import { EventLossView } from './EventLossView.tsx';
import { planRestore, restoreBackup } from './restoreDoor.ts';
import { useRestoreWords } from './useRestoreWords.ts';
import styles from './restore.module.css';

export function PlanView({
  path,
  onBack,
  onDone,
}: {
  path: string;
  onBack: () => void;
  onDone: (answer: RestoreAnswer) => void;
}) {
  const t = useRestoreWords();
  const [plan, setPlan] = useState<BackupPlan | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isOldHostOff, setOldHostOff] = useState(false);
  const pending = usePending();
  useEffect(() => {
    planRestore(path).then(setPlan, setProblem);
  }, [path]);

  const restore = (): void =>
    pending.run('restore', async () => {
      setProblem(null);
      try {
        onDone(await restoreBackup({ path, isOldHostOff }));
      } catch (error) {
        setProblem(error);
      }
    });
  const canRestore = plan !== null && plan.refused === null;
  const needsWord = plan?.isOtherHost === true;
  return (
    <div className={styles.restoreParts}>
      <Text className={styles.restorePath ?? ''}>{t('plan.from', { path })}</Text>
      {plan === null && !problem ? <Loader /> : null}
      {plan ? <Findings plan={plan} /> : null}
      {canRestore && needsWord ? (
        <Alert color="yellow" icon={<Icon name="alert" />}>
          <Text mb="xs">{t('plan.otherHost')}</Text>
          <Checkbox
            size="md"
            label={t('plan.isOff')}
            checked={isOldHostOff}
            onChange={(event) => setOldHostOff(event.currentTarget.checked)}
          />
        </Alert>
      ) : null}
      {canRestore ? <Text>{t('plan.kept')}</Text> : null}
      <ProblemAlert problem={problem} />
      <Group justify="flex-end">
        <Text role="status" c="dimmed">
          {pending.is('restore') ? t('plan.working') : ''}
        </Text>
        <Button variant="default" onClick={onBack} disabled={pending.is('restore')}>
          {t('plan.back')}
        </Button>
        {canRestore ? (
          <Button
            color={needsWord ? 'lagoon' : 'red'}
            disabled={needsWord && !isOldHostOff}
            loading={pending.is('restore')}
            onClick={restore}
          >
            {needsWord ? t('plan.takeOver') : t('plan.restore')}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}

function Findings({ plan: { refused, losses } }: { plan: BackupPlan }) {
  const t = useRestoreWords();
  if (refused) {
    return (
      <Alert color="red" role="alert" icon={<Icon name="alert" />} title={t('refused.title')}>
        <Text>{t(`refused.way.${refused.kind}`)}</Text>
        <Text size="sm" className={styles.restorePath ?? ''} mt={6}>
          {t('refused.detail', { detail: refused.detail })}
        </Text>
      </Alert>
    );
  }
  const hasSheets = losses.some(({ presentations }) =>
    presentations.some(({ lostSheets }) => lostSheets > 0),
  );
  return (
    <>
      {losses.every(({ isPresent }) => !isPresent) ? (
        <Title order={3} size="h5">
          {t('plan.nothingHere')}
        </Title>
      ) : null}
      {losses.map((loss) => (
        <EventLossView key={loss.eventId} loss={loss} />
      ))}
      {hasSheets ? (
        <Alert variant="light" icon={<Icon name="info" />}>
          {t('plan.seatsHelp')}
        </Alert>
      ) : null}
    </>
  );
}
