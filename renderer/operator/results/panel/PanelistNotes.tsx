/** How each panelist uses the scale, in neutral words. */
import { formatDecimal, formatPercent } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { shareNumber } from '../shareText.ts';
import { codeText } from '../codeText.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { isFew } from '../thinPanel.ts';
import { useResultWords } from '../useResultWords.ts';
import { panelistName, type PanelParts } from './panelParts.ts';
import parts from '../../parts/parts.module.css';

/** Remarks that need an order of talks. */
const ABOUT_ORDER: ReadonlySet<string> = new Set(['DIFFERENT_ORDER', 'CHANGES_TOP_N']);

export function PanelistNotes({ setup, analysis }: PanelParts) {
  const t = useResultWords();
  const language = useLanguage();
  const decimal = (value: number | null) => (value === null ? '–' : formatDecimal(value, language));
  const signed = (value: number, text: string) =>
    Math.abs(value) < 0.005
      ? t('panel.severityNone')
      : t('panel.severityValue', { points: value > 0 ? `+${text}` : text });
  const few = isFew(analysis.panel);
  return (
    <SectionPart title={t('panel.notes')} hint={t('panel.notesHint')}>
      <DataTable
        caption={t('panel.notes')}
        rows={analysis.panel.notes}
        rowKey={({ panelist }) => panelist}
        empty={t('panel.noNotes')}
        columns={[
          {
            id: 'panelist',
            head: t('panel.panelist'),
            isRowHead: true,
            cell: ({ panelist }) => panelistName(setup, panelist),
          },
          {
            id: 'severity',
            head: <FigureHint figure="severity">{t('panel.severity')}</FigureHint>,
            isNumber: true,
            cell: ({ severity }) =>
              severity ? signed(severity.value, severity.display[language]) : '–',
          },
          {
            id: 'spread',
            head: <FigureHint figure="spreadRatio">{t('panel.spread')}</FigureHint>,
            isNumber: true,
            cell: ({ spreadRatio }) => decimal(spreadRatio),
          },
          {
            id: 'order',
            head: <FigureHint figure="leaveOneOutSpearman">{t('panel.order')}</FigureHint>,
            isNumber: true,
            cell: ({ leaveOneOutSpearman }) => decimal(few ? null : leaveOneOutSpearman),
          },
          {
            id: 'straight',
            head: <FigureHint figure="straightShare">{t('panel.straight')}</FigureHint>,
            width: 170,
            isNumber: true,
            cell: ({ straightShare }) =>
              straightShare === null ? '–' : formatPercent(shareNumber(straightShare), language),
          },
          {
            id: 'remark',
            head: t('panel.remark'),
            width: 260,
            cell: ({ codes: all }) => {
              const codes = all.filter((code) => !few || !ABOUT_ORDER.has(code));
              return codes.length === 0 ? (
                <span className={parts.smallNote}>{t('frame.none')}</span>
              ) : (
                <ul className={parts.plainList}>
                  {codes.map((code) => (
                    <li key={code}>{codeText('panelistNote', code, language)}</li>
                  ))}
                </ul>
              );
            },
          },
        ]}
      />
    </SectionPart>
  );
}
