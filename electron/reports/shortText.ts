/** Cuts text to what people count as letters, never inside one. */
const letters = new Intl.Segmenter('id');

/** @returns at most `limit` letters, the last one "…" where something was cut */
export function shortText(text: string, limit: number): string {
  // A letter is at least one unit long, so short text needs no counting.
  if (text.length <= limit) return text;
  const parts = Array.from(letters.segment(text), ({ segment }) => segment);
  return parts.length <= limit ? text : `${parts.slice(0, limit - 1).join('')}…`;
}
