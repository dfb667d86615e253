/** Places that are shared after every tie-break, and what the chair decided about them. */
import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Ranking, Setup } from '../../../../electron/contract/topics.ts';
import { formatList } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { sendCommand } from '../../../link/index.ts';
import { ConfirmButton, Icon } from '../../../ui/index.ts';
import { tiedSets } from '../progress.ts';
import { shortTitle } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import { CastVoteDialog } from './CastVoteDialog.tsx';
import parts from '../../parts/parts.module.css';

export function TieNotes({ setup, ranking }: { setup: Setup; ranking: Ranking }) {
  const t = useResultWords();
  const language = useLanguage();
  const [voting, setVoting] = useState<readonly string[] | null>(null);
  const tied = tiedSets(ranking);
  const decided = chairVotes(setup, ranking);
  if (tied.length === 0 && decided.length === 0) return null;
  const isClosed = setup.event.status === 'CLOSED';
  const titles = (ids: readonly string[]) =>
    formatList(
      ids.flatMap((id) => {
        const row = setup.presentation.find((presentation) => presentation.id === id);
        return row ? [`“${shortTitle(row)}”`] : [];
      }),
      language,
    );
  return (
    <>
      {tied.map((ids) => (
        <Alert
          key={ids.join(' ')}
          color="yellow"
          icon={<Icon name="info" />}
          title={t('ranking.ties')}
        >
          <Group justify="space-between" gap="sm">
            <span className={parts.rowMain}>{t('ranking.tieText', { titles: titles(ids) })}</span>
            <Button variant="default" disabled={isClosed} onClick={() => setVoting(ids)}>
              {t('ranking.castVote')}
            </Button>
          </Group>
        </Alert>
      ))}
      {decided.map(({ ids, reason }) => (
        <Alert
          key={ids.join(' ')}
          color="lagoon"
          icon={<Icon name="checkCircle" />}
          title={t('ranking.decidedByChair')}
        >
          <Group justify="space-between" gap="sm">
            <span className={parts.rowMain}>
              {t('ranking.tieChair', { titles: titles(ids), reason })}
            </span>
            <ConfirmButton
              variant="default"
              disabled={isClosed}
              question={t('ranking.removeVote')}
              consequence={t('ranking.removeVoteText')}
              confirmLabel={t('ranking.removeVote')}
              onConfirm={() => sendCommand('removeCastingVote', { presentationId: ids[0] ?? '' })}
            >
              {t('ranking.removeVote')}
            </ConfirmButton>
          </Group>
        </Alert>
      ))}
      {voting ? (
        <CastVoteDialog setup={setup} ids={voting} onClose={() => setVoting(null)} />
      ) : null}
    </>
  );
}

/** Casting votes that count now, one set each, in the chair's order. */
function chairVotes(setup: Setup, ranking: Ranking): { ids: string[]; reason: string }[] {
  const counts = new Set(
    ranking.analysis.presentations
      .filter(({ decidedBy }) => decidedBy === 'CHAIR')
      .map(({ id }) => id),
  );
  const votes = setup.castingVote.filter(({ presentationId }) => counts.has(presentationId));
  // One vote of the chair is one command, hence one moment.
  return [...Map.groupBy(votes, ({ decidedAtMs }) => decidedAtMs).values()].map((set) => ({
    ids: set
      .toSorted((a, b) => a.tieOrder - b.tieOrder)
      .map(({ presentationId }) => presentationId),
    reason: set[0]?.reason ?? '',
  }));
}
