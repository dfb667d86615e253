/** Panel: who scored what, what to confirm, and how much hangs on one person; for the operator only. */
import { useMemo } from 'react';
import { SectionHead } from '../../list/SectionHead.tsx';
import type { ResultSectionProps } from '../Results.tsx';
import { resultRows } from '../resultRows.ts';
import { useResultWords } from '../useResultWords.ts';
import { CompareTable } from './CompareTable.tsx';
import { FlagList } from './FlagList.tsx';
import { PanelHeatMap } from './PanelHeatMap.tsx';
import { PanelistNotes } from './PanelistNotes.tsx';
import { WithoutTable } from './WithoutTable.tsx';
import shared from '../../parts/parts.module.css';

export function PanelSection({ setup, ranking }: ResultSectionProps) {
  const t = useResultWords();
  const rows = useMemo(() => resultRows(setup, ranking), [setup, ranking]);
  const parts = { setup, rows, analysis: ranking.analysis };
  return (
    <>
      <SectionHead title={t('frame.sections.panel')} hint={t('panel.hint')} />
      <div className={shared.resultStack}>
        <PanelHeatMap {...parts} />
        <FlagList {...parts} />
        <PanelistNotes {...parts} />
        <WithoutTable {...parts} />
        <CompareTable {...parts} />
      </div>
    </>
  );
}
