/** The chance that one proposal beats another, for every pair. */
import { Text } from '@mantine/core';
import { HeatMap } from '../../../charts/HeatMap.tsx';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './AdvancedSection.tsx';
import { chance } from './advancedText.ts';
import { matrixNames } from './matrixNames.ts';
import { useWhyUncertain } from './useWhyUncertain.ts';

export function PairsView({ setup, analysis, advanced: { probBeats } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const why = useWhyUncertain(analysis);
  const names = matrixNames(setup, analysis.presentationIds);
  return (
    <SectionPart title={<FigureHint figure="probBeats">{t('advanced.pairsTable')}</FigureHint>}>
      {probBeats ? (
        <div className="advancedMatrix">
          <HeatMap
            caption={t('advanced.pairsTable')}
            corner={t('panel.heatRow')}
            columns={names.map(({ id, number, title }) => ({ id, label: String(number), title }))}
            rows={names.map(({ id, number, label, title }, a) => ({
              id,
              label: <span title={title}>{label}</span>,
              cells: names.map((other, b) => {
                const value = probBeats[a]?.[b];
                if (a === b || value === undefined) return { share: null, text: '·' };
                const share = chance(value, language);
                return { share: value, text: share, title: t('advanced.pairsCell', { a: number, b: other.number, share }) };
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
