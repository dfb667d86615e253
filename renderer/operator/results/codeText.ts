/** The ranking module's own words in the language of the page. */
import { CODE_WORDS, SENTENCES, wordsFor, type CodeKind } from '../../../electron/ranking/words.ts';
import type { Setup } from '../../../electron/contract/topics.ts';
import type { Language } from '../../i18n/language.ts';

export type SentenceName = keyof typeof SENTENCES;

/** A sentence with its figures filled in. */
export function sentence(
  name: SentenceName,
  language: Language,
  values: Record<string, string | number> = {},
): string {
  return SENTENCES[name][language].replace(/\{(\w+)\}/g, (whole, key: string) =>
    String(values[key] ?? whole),
  );
}

export const codeText = (kind: CodeKind, code: string, language: Language): string =>
  wordsFor(kind, code)[language];

/** How an equal score was separated; groups of the event's own are named as the event names them. */
export function decidedByText(
  code: string,
  groups: Setup['criterionGroup'],
  language: Language,
): string {
  const isKnown = Object.hasOwn(CODE_WORDS.tieDecision, code);
  const name = groups.find((group) => group.code === code)?.name ?? code;
  return codeText('tieDecision', isKnown ? code : name, language);
}
