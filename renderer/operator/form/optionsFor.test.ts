/** What a list offers while somebody types. */
import { expect, test } from 'vitest';
import { exactFirst, optionsFor } from './optionsFor.ts';

const options = ['Badan Sosial Daerah', 'Dinas Sosial', 'Sosial'].map((label) => ({ label }));
const labels = (typed: string) => optionsFor(options, typed).map(({ label }) => label);

test('the option that says exactly what is typed stands first, however it is spelt', () => {
  expect(labels('sosial')).toEqual(['Sosial', 'Badan Sosial Daerah', 'Dinas Sosial']);
  expect(labels('  dinas   SOSIAL ')).toEqual(['Dinas Sosial']);
});

test('of two with one name the chosen one stays chosen', () => {
  const twins = ['a', 'b'].map((value) => ({ value, label: 'Sri Wahyuni' }));
  expect(optionsFor(twins, 'sri wahyuni', 'b').map(({ value }) => value)).toEqual(['b', 'a']);
});

test('nothing typed shows the whole list in its order', () => {
  expect(labels('')).toEqual(['Badan Sosial Daerah', 'Dinas Sosial', 'Sosial']);
});

test('in a list of groups what says exactly that stands first in its group, and a group without a match goes', () => {
  const group = (name: string, ...labels: string[]) => ({
    group: name,
    items: labels.map((label) => ({ value: label, label, disabled: false })),
  });
  const options = [group('Palu Barat', 'Ujuna', 'Kamonji'), group('Palu Timur', 'Besusu Barat')];
  const found = exactFirst({ options, search: 'besusu barat', limit: Infinity });
  expect(found).toEqual([options[1]]);
});
