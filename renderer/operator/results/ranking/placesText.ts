/** The places a proposal could take, as a sentence part and as bare numbers; a dash where they cannot be told. */
import type { Language } from '../../../i18n/language.ts';
import { sentence } from '../codeText.ts';
import type { ResultWords } from '../useResultWords.ts';

/** "1–3" or "1", where the heading says already that these are places. */
export function placeRange(range: readonly [number, number] | null): string {
  if (!range) return '–';
  return range[0] === range[1] ? String(range[0]) : range.join('–');
}

/** "peringkat 1–3" or "peringkat 1". */
export function placesText(
  range: readonly [number, number] | null,
  language: Language,
  t: ResultWords,
): string {
  if (!range) return '–';
  const [from, to] = range;
  return from === to
    ? t('ranking.place', { from })
    : sentence('rankInterval', language, { from, to });
}
