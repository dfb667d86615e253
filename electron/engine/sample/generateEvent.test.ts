import { describe, expect, test } from 'vitest';
import { eventFactsSchema } from '../../contract/facts.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { analyse } from '../../ranking/analysis.ts';
import { toRankingEvent } from '../../domain/toRankingEvent.ts';
import { generateFacts, type GenerateOptions } from './generateEvent.ts';

const sizes: GenerateOptions[] = [
  { presentations: 1, panelists: 1, criteria: 2, state: 'LOCKED' },
  { presentations: 5, panelists: 7, criteria: 8, state: 'LOCKED' },
  {
    presentations: 30,
    panelists: 9,
    criteria: 8,
    isComplete: false,
    longTitles: true,
    state: 'LOCKED',
  },
  { presentations: 60, panelists: 20, criteria: 12, isComplete: false, state: 'LOCKED' },
];

describe.each(sizes)('$presentations presentations × $panelists panelists', (options) => {
  const facts = generateFacts(options);

  test('makes a day that the contract and the rules between facts accept', () => {
    expect(eventFactsSchema.parse(facts)).toEqual(facts);
    expect(listContradictions(facts)).toEqual([]);
    expect(facts.criterion.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(100);
    expect(facts.presentation).toHaveLength(options.presentations);
  });

  test('has sheets for everybody where it is complete, and some missing where it is not', () => {
    const counted = facts.sheet.filter(({ state }) => state === 'LOCKED').length;
    const all = options.presentations * options.panelists;
    const isComplete = options.isComplete ?? true;
    expect(counted === all).toBe(isComplete);
    expect(counted).toBeGreaterThan(all * 0.75);
  });

  test('can be ranked', () => {
    const { presentations } = analyse(toRankingEvent(facts, { only: 'LOCKED' }));
    expect(presentations.filter(({ rank }) => rank === 1).length).toBeGreaterThan(0);
  });

  test('calls every person Contoh and no two panelists the same', () => {
    for (const { name } of [...facts.panelist, ...facts.presenter]) expect(name).toMatch(/Contoh$/);
    const names = facts.panelist.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('the same seed gives the same day, another seed another', () => {
  const options = { presentations: 5, panelists: 5, criteria: 4, state: 'LOCKED' } as const;
  expect(generateFacts({ ...options, seed: 3 })).toEqual(generateFacts({ ...options, seed: 3 }));
  expect(generateFacts({ ...options, seed: 3 }).score.map(({ value }) => value)).not.toEqual(
    generateFacts({ ...options, seed: 4 }).score.map(({ value }) => value),
  );
});

test('long titles are longer than 120 characters and still fit one line of the contract', () => {
  const facts = generateFacts({
    presentations: 60,
    panelists: 3,
    criteria: 3,
    longTitles: true,
    state: 'EMPTY',
  });
  const lengths = facts.presentation.map(({ title }) => title.length);
  expect(Math.min(...lengths)).toBeGreaterThan(120);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
  expect(new Set(facts.presentation.map(({ title }) => title)).size).toBe(60);
});

test('an impossible size is refused', () => {
  expect(() =>
    generateFacts({ presentations: 0, panelists: 1, criteria: 2, state: 'EMPTY' }),
  ).toThrow(RangeError);
});
