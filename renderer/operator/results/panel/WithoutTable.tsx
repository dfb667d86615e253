/** What the top would be if one panelist had not scored. */
import { formatList } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { DataTable } from '../DataTable.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { TopWords } from '../TopWords.tsx';
import { useResultWords } from '../useResultWords.ts';
import { panelistName, presentationTitle, type PanelParts } from './panelParts.ts';

export function WithoutTable({ setup, analysis }: PanelParts) {
  const t = useResultWords();
  const language = useLanguage();
  const { leaveOneOut, topN } = analysis.panel;
  const titles = (ids: readonly string[]) =>
    formatList(
      ids.map((id) => presentationTitle(setup, id, 40)),
      language,
    );
  type Effect = (typeof leaveOneOut)[number];
  const changes = (effect: Effect) => {
    if (!effect.available) return t('panel.withoutUnknown');
    const parts = [
      effect.entersTop.length > 0
        ? t('panel.withoutEnters', { titles: titles(effect.entersTop) })
        : '',
      effect.leavesTop.length > 0
        ? t('panel.withoutLeaves', { titles: titles(effect.leavesTop) })
        : '',
    ].filter(Boolean);
    return parts.length === 0 ? t('panel.withoutSame') : <strong>{parts.join('; ')}</strong>;
  };
  const first = (effect: Effect) => {
    if (!effect.available) return '–';
    return effect.changesWinner ? (
      <strong>{titles(effect.winners)}</strong>
    ) : (
      titles(effect.winners)
    );
  };
  return (
    <SectionPart
      title={<FigureHint figure="leaveOneOut">{t('panel.without')}</FigureHint>}
      hint={<TopWords panel={analysis.panel} />}
    >
      <DataTable
        caption={t('panel.without')}
        rows={leaveOneOut}
        rowKey={({ panelist }) => panelist}
        columns={[
          {
            id: 'panelist',
            head: t('panel.withoutPanelist'),
            isRowHead: true,
            cell: ({ panelist }) => panelistName(setup, panelist),
          },
          { id: 'first', head: t('panel.withoutFirst'), cell: first },
          { id: 'top', head: t('panel.withoutTop', { n: topN }), cell: changes },
        ]}
      />
    </SectionPart>
  );
}
