/** After this host replaced another: how open pages come over, and the import of the files they saved. */
import { Button, FileButton, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CarriedAnswer } from '../../../electron/contract/carry.ts';
import { useTopic } from '../../stores/index.ts';
import { findProblem } from '../../link/index.ts';
import { ProblemAlert } from '../../ui/index.ts';
import { usePending } from '../usePending.ts';
import { importSeatFile } from './roomStore.ts';
import { useRoomWords } from './useRoomWords.ts';
import styles from './room.module.css';

export function SeatFiles() {
  const t = useRoomWords();
  const pending = usePending();
  const panelists = useTopic('setup')?.panelist ?? [];
  const [answers, setAnswers] = useState<readonly CarriedAnswer[]>([]);
  const [problem, setProblem] = useState<unknown>(null);

  const take = (files: readonly File[]): void =>
    pending.run('file', async () => {
      setProblem(null);
      for (const file of files) {
        try {
          const answer = await importSeatFile(file);
          setAnswers((before) => [
            ...before.filter(({ panelistId }) => panelistId !== answer.panelistId),
            answer,
          ]);
        } catch (error) {
          setProblem(error);
        }
      }
    });
  const isNoSeatFile = findProblem(problem)?.code === 'INVALID_INPUT';
  return (
    <section>
      <Title order={3} size="h5">
        {t('seats.title')}
      </Title>
      <Text size="sm">{t('seats.text')}</Text>
      <FileButton multiple accept=".json,application/json" onChange={take}>
        {(props) => (
          <Button {...props} variant="default" mt={6} loading={pending.is('file')}>
            {t('seats.import')}
          </Button>
        )}
      </FileButton>
      {isNoSeatFile ? (
        <Text role="alert" c="red" size="sm" mt={6}>
          {t('seats.unreadable')}
        </Text>
      ) : (
        <ProblemAlert problem={problem} />
      )}
      <div role="status">
        {answers.length === 0 ? null : (
          <ul className={styles.warningWays}>
            {answers.map((answer) => (
              <li key={answer.panelistId}>
                {t('seats.done', {
                  ...answer,
                  name:
                    panelists.find(({ id }) => id === answer.panelistId)?.name ?? answer.panelistId,
                })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
