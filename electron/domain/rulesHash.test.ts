import { expect, test } from 'vitest';
import { defaultRules } from '../contract/rules.ts';
import { computeRulesHash } from './rulesHash.ts';
import { starterFacts } from '../engine/starter/starterFacts.ts';

const rules = JSON.stringify(defaultRules);
const { facts } = starterFacts('a', 'PALU');
const hashOf = (text = rules, { criterionGroup, criterion, level }: typeof facts = facts): string =>
  computeRulesHash(text, criterionGroup, criterion, level);

test('the printed fingerprint does not depend on the order of rows or fields, nor on the event', () => {
  const reversed = Object.fromEntries(Object.entries(defaultRules).toReversed());
  const { facts: other } = starterFacts('b', 'PALU');
  const shuffled = {
    ...other,
    criterion: other.criterion.toReversed(),
    level: other.level.toReversed(),
  };
  expect(hashOf(JSON.stringify(reversed, null, 2), shuffled)).toBe(hashOf());
  expect(hashOf()).toMatch(/^[0-9a-f]{64}$/);
});

test('a changed rule, weight, group name or level text changes the printed fingerprint', () => {
  const [criterion, ...criteria] = facts.criterion;
  const [group, ...groups] = facts.criterionGroup;
  const [level, ...levels] = facts.level;
  const changed = [
    hashOf(JSON.stringify({ ...defaultRules, minSheets: 4 })),
    hashOf(rules, { ...facts, criterion: [{ ...criterion!, weight: '15.5' }, ...criteria] }),
    hashOf(rules, { ...facts, criterionGroup: [{ ...group!, name: 'Lain' }, ...groups] }),
    hashOf(rules, { ...facts, level: [{ ...level!, description: 'Lain' }, ...levels] }),
    hashOf(rules, { ...facts, level: levels }),
  ];
  expect(new Set([hashOf(), ...changed]).size).toBe(6);
});

test('the order of tie-breaks is part of what is frozen', () => {
  const turned = { ...defaultRules, tieBreaks: defaultRules.tieBreaks.toReversed() };
  expect(hashOf(JSON.stringify(turned))).not.toBe(hashOf());
});
