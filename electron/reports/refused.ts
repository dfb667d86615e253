/** What every refusal of the reports looks like, also after it has crossed from a worker. */
import type { Words } from '../contract/problems.ts';

export class Refused extends Error {
  readonly code: string;
  /** The place: a field path, a file, a cell. */
  readonly at: string;
  readonly words: Words;
  constructor(name: string, code: string, at: string, words: Words) {
    super(words.en);
    this.name = name;
    this.code = code;
    this.at = at;
    this.words = words;
  }
}

/** `{name}` is filled from the values, numbers as each language writes them; names without a value stay. */
export function fillWords(words: Words, values: Readonly<Record<string, string | number>>): Words {
  const fill = (text: string, language: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole;
      return typeof value === 'number' ? value.toLocaleString(language) : value;
    });
  return { id: fill(words.id, 'id'), en: fill(words.en, 'en') };
}
