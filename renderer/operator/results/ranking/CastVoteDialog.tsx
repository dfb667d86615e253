/** The chair orders proposals that stay tied, with a reason. */
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Setup } from '../../../../electron/contract/topics.ts';
import { sendCommand } from '../../../link/index.ts';
import { ModalLayer, ProblemAlert } from '../../../ui/index.ts';
import { moveItem } from '../../list/moveItem.ts';
import { ReorderRow } from '../../list/ReorderRow.tsx';
import { usePending } from '../../usePending.ts';
import { useResultWords } from '../useResultWords.ts';
import ordered from '../../list/reorder.module.css';

export interface CastVoteDialogProps {
  setup: Setup;
  ids: readonly string[];
  onClose: () => void;
}

export function CastVoteDialog({ setup, ids, onClose }: CastVoteDialogProps) {
  const t = useResultWords();
  const [order, setOrder] = useState<readonly string[]>(ids);
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const pending = usePending();
  const submit = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    pending.run('vote', async () => {
      try {
        await sendCommand('castVote', { presentationIds: [...order], reason: reason.trim() });
        onClose();
      } catch (error) {
        setProblem(error);
      }
    });
  };
  return (
    <ModalLayer
      opened
      onClose={onClose}
      size="lg"
      title={t('ranking.voteTitle')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <Text mb="xs">{t('ranking.voteHint')}</Text>
      <ol className={ordered.reorderList}>
        {order.map((id) => {
          const row = setup.presentation.find((presentation) => presentation.id === id);
          return row ? (
            <ReorderRow
              key={id}
              id={id}
              name={`${row.number}. ${row.title}`}
              reorder={{
                order,
                isSaving: false,
                move: (moved, to) => setOrder((now) => moveItem(now, moved, to)),
              }}
            >
              {row.number}. {row.title}
            </ReorderRow>
          ) : null;
        })}
      </ol>
      <Textarea
        mt="md"
        label={t('ranking.voteReason')}
        withAsterisk
        autosize
        minRows={2}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isAsked && reason.trim() === '' ? t('ranking.voteReasonNeeded') : null}
      />
      <ProblemAlert problem={problem} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('ui:cancel')}
        </Button>
        <Button onClick={submit} loading={pending.is('vote')}>
          {t('ranking.voteSave')}
        </Button>
      </Group>
    </ModalLayer>
  );
}
