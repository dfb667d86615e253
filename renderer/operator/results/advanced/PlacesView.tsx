/** The chance of every place for every proposal. */
import { Text } from '@mantine/core';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { FigureHint } from '../FigureHint.tsx';
import { SectionPart } from '../SectionPart.tsx';
import { useResultWords } from '../useResultWords.ts';
import type { AdvancedParts } from './advancedParts.ts';
import { PlaceMatrix } from './PlaceMatrix.tsx';
import { useWhyUncertain } from './useWhyUncertain.ts';
import { sentence } from '../codeText.ts';

export function PlacesView({ setup, analysis, advanced: { rankDistribution } }: AdvancedParts) {
  const t = useResultWords();
  const language = useLanguage();
  const why = useWhyUncertain(analysis);
  return (
    <SectionPart
      title={<FigureHint figure="rankInterval">{t('advanced.placesTable')}</FigureHint>}
      hint={sentence('uncertainty', language)}
    >
      {rankDistribution ? (
        <PlaceMatrix
          caption={t('advanced.placesTable')}
          setup={setup}
          ids={analysis.presentationIds}
          shares={rankDistribution}
        />
      ) : (
        <Text>{why}</Text>
      )}
    </SectionPart>
  );
}
