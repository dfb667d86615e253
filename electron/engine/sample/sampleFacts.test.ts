/** Holds the built-in sample event against the published file, field by field. */
import { describe, expect, test } from 'vitest';
import { recommendationClasses } from '../../contract/codes.ts';
import { eventFactsSchema } from '../../contract/facts.ts';
import { rulesSchema } from '../../contract/rules.ts';
import { emptyFields } from '../../domain/decisions.ts';
import { listContradictions } from '../../domain/contradictions.ts';
import { analyse } from '../../ranking/analysis.ts';
import { toRankingEvent } from '../../domain/toRankingEvent.ts';
import { suggestedDecision } from '../../ranking/suggestedDecision.ts';
import { computeRulesHash } from '../../domain/rulesHash.ts';
import { publishedSample } from './publishedSample.fixture.ts';
import { sampleFacts } from './sampleFacts.ts';

const facts = sampleFacts();
const analysis = analyse(toRankingEvent(facts, { only: 'LOCKED' }));
const found = new Map(analysis.presentations.map((row) => [row.id, row]));

describe('beside the published file', () => {
  const published = publishedSample();

  test('every person, presentation, criterion, score and follow-up of the file is in the sample', () => {
    expect(facts).toMatchObject(published.facts);
  });

  test('rank, mean and group scores are those of the file at two decimals, half away from zero', () => {
    expect(published.results).toHaveLength(12);
    for (const { presentationId, rank, score, groupScores } of published.results) {
      const row = found.get(presentationId)!;
      const groups = Object.keys(groupScores).map((group) => [
        group,
        twoDecimals(row.groupScores![group]!.perHundred),
      ]);
      expect([
        presentationId,
        row.finalRank,
        twoDecimals(row.plainScore!.perHundred),
        groups,
      ]).toEqual([
        presentationId,
        rank,
        twoDecimals(String(score)),
        Object.entries(groupScores).map(([group, value]) => [group, twoDecimals(String(value))]),
      ]);
    }
  });

  test('the panel decided what the file says', () => {
    const codes = Object.fromEntries(facts.decision.map((row) => [row.presentationId, row.code]));
    expect(codes).toEqual(
      Object.fromEntries(published.results.map((row) => [row.presentationId, row.decision])),
    );
  });
});

test('the sample event fits the contract and contradicts itself nowhere', () => {
  expect(eventFactsSchema.parse(facts)).toEqual(facts);
  expect(listContradictions(facts)).toEqual([]);
  expect(facts.sheet).toHaveLength(84);
  expect(facts.score).toHaveLength(76 * 8);
});

test('weights total 100 and the frozen rules carry their own fingerprint', () => {
  expect(facts.criterion.reduce((sum, { weight }) => sum + Number(weight), 0)).toBe(100);
  const { rules, rulesHash } = facts.event;
  expect(rulesHash).toBe(
    computeRulesHash(rules, facts.criterionGroup, facts.criterion, facts.level),
  );
  expect(rulesSchema.parse(JSON.parse(rules))).toMatchObject({
    correction: 'PLAIN',
    minSheets: 4,
    tieBreaks: ['OUTCOME', 'KESELARASAN'],
  });
});

test('M04 and M06 tie exactly and are parted by Keselarasan', () => {
  const [one, other] = ['M04', 'M06'].map((id) => found.get(id)!);
  expect(one!.score!.perHundred).toBe('489/7');
  expect(other!.score!.perHundred).toBe('489/7');
  expect([one!.finalRank, other!.finalRank]).toEqual([6, 7]);
  expect(other!.decidedBy).toBe('KESELARASAN');
});

test('every recommendation class occurs, and each decision carries the class it was taken beside', () => {
  const classes = new Set(analysis.presentations.map((row) => row.class));
  expect([...classes].toSorted()).toEqual([...recommendationClasses].toSorted());
  for (const decision of facts.decision) {
    expect(decision.suggestedClass).toBe(found.get(decision.presentationId)!.class);
  }
});

test('each decision fills what it must, and gives its reason where it departs from the suggestion', () => {
  for (const decision of facts.decision) {
    expect(emptyFields(decision)).toEqual([]);
    const suggested = found.get(decision.presentationId)!.class;
    expect(decision.departureReason).toMatch(
      suggestedDecision[suggested] === decision.code ? /^$/ : /^.{20,}$/,
    );
  }
  expect(facts.decision.filter(({ departureReason }) => departureReason !== '')).toHaveLength(7);
});

test('everyone is visibly fictional: names end in Contoh, a NIP has 18 digits and an unissued serial', () => {
  const people = [...facts.panelist, ...facts.presenter];
  for (const { name, nip } of people) {
    expect(name).toMatch(/Contoh(,|$)/);
    expect(nip ?? '').toMatch(/^(\d{15}000)?$/);
  }
  expect(facts.event.name).toContain('(CONTOH)');
  expect(facts.annotation[0]?.text).toContain('FIKTIF');
});

test('nothing is shown yet: sheets locked with a vote, no publication, the ranking not on the projector', () => {
  const counted = facts.sheet.filter(({ state }) => state === 'LOCKED');
  expect(counted).toHaveLength(76);
  expect(counted.every(({ vote }) => vote !== null)).toBe(true);
  expect(facts.presentation.every(({ phase }) => phase === 'LOCKED')).toBe(true);
  expect(facts.publication).toEqual([]);
  expect(facts.live[0]?.scene).toBe('MESSAGE');
});

/** "649/7" or "92.71" with two decimals, half away from zero, without any double. */
function twoDecimals(exact: string): string {
  const [top = '0', bottom = '1'] = exact.split('/');
  const [whole = '0', part = ''] = top.split('.');
  const scale = 10n ** BigInt(part.length);
  const hundredths = (BigInt(whole + part) * 200n) / (BigInt(bottom) * scale);
  return String((hundredths + 1n) / 2n);
}
