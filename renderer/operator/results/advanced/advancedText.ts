/** Numbers of the advanced sheet: three places for coefficients, none for shares of a hundred. */
import { formatDecimal, formatPercent } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';

export const coefficient = (value: number | null | undefined, language: Language): string =>
  value === null || value === undefined ? '–' : formatDecimal(value, language, 3);

/** 0 to 1; what is nearly none or nearly all says so instead of claiming certainty. */
export function chance(value: number, language: Language): string {
  if (value > 0 && value < 0.005) return `<${formatPercent(0.01, language)}`;
  if (value < 1 && value > 0.995) return `>${formatPercent(0.99, language)}`;
  return formatPercent(value, language);
}
