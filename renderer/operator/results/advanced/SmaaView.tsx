/** How much of the space of possible weights gives each proposal each place. */
import { Text } from '@mantine/core';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { formatDecimal, formatPercent } from '../../../i18n/format.ts';
import { codeText } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { matrixNames } from './matrixNames.ts';
import { PlaceMatrix } from './PlaceMatrix.tsx';

export function SmaaView({ setup, analysis, advanced: { smaa } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const title = <FigureHint figure="smaa">{t('advanced.smaaTable')}</FigureHint>;
  if (!smaa.available)
    return (
      <SectionPart title={title}>
        <Text>
          {t('frame.notAvailable', { reason: codeText('notAvailable', smaa.reason, language) })}
        </Text>
      </SectionPart>
    );
  // The weights vary over presentations that meet the quorum, in the order of the event.
  const ids = analysis.presentations.filter(({ quorum }) => quorum).map(({ id }) => id);
  const criteria = analysis.winnerWeights.available ? analysis.winnerWeights.criteria : [];
  const winners = matrixNames(setup, ids).flatMap((name) => {
    const weights = smaa.centralWeights[name.id];
    return weights ? [{ ...name, weights }] : [];
  });
  return (
    <>
      <SectionPart
        title={title}
        hint={t('advanced.smaaText', { draws: formatDecimal(smaa.draws, language, 0) })}
      >
        <PlaceMatrix
          caption={t('advanced.smaaTable')}
          setup={setup}
          ids={ids}
          shares={smaa.rankAcceptability}
        />
      </SectionPart>
      <SectionPart title={t('advanced.smaaCentral')}>
        <DataTable
          caption={t('advanced.smaaCentral')}
          rows={winners}
          rowKey={({ id }) => id}
          empty={t('advanced.never')}
          columns={[
            {
              id: 'title',
              head: t('ranking.proposal'),
              isRowHead: true,
              cell: ({ label }) => label,
            },
            ...criteria.map(({ id }, at) => ({
              id,
              head: setup.criterion.find((row) => row.id === id)?.name ?? id,
              isNumber: true,
              cell: ({ weights }: (typeof winners)[number]) =>
                formatPercent(weights[at] ?? 0, language),
            })),
          ]}
        />
      </SectionPart>
    </>
  );
}
