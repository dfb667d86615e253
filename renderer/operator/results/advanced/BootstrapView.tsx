/** The model-free check: places when panelists are drawn again, beside the interval of the model. */
import { formatDecimal } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { placesText } from '../ranking/placesText.ts';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { chance } from './advancedText.ts';
import { matrixNames } from './matrixNames.ts';

export function BootstrapView({ setup, analysis, advanced: { bootstrap } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const { replicatesUsed, discarded, rankCounts, rankIntervals } = bootstrap;
  const ranked = new Map(analysis.presentations.map((row) => [row.id, row]));
  const rows = matrixNames(setup, analysis.presentationIds)
    .map((name, at) => ({ ...name, at, analysed: ranked.get(name.id) }))
    .sort((a, b) => (a.analysed?.rank ?? 0) - (b.analysed?.rank ?? 0));
  const first = (at: number) =>
    replicatesUsed === 0 ? '–' : chance((rankCounts[at]?.[0] ?? 0) / replicatesUsed, language);
  return (
    <SectionPart
      title={<FigureHint figure="bootstrap">{t('advanced.bootstrapTable')}</FigureHint>}
      hint={t('advanced.bootstrapText', {
        used: formatDecimal(replicatesUsed, language, 0),
        discarded: formatDecimal(discarded, language, 0),
      })}
    >
      <DataTable
        caption={t('advanced.bootstrapTable')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'rank',
            head: t('ranking.rank'),
            isNumber: true,
            cell: ({ analysed }) => analysed?.rank ?? '–',
          },
          {
            id: 'title',
            head: t('ranking.proposal'),
            isRowHead: true,
            cell: ({ number, title }) => `${number}. ${title}`,
          },
          {
            id: 'bootstrap',
            head: t('advanced.bootstrapInterval'),
            cell: ({ at }) => placesText(rankIntervals[at] ?? null, language, t),
          },
          {
            id: 'model',
            head: t('advanced.modelInterval'),
            cell: ({ analysed }) => placesText(analysed?.rankInterval ?? null, language, t),
          },
          {
            id: 'first',
            head: t('advanced.bootstrapFirst'),
            isNumber: true,
            cell: ({ at }) => first(at),
          },
        ]}
      />
    </SectionPart>
  );
}
