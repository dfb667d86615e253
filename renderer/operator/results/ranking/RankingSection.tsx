/** Peringkat: how firm the order is, the picture of it, the table with every figure, and what is still missing. */
import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { SectionHead } from '../../list/SectionHead.tsx';
import { Icon } from '../../../ui/index.ts';
import type { ResultSectionProps } from '../Results.tsx';
import { isWeightless, openPresentations, resultRows } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import { FirmnessCards } from './FirmnessCards.tsx';
import { MissingList } from './MissingList.tsx';
import { RankPicture } from './RankPicture.tsx';
import { RankingTable } from './RankingTable.tsx';
import { TieNotes } from './TieNotes.tsx';
import parts from '../../parts/parts.module.css';

export function RankingSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const rows = useMemo(() => resultRows(setup, ranking), [setup, ranking]);
  const open = openPresentations(setup);
  const { panel } = ranking.analysis;
  return (
    <>
      <SectionHead
        title={t('frame.sections.ranking')}
        hint={t('ranking.hint', { locked: ranking.lockedCount, total: ranking.totalCount })}
      />
      <div className={parts.resultStack}>
        {open.length > 0 ? (
          <Alert color="yellow" icon={<Icon name="hourglass" />} py="xs">
            {t('ranking.unfinished', { count: open.length })}
          </Alert>
        ) : null}
        {isWeightless(setup) ? (
          <Alert color="yellow" icon={<Icon name="info" />} py="xs">
            {t('ranking.weightless')}
          </Alert>
        ) : null}
        <FirmnessCards analysis={ranking.analysis} />
        {panel.showPodium ? null : (
          <Alert color="yellow" icon={<Icon name="info" />} py="xs">
            {t('ranking.groupsOnly')}
          </Alert>
        )}
        <TieNotes setup={setup} ranking={ranking} />
        <RankPicture rows={rows} panel={panel} />
        <RankingTable rows={rows} setup={setup} analysis={ranking.analysis} />
        <MissingList rows={rows} open={open} setup={setup} />
      </div>
    </>
  );
}
