/** The ranking as a table in tier bands, every heading explained one tap away. */
import type { Setup } from '../../../../electron/contract/topics.ts';
import type { Analysis } from '../../../../electron/ranking/index.ts';
import { FigureHint } from '../FigureHint.tsx';
import { tierBands, type ResultRow } from '../resultRows.ts';
import { SectionPart } from '../SectionPart.tsx';
import { isFew } from '../thinPanel.ts';
import { useResultWords } from '../useResultWords.ts';
import { RankingRow } from './RankingRow.tsx';
import parts from '../../parts/parts.module.css';
import styles from './ranking.module.css';

export interface RankingTableProps {
  rows: readonly ResultRow[];
  setup: Setup;
  analysis: Analysis;
}

export function RankingTable({ rows, setup, analysis }: RankingTableProps) {
  const t = useResultWords();
  return (
    <SectionPart title={t('ranking.table')}>
      <div
        className={`${parts.tableRegion} ${styles.rankingTable}`}
        role="group"
        aria-label={t('ranking.table')}
        tabIndex={0}
      >
        <table>
          <caption>{t('ranking.table')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <FigureHint figure="rank">{t('ranking.rank')}</FigureHint>
                {isFew(analysis.panel) ? null : (
                  <FigureHint figure="tier">{t('ranking.tierHead')}</FigureHint>
                )}
              </th>
              <th scope="col">{t('ranking.proposal')}</th>
              <th scope="col" className={`${parts.cellNumber} ${styles.scoreHead}`}>
                <FigureHint figure="score">{t('ranking.score')}</FigureHint>
              </th>
              <th scope="col">
                <FigureHint figure="groupScore">{t('ranking.bars')}</FigureHint>
              </th>
              <th scope="col">
                <FigureHint figure="rankInterval">{t('ranking.placesShort')}</FigureHint>
                <FigureHint figure="quorum">{t('ranking.sheets')}</FigureHint>
              </th>
              <th scope="col">
                <FigureHint figure="recommendationClass">{t('ranking.suggestion')}</FigureHint>
              </th>
            </tr>
          </thead>
          {tierBands(rows).map(({ tier, rows: members }) => (
            <tbody
              key={members[0]?.id}
              data-band={tier !== null && tier % 2 === 1 && !isFew(analysis.panel)}
            >
              {members.map((row) => (
                <RankingRow key={row.id} row={row} setup={setup} analysis={analysis} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </SectionPart>
  );
}
