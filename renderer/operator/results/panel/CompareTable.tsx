/** Plain and corrected scores side by side; every rank that differs is marked. */
import { Badge, Text } from '@mantine/core';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { shortTitle } from '../resultRows.ts';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import { panelistName, type PanelParts } from './panelParts.ts';
import parts from '../../parts/parts.module.css';
import styles from './panel.module.css';

export function CompareTable({ setup, rows, analysis }: PanelParts) {
  const t = useResultWords();
  const language = useLanguage();
  const { basis, correction, dropped } = analysis.panel;
  const differing = rows.filter(({ analysed }) => analysed.rankDiffers).length;
  const reasons = correction.reasons
    .map((reason) => codeText('correctionRefused', reason, language))
    .join('; ');
  return (
    <SectionPart
      title={<FigureHint figure="correctedScore">{t('panel.compare')}</FigureHint>}
      hint={[
        t('panel.compareOfficial', { basis: codeText('basis', basis, language) }),
        `${t('panel.compareStatus', { status: codeText('correctionStatus', correction.status, language) })}${reasons ? ` (${reasons})` : ''}.`,
        rows.length < 2
          ? ''
          : differing === 0
            ? t('panel.compareSame')
            : t('panel.compareDiffers', { count: differing }),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      <DataTable
        caption={t('panel.compare')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'title',
            head: t('ranking.proposal'),
            isRowHead: true,
            cell: ({ presentation }) => shortTitle(presentation, 90),
          },
          {
            id: 'plainRank',
            head: `${t('ranking.rank')} · ${t('panel.plain')}`,
            isNumber: true,
            cell: ({ analysed }) => analysed.plainRank ?? '–',
          },
          {
            id: 'correctedRank',
            head: `${t('ranking.rank')} · ${t('panel.corrected')}`,
            isNumber: true,
            cell: ({ analysed }) => analysed.correctedRank ?? '–',
          },
          {
            id: 'plain',
            head: `${t('ranking.score')} · ${t('panel.plain')}`,
            isNumber: true,
            cell: ({ analysed }) => analysed.plainScore?.display[language] ?? '–',
          },
          {
            id: 'corrected',
            head: `${t('ranking.score')} · ${t('panel.corrected')}`,
            isNumber: true,
            cell: ({ analysed }) => analysed.correctedScore?.display[language] ?? '–',
          },
          {
            id: 'differs',
            head: t('panel.difference'),
            width: 110,
            cell: ({ analysed }) =>
              analysed.rankDiffers ? (
                <Badge color="yellow" variant="light">
                  {t('panel.differs')}
                </Badge>
              ) : (
                ''
              ),
          },
        ]}
      />
      {dropped ? (
        <div className={styles.panelDropped}>
          <Text fw={600}>{t('panel.dropped')}</Text>
          <ul className={parts.plainList}>
            {dropped.map(({ panelist, count }) => (
              <li key={panelist}>
                {panelistName(setup, panelist)}: {t('panel.droppedTimes', { count })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </SectionPart>
  );
}
