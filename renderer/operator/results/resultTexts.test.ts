import { expect, test } from 'vitest';
import { results as en } from '../../i18n/en/results.ts';
import { results as id } from '../../i18n/id/results.ts';

const forbidden: Record<'id' | 'en', RegExp> = {
  id: /signifikan|outlier|pencilan|\bbias\b|menyimpang|mencurigakan|nilai-?p\b|p-value|chi|juri|reviewer/i,
  en: /significan|outlier|\bbias\b|suspicious|\berror\b|p-value|chi-square|\bjudge|juror|reviewer/i,
};

function texts(tree: object, at = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${at}${key}`, value] as [string, string]]
      : texts(value as object, `${at}${key}.`),
  );
}
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test.each(['id', 'en'] as const)(
  'no text of the results judges a panelist or quotes a test (%s)',
  (language) => {
    const found = texts({ id, en }[language]).filter(([, text]) => forbidden[language].test(text));
    expect(found).toEqual([]);
  },
);

test('both languages fill in the same figures', () => {
  const english = new Map(texts(en));
  const different = texts(id).filter(
    ([key, text]) => holes(text).join() !== holes(english.get(key) ?? '').join(),
  );
  expect(different).toEqual([]);
});
