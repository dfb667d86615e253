/** What keeps its place while the weights move, in sentences; the first one is the winner's. */
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { sentence } from '../codeText.ts';
import { percentNumber, sharePercent } from '../shareText.ts';
import { stableSayings } from '../thinPanel.ts';
import { useResultWords } from '../useResultWords.ts';
import type { ShareParts } from './shareParts.ts';

export function useStableWords(slider: ShareParts['slider']): string[] {
  const t = useResultWords();
  const language = useLanguage();
  const { stable, topN } = slider;
  const sayings = stableSayings(slider);
  if (typeof sayings === 'string') return [t(`weights.${sayings}`)];
  const intervals = {
    winnerStays: stable.winner,
    topStays: stable.topN,
    orderStays: stable.order,
  } as const;
  return sayings.map((name) => {
    const [from, to] = intervals[name];
    if (name === 'orderStays' && from === to)
      return t('weights.orderOnly', { at: sharePercent(from, language) });
    const within = { from: percentNumber(from, language), to: percentNumber(to, language) };
    return `${sentence(name, language, { n: topN, ...within })}.`;
  });
}
