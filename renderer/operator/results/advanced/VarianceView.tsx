/** Where the differences come from, and how strict and how wide each panelist scores. */
import { Text } from '@mantine/core';
import { formatDecimal, formatPercent } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { panelistName } from '../panel/panelParts.ts';
import { SectionPart } from '../SectionPart.tsx';
import { isFew } from '../thinPanel.ts';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { coefficient } from './advancedText.ts';

const components = ['s2p', 's2j', 's2e'] as const;

export function VarianceView({ setup, analysis, advanced }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const { varianceComponents: found, fitReason, notes } = analysis.panel;
  const { lambda } = advanced;
  const total = found ? components.reduce((sum, name) => sum + Math.max(0, found[name]), 0) : 0;
  return (
    <>
      <SectionPart
        title={
          <FigureHint figure="varianceComponents">{t('advanced.sections.variance')}</FigureHint>
        }
      >
        {found ? (
          <>
            <DataTable
              caption={t('advanced.sections.variance')}
              rows={components}
              rowKey={(name) => name}
              columns={[
                {
                  id: 'name',
                  head: t('advanced.component'),
                  isRowHead: true,
                  cell: (name) => t(`advanced.components.${name}`),
                },
                {
                  id: 'variance',
                  head: t('advanced.variance'),
                  isNumber: true,
                  cell: (name) => coefficient(found[name], language),
                },
                {
                  id: 'sd',
                  head: t('advanced.sd'),
                  isNumber: true,
                  cell: (name) => formatDecimal(Math.sqrt(Math.max(0, found[name])), language),
                },
                {
                  id: 'part',
                  head: t('advanced.part'),
                  isNumber: true,
                  cell: (name) =>
                    total > 0 ? formatPercent(Math.max(0, found[name]) / total, language) : '–',
                },
              ]}
            />
            <Text size="sm" mt={6}>
              {t('advanced.lambda')}:{' '}
              {lambda === 'INFINITY' ? t('advanced.infinite') : coefficient(lambda, language)}
            </Text>
          </>
        ) : (
          <Text>
            {t('frame.notAvailable', {
              reason: codeText('notAvailable', fitReason ?? 'NO_DATA', language),
            })}
          </Text>
        )}
      </SectionPart>
      <SectionPart title={t('advanced.severity')}>
        <DataTable
          caption={t('advanced.severity')}
          rows={notes}
          rowKey={({ panelist }) => panelist}
          empty={t('panel.noNotes')}
          columns={[
            {
              id: 'name',
              head: t('panel.panelist'),
              isRowHead: true,
              cell: ({ panelist }) => panelistName(setup, panelist),
            },
            {
              id: 'severity',
              head: <FigureHint figure="severity">{t('panel.severity')}</FigureHint>,
              isNumber: true,
              cell: ({ severity }) => severity?.display[language] ?? '–',
            },
            {
              id: 'spread',
              head: <FigureHint figure="spreadRatio">{t('panel.spread')}</FigureHint>,
              isNumber: true,
              cell: ({ spreadRatio }) => coefficient(spreadRatio, language),
            },
            {
              id: 'order',
              head: <FigureHint figure="leaveOneOutSpearman">{t('panel.order')}</FigureHint>,
              isNumber: true,
              cell: ({ leaveOneOutSpearman }) =>
                coefficient(isFew(analysis.panel) ? null : leaveOneOutSpearman, language),
            },
          ]}
        />
      </SectionPart>
    </>
  );
}
