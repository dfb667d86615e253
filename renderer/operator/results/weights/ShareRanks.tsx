/** The order at the weights that are being tried. */
import { useMemo } from 'react';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { DataTable } from '../DataTable.tsx';
import { presentationTitle } from '../panel/panelParts.ts';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import { placesAtShare } from './sliderMath.ts';
import type { ShareParts } from './shareParts.ts';
import parts from '../../parts/parts.module.css';

export function ShareRanks({ setup, slider, share }: ShareParts) {
  const t = useResultWords();
  const language = useLanguage();
  const places = useMemo(() => placesAtShare(slider.items, slider.ranks, share), [slider, share]);
  const change = (gained: number) => {
    if (gained === 0) return <span className={parts.smallNote}>{t('weights.same')}</span>;
    return (
      <strong>
        <span aria-hidden="true">{gained > 0 ? '▲ ' : '▼ '}</span>
        {t(gained > 0 ? 'weights.up' : 'weights.down', { count: Math.abs(gained) })}
      </strong>
    );
  };
  return (
    <SectionPart title={t('weights.table')}>
      <DataTable
        caption={t('weights.table')}
        rows={places}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'rank',
            head: t('weights.rank'),
            isNumber: true,
            cell: ({ rank }) => <strong>{rank}</strong>,
          },
          {
            id: 'title',
            head: t('weights.proposal'),
            isRowHead: true,
            cell: ({ id }) => presentationTitle(setup, id, 110),
          },
          {
            id: 'score',
            head: t('weights.score'),
            isNumber: true,
            cell: ({ score }) => score[language],
          },
          { id: 'change', head: t('weights.change'), cell: ({ gained }) => change(gained) },
        ]}
      />
    </SectionPart>
  );
}
