/** How firm the order is, which difference means something, and whether one panelist decides the top. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Analysis, FigureName } from '../../../../electron/ranking/index.ts';
import { formatDecimal } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { codeText, sentence } from '../codeText.ts';
import { TopWords } from '../TopWords.tsx';
import { FigureHint } from '../FigureHint.tsx';
import { useResultWords } from '../useResultWords.ts';
import styles from './ranking.module.css';

export function FirmnessCards({ analysis }: { analysis: Analysis }) {
  const t = useResultWords();
  const language = useLanguage();
  const { panel } = analysis;
  const reason =
    panel.uncertaintyReason && codeText('notAvailable', panel.uncertaintyReason, language);
  return (
    <div className={styles.firmnessCards} data-firmness>
      <Card
        figure="reliability"
        title={t('ranking.firmness')}
        head={panel.firmness ? t(`ranking.firmnessShort.${panel.firmness}`) : '–'}
        more={sentence('uncertainty', language)}
      >
        {panel.firmness
          ? t(`ranking.firmnessMeaning.${panel.firmness}`)
          : (reason ?? t('ranking.fewPresentations'))}{' '}
        {panel.reliability === null || !panel.firmness
          ? null
          : `${t('ranking.rho', { value: rhoText(panel.reliability, language) })}. `}
        {panel.firmness ? sentence('lowReliability', language) : null}
      </Card>
      <Card
        figure="meaningfulGap"
        title={t('ranking.gap')}
        head={
          panel.meaningfulGap
            ? t('ranking.gapPoints', { points: panel.meaningfulGap.display[language] })
            : '–'
        }
      >
        {panel.meaningfulGap
          ? `${sentence('meaningfulGap', language, { points: panel.meaningfulGap.display[language] })}.`
          : (reason ?? t(panel.reliability === 0 ? 'ranking.noGap' : 'ranking.everyGap'))}{' '}
        {panel.uncertaintyOfCorrected ? sentence('uncertaintyOfCorrected', language) : null}
      </Card>
      <Card figure="leaveOneOut" title={t('ranking.topGroup', { n: panel.topN })} head={null}>
        <TopWords panel={panel} /> {sentence('limits', language)}
      </Card>
    </div>
  );
}

/** Never reads as perfect where it is not. */
function rhoText(rho: number, language: Language): string {
  return rho < 1 && rho > 0.995
    ? `>${formatDecimal(0.99, language)}`
    : formatDecimal(rho, language);
}

interface CardProps {
  figure: FigureName;
  title: string;
  head: string | null;
  more?: string;
  children: ReactNode;
}

function Card({ figure, title, head, more, children }: CardProps) {
  return (
    <div className={styles.firmnessCard}>
      <FigureHint figure={figure} more={more}>
        {title}
      </FigureHint>
      {head === null ? null : <div className={styles.firmnessHead}>{head}</div>}
      <Text size="sm">{children}</Text>
    </div>
  );
}
