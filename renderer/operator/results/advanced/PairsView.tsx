/** The chance that one proposal beats another, for every pair. */
import { Text } from '@mantine/core';
import { HeatMap } from '../../../charts/HeatMap.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { chance } from './advancedText.ts';
import { matrixNames } from './matrixNames.ts';
import { useWhyUncertain } from './useWhyUncertain.ts';
import styles from './advanced.module.css';

export function PairsView({ setup, analysis, advanced: { probBeats } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const why = useWhyUncertain(analysis);
  const ranks = new Map(
    analysis.presentations.map(({ id, finalRank }) => [id, finalRank ?? Infinity]),
  );
  const names = matrixNames(setup, analysis.presentationIds)
    .map((name, at) => ({ ...name, at }))
    .sort((a, b) => (ranks.get(a.id) ?? 0) - (ranks.get(b.id) ?? 0));
  return (
    <SectionPart title={<FigureHint figure="probBeats">{t('advanced.pairsTable')}</FigureHint>}>
      {probBeats ? (
        <div className={styles.advancedMatrix}>
          <HeatMap
            caption={t('advanced.pairsTable')}
            corner={t('panel.heatRow')}
            columns={names.map(({ id, number, title }) => ({ id, label: String(number), title }))}
            rows={names.map(({ id, number, label, title, at }) => ({
              id,
              label: <span title={title}>{label}</span>,
              cells: names.map((other) => {
                const value = probBeats[at]?.[other.at];
                if (at === other.at || value === undefined) return { share: null, text: '·' };
                const share = chance(value, language);
                return {
                  share: value,
                  text: share,
                  title: t('advanced.pairsCell', { a: number, b: other.number, share }),
                };
              }),
            }))}
          />
        </div>
      ) : (
        <Text>{why}</Text>
      )}
    </SectionPart>
  );
}
