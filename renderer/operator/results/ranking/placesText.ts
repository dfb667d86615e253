/** "peringkat 1–3", "peringkat 1", or a dash where places cannot be told. */
import type { Language } from '../../../i18n/language.ts';
import { sentence } from '../codeText.ts';
import type { ResultWords } from '../useResultWords.ts';

export function placesText(
  range: readonly [number, number] | null,
  language: Language,
  t: ResultWords,
): string {
  if (!range) return '–';
  const [from, to] = range;
  return from === to ? t('ranking.place', { from }) : sentence('rankInterval', language, { from, to });
}
