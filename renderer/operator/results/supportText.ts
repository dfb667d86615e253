/** "7 dari 9 panelis memberi 75 atau lebih". */
import { displayOf, parseExact } from '../../../electron/ranking/index.ts';
import type { AnalysedPresentation, Analysis } from '../../../electron/ranking/index.ts';
import type { Language } from '../../i18n/language.ts';
import { sentence } from './codeText.ts';

export function supportText(
  { count, of }: NonNullable<AnalysedPresentation['support']>,
  { thresholds }: Analysis,
  language: Language,
): string {
  return sentence('support', language, { count, of, line: lineText(thresholds.tHigh, language) });
}

/** A threshold as people write it: 75 or 72,5. */
export const lineText = (line: string, language: Language): string =>
  displayOf(parseExact(line), 2)[language].replace(/[.,]?0+$/, '');
