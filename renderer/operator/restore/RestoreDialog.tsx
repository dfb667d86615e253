/** "Pulihkan dari cadangan", guided: choose, see what it means, go on. Stays open while the data under it is replaced. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RestoreAnswer } from '../../../electron/contract/backups.ts';
import { Icon } from '../../ui/index.ts';
import { ConsoleModal } from '../parts/ConsoleModal.tsx';
import { PickBackup } from './PickBackup.tsx';
import { PlanView } from './PlanView.tsx';
import { RestoreDone } from './RestoreDone.tsx';
import { closeRestore, openRestore, useIsRestoreOpen } from './restoreStore.ts';
import { useRestoreWords } from './useRestoreWords.ts';
import styles from './restore.module.css';

const steps = ['pick', 'plan', 'done'] as const;

export function RestoreDialog() {
  return useIsRestoreOpen() ? <OpenDialog /> : null;
}

function OpenDialog() {
  const t = useRestoreWords();
  const [path, setPath] = useState<string | null>(null);
  const [answer, setAnswer] = useState<RestoreAnswer | null>(null);
  const step = answer ? 'done' : path === null ? 'pick' : 'plan';
  return (
    <ConsoleModal title={t('title')} onClose={closeRestore} size={1080}>
      <ol className={styles.restoreWay} aria-label={t('steps.label')}>
        {steps.map((name) => (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            {t(`steps.${name}`)}
          </li>
        ))}
      </ol>
      {answer ? (
        <RestoreDone answer={answer} onClose={closeRestore} />
      ) : path === null ? (
        <PickBackup onPick={setPath} />
      ) : (
        <PlanView path={path} onBack={() => setPath(null)} onDone={setAnswer} />
      )}
    </ConsoleModal>
  );
}

/** @param onOpen closes what the button stands in */
export function RestoreButton({ onOpen }: { onOpen?: () => void }) {
  const t = useRestoreWords();
  return (
    <Button
      variant="default"
      leftSection={<Icon name="undo" size={18} />}
      onClick={() => {
        onOpen?.();
        openRestore();
      }}
    >
      {t('open')}
    </Button>
  );
}
