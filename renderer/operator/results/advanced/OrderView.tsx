/** Other ways to look: sums of ranks, criteria that move together, and the order of speaking. */
import { Text } from '@mantine/core';
import { HeatMap } from '../../../charts/HeatMap.tsx';
import { formatDecimal } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { isFew } from '../thinPanel.ts';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { matrixNames } from './matrixNames.ts';
import styles from './advanced.module.css';

export function OrderView(parts: AdvancedParts) {
  return (
    <>
      <RankSums {...parts} />
      <Correlations {...parts} />
      <Speaking {...parts} />
    </>
  );
}

function RankSums({ setup, analysis, advanced: { rankSum } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const ranked = new Map(analysis.presentations.map(({ id, rank }) => [id, rank]));
  return (
    <SectionPart title={<FigureHint figure="rankSum">{t('advanced.rankSum')}</FigureHint>}>
      {rankSum.available ? (
        <DataTable
          caption={t('advanced.rankSum')}
          rows={matrixNames(setup, analysis.presentationIds)
            .map((name, at) => ({
              ...name,
              sum: rankSum.sums[at] ?? 0,
              place: rankSum.ranks[at] ?? 0,
            }))
            .sort((a, b) => a.place - b.place)}
          rowKey={({ id }) => id}
          columns={[
            {
              id: 'place',
              head: t('advanced.rankSumRank'),
              isNumber: true,
              cell: ({ place }) => place,
            },
            {
              id: 'title',
              head: t('ranking.proposal'),
              isRowHead: true,
              cell: ({ number, title }) => `${number}. ${title}`,
            },
            {
              id: 'sum',
              head: t('advanced.rankSumValue'),
              isNumber: true,
              cell: ({ sum }) => formatDecimal(sum, language, 1),
            },
            {
              id: 'rank',
              head: t('ranking.rank'),
              isNumber: true,
              cell: ({ id }) => ranked.get(id) ?? '–',
            },
          ]}
        />
      ) : (
        <Text>
          {t('frame.notAvailable', { reason: codeText('notAvailable', rankSum.reason, language) })}
        </Text>
      )}
    </SectionPart>
  );
}

function Correlations({ setup, advanced: { criterionCorrelations: pairs } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  if (pairs.length === 0) return null;
  const ids = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))];
  const nameOf = (id: string) => setup.criterion.find((row) => row.id === id)?.name ?? id;
  const found = (a: string, b: string) =>
    pairs.find(
      ({ first, second }) => (first === a && second === b) || (first === b && second === a),
    )?.value ?? null;
  return (
    <SectionPart
      title={<FigureHint figure="criterionCorrelation">{t('advanced.correlations')}</FigureHint>}
    >
      <div className={styles.advancedMatrix}>
        <HeatMap
          caption={t('advanced.correlations')}
          corner={t('scores.criterion')}
          columns={ids.map((id) => ({ id, label: nameOf(id), title: nameOf(id) }))}
          rows={ids.map((a) => ({
            id: a,
            label: nameOf(a),
            cells: ids.map((b) => {
              const value = a === b ? null : found(a, b);
              if (value === null) return { share: null, text: a === b ? '·' : '–' };
              const text = formatDecimal(value, language);
              return {
                share: Math.abs(value),
                text,
                title: t('advanced.correlationCell', {
                  first: nameOf(a),
                  second: nameOf(b),
                  value: text,
                }),
              };
            }),
          }))}
        />
      </div>
    </SectionPart>
  );
}

function Speaking({ setup, advanced: { speakingOrder } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const { correlation, points } = speakingOrder;
  const places = new Map(points.map((point) => [point.id, point]));
  return (
    <SectionPart
      title={<FigureHint figure="speakingOrder">{t('advanced.speaking')}</FigureHint>}
      hint={
        correlation === null || isFew({ presentations: points.length })
          ? t('advanced.speakingNone')
          : t('advanced.speakingText', { value: formatDecimal(correlation, language) })
      }
    >
      <DataTable
        caption={t('advanced.speaking')}
        rows={matrixNames(
          setup,
          points.toSorted((a, b) => a.place - b.place).map(({ id }) => id),
        )}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'place',
            head: t('advanced.place'),
            isNumber: true,
            cell: ({ id }) => places.get(id)?.place ?? '–',
          },
          {
            id: 'title',
            head: t('ranking.proposal'),
            isRowHead: true,
            cell: ({ number, title }) => `${number}. ${title}`,
          },
          {
            id: 'value',
            head: t('ranking.score'),
            isNumber: true,
            cell: ({ id }) => formatDecimal(places.get(id)?.value ?? 0, language),
          },
        ]}
      />
    </SectionPart>
  );
}
