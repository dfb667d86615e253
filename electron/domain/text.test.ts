import { describe, expect, it } from 'vitest';
import { cleanText, isSameName, nameKey } from './text.ts';

describe('text that enters', () => {
  it.each([
    ['a letter and its accent become one', 'Pelayane\u0301n', 'Pelayan\u00E9n'],
    ['marks of the direction of writing are gone', '\u200EAni\u202C \u2067Sari\u2069', 'Ani Sari'],
    ['zero width is gone', 'A\u200Bn\u200Di\uFEFF', 'Ani'],
    ['a hyphen nobody sees is gone', 'Kelu\u00ADrahan', 'Kelurahan'],
    ['a space that does not break is a space', 'Ani\u00A0Sari\u202FM.Si.', 'Ani Sari M.Si.'],
    ['a vertical tab is a new line', 'satu\u000Bdua\u2028tiga', 'satu\ndua\ntiga'],
    ['line breaks are of one kind', 'satu\r\ndua\rtiga\nempat', 'satu\ndua\ntiga\nempat'],
    ['half a character is gone', 'Ani\uD83D Sari\uDE00', 'Ani Sari'],
    ['a whole character of two halves stays', 'Ani 😀', 'Ani 😀'],
    ['what no text holds is gone', 'A\u0000n\u001Fi\u009F', 'Ani'],
    ['a tab stays', 'satu\tdua', 'satu\tdua'],
  ])('%s', (_what, entered, kept) => {
    expect(cleanText(entered)).toBe(kept);
    expect(cleanText(kept)).toBe(kept);
  });
});

describe('one name', () => {
  it('is known however it is spaced, cased or pasted', () => {
    expect(nameKey('  Dinas\u00A0 SOSIAL\n')).toBe('dinas sosial');
    expect(isSameName('Dinas\u200B Sosial', 'ＤＩＮＡＳ sosial')).toBe(true);
    expect(isSameName('Dinas Sosial', 'Dinas Sosial 2')).toBe(false);
  });
});
