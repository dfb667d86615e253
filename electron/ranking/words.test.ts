/** Every code has words in both languages, and none of them blames anybody. */
import { describe, expect, it } from 'vitest';
import { CODE_WORDS, FIGURE_EXPLANATIONS, readinessLevels, SENTENCES, wordsFor } from './words.ts';

const all = [
  ...Object.values(CODE_WORDS).flatMap((kind) => Object.values(kind)),
  ...Object.values(FIGURE_EXPLANATIONS),
  ...Object.values(SENTENCES),
  ...readinessLevels,
];

describe('the words of the ranking', () => {
  it('are there in Indonesian and in English', () => {
    for (const { id, en } of all) {
      expect(id.trim().length).toBeGreaterThan(3);
      expect(en.trim().length).toBeGreaterThan(3);
    }
    expect(readinessLevels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  it('never speak of p-values, outliers, bias or suspicion', () => {
    const forbidden =
      /\b(p-value|signifikan|significant|outlier|pencilan|bias|error|suspicious|mencurigakan|salah nilai)\b/i;
    expect(all.filter(({ id, en }) => forbidden.test(id) || forbidden.test(en))).toEqual([]);
  });
  it('ask for the same figures in both languages', () => {
    const places = (text: string) =>
      [...text.matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .sort((a, b) => String(a).localeCompare(String(b)));
    for (const { id, en } of Object.values(SENTENCES)) expect(places(id)).toEqual(places(en));
  });
  it('explain a figure in one sentence', () => {
    for (const { id, en } of Object.values(FIGURE_EXPLANATIONS)) {
      expect(id.match(/[.]/g)).toHaveLength(1);
      expect(en.match(/[.]/g)).toHaveLength(1);
    }
  });
  it('name a tie decided by a group of the event after that group', () => {
    expect(wordsFor('tieDecision', 'KEBERLANJUTAN').id).toContain('KEBERLANJUTAN');
    expect(wordsFor('firmness', 'FIRM')).toEqual({ id: 'Kuat', en: 'Firm' });
  });
});
