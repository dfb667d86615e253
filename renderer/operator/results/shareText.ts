/** Exact shares between 0 and 1 as numbers and as percent of the language. */
import { formatExact, parseExact, toNumber } from '../../../electron/ranking/index.ts';
import type { Language } from '../../i18n/language.ts';

export const shareNumber = (share: string): number => toNumber(parseExact(share));

/** "2/5" → "40,0": percent without its sign, for sentences that bring it themselves. */
export function percentNumber(share: string, language: Language, places = 1): string {
  const { n, d } = parseExact(share);
  const text = formatExact({ n: n * 100n, d }, places, language);
  return places > 0 ? text.replace(/[.,]0+$/, '') : text;
}

/** "2/5" → "40 %" (id) or "40%" (en). */
export function sharePercent(share: string, language: Language, places = 1): string {
  const number = percentNumber(share, language, places);
  return language === 'id' ? `${number} %` : `${number}%`;
}
