/** On the new host: what the old one saved of its differences comes in, proved sheets at once, the rest into the tray. */
import { Button, FileButton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { DifferencesAnswer } from '../../../electron/contract/takeover.ts';
import { findProblem } from '../../link/index.ts';
import { ProblemAlert } from '../../ui/index.ts';
import { useRestoreWords } from '../restore/useRestoreWords.ts';
import { askHost } from '../shell/hostDoor.ts';
import { usePending } from '../usePending.ts';
import { StepList } from './StepList.tsx';

export function DifferencesFile() {
  const t = useRestoreWords();
  const pending = usePending();
  const [answer, setAnswer] = useState<DifferencesAnswer | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const take = (file: File | null): void => {
    if (!file) return;
    pending.run('file', async () => {
      setProblem(null);
      try {
        setAnswer(await askHost('importDifferences', { body: file }));
      } catch (error) {
        setProblem(error);
      }
    });
  };
  const isNoFile = findProblem(problem)?.code === 'INVALID_INPUT';
  return (
    <section>
      <Title order={3} size="h5">
        {t('differences.title')}
      </Title>
      <Text size="sm">{t('differences.text')}</Text>
      <FileButton accept=".json,application/json" onChange={take}>
        {(props) => (
          <Button {...props} variant="default" mt={6} loading={pending.is('file')}>
            {t('differences.import')}
          </Button>
        )}
      </FileButton>
      {isNoFile ? (
        <Text role="alert" c="var(--mantine-color-error)" size="sm" mt={6}>
          {t('differences.unreadable')}
        </Text>
      ) : (
        <ProblemAlert problem={problem} />
      )}
      <div role="status">
        {answer ? (
          <>
            <Text fw={600} mt={6}>
              {t('differences.done', { ...answer })}
            </Text>
            {answer.steps.length > 0 ? (
              <>
                <Text size="sm">{t('differences.steps')}</Text>
                <StepList steps={answer.steps.toReversed()} count={answer.steps.length} />
              </>
            ) : null}
          </>
        ) : null}
      </div>
    </section>
  );
}
