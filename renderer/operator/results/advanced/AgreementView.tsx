/** How far the panelists agree: all forms of the intraclass correlation, Kendall, Krippendorff, rho. */
import { Text } from '@mantine/core';
import type { FigureName } from '../../../../electron/ranking/index.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { isFew } from '../thinPanel.ts';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { coefficient } from './advancedText.ts';
import parts from '../../parts/parts.module.css';

const forms = [
  'consistencyK',
  'agreementK',
  'consistency1',
  'agreement1',
  'oneWayK',
  'oneWay1',
] as const;

interface Measure {
  id: string;
  name: string;
  figure: FigureName;
  value: number | null;
  limits: readonly [number, number] | null;
  /** Why there is no value. */
  reason: string;
}

export function AgreementView({ analysis: { agreement, panel } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const title = t('advanced.sections.agreement');
  if (isFew(panel))
    return (
      <SectionPart title={title}>
        <Text>{t('advanced.few')}</Text>
      </SectionPart>
    );
  if (!agreement.available)
    return (
      <SectionPart title={title}>
        <Text>
          {t('frame.notAvailable', {
            reason: codeText('notAvailable', agreement.reason, language),
          })}
        </Text>
      </SectionPart>
    );
  const why = (reason: string | null) => (reason ? codeText('notAvailable', reason, language) : '');
  const { icc, iccCi95, iccReason, kendall, krippendorff, meanBallots } = agreement;
  const rows: Measure[] = [
    {
      id: 'rho',
      name: t('advanced.reliability'),
      figure: 'reliability',
      value: panel.firmness && panel.reliability,
      limits: null,
      reason: panel.uncertaintyReason
        ? why(panel.uncertaintyReason)
        : t('ranking.fewPresentations'),
    },
    ...forms.map((form): Measure => ({
      id: form,
      name: t(`advanced.icc.${form}`),
      figure: 'icc',
      value: icc?.[form] ?? null,
      limits: iccCi95?.[form] ?? null,
      reason: why(iccReason),
    })),
    {
      id: 'kendall',
      name: t('advanced.kendall'),
      figure: 'kendallW',
      value: kendall.available ? kendall.w : null,
      limits: null,
      reason: kendall.available ? '' : why(kendall.reason),
    },
    {
      id: 'interval',
      name: t('advanced.alphaInterval'),
      figure: 'krippendorffAlpha',
      value: krippendorff.interval,
      limits: null,
      reason: '',
    },
    {
      id: 'ordinal',
      name: t('advanced.alphaOrdinal'),
      figure: 'krippendorffAlpha',
      value: krippendorff.ordinal,
      limits: null,
      reason: '',
    },
  ];
  return (
    <SectionPart
      title={title}
      hint={[
        agreement.complete ? '' : t('advanced.noLimits'),
        t('advanced.negative'),
        `${t('advanced.meanBallots')}: ${coefficient(meanBallots, language)}.`,
      ].join(' ')}
    >
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            head: t('advanced.measure'),
            isRowHead: true,
            cell: ({ name, figure }) => <FigureHint figure={figure}>{name}</FigureHint>,
          },
          {
            id: 'value',
            head: t('advanced.value'),
            isNumber: true,
            cell: ({ value, reason }) =>
              value === null && reason ? (
                <span className={parts.smallNote}>{reason}</span>
              ) : (
                coefficient(value, language)
              ),
          },
          {
            id: 'low',
            head: t('advanced.low'),
            isNumber: true,
            cell: ({ limits }) => coefficient(limits?.[0], language),
          },
          {
            id: 'high',
            head: t('advanced.high'),
            isNumber: true,
            cell: ({ limits }) => coefficient(limits?.[1], language),
          },
        ]}
      />
    </SectionPart>
  );
}
